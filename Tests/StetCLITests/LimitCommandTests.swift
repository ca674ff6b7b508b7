import Claims
import Foundation
import Matching
import Synchronization
import Testing

@Suite("Limits")
struct LimitCommandTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.claim { try transcript.run("$ " + line) }
  }

  /// A file that takes no room, and says that it has so many bytes.
  private func makeFile(_ name: String, bytes: Int) throws {
    try desk.write("", to: name)
    try #require(truncate(desk.path + "/" + name, off_t(bytes)) == 0)
  }

  @Test func `a sentence says what is too much, and how much may be`() {
    let long = String(repeating: "m", count: Limit.prose.most + 1)
    let outcome = desk.run(["verify", "1", "-b", long])
    #expect(outcome.status == 65)
    #expect(
      outcome.messages == """
        stet: the reason has 65537 bytes; the limit is 65536 (64 KiB).
        hint: a text of that length is a source: `stet source add` takes it, and a citation its words

        """)
  }

  @Test(arguments: [
    ["source", "add", "huge", "--id", "huge", "--title", "Huge"],
    ["source", "revise", "ferry-2024", "huge"], ["source", "attach", "huge"], ["import", "huge"],
    ["import", "huge", "--format", "jsonl"],
  ])
  func `a file of ten gigabytes is refused by its size`(words: [String]) throws {
    try makeFile("huge", bytes: 10_000_000_000)
    let outcome = desk.run(words)
    #expect(outcome.status == 65)
    #expect(outcome.messages.hasPrefix("stet: huge has 10000000000 bytes; the limit is "))
  }

  @Test func `standard input is read up to the limit and no further`() {
    let piece = [UInt8](repeating: 0x6D, count: 1 << 20)
    let given = Mutex(0)
    let outcome = desk.run(
      ["source", "add", "-", "--id", "huge", "--title", "Huge"],
      readInput: {
        given.withLock { $0 += 1 }
        return piece
      })
    #expect(outcome.status == 65)
    #expect(
      outcome.messages.hasPrefix("stet: standard input has more than 268435456 (256 MiB) bytes."))
    #expect(given.withLock { $0 } == 257)
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ["source", "add", "pipe", "--id", "pipe", "--title", "Pipe"], ["import", "pipe"],
    ])
  func `a pipe that nobody writes to is not waited for`(words: [String]) throws {
    try #require(mkfifo(desk.path + "/pipe", 0o600) == 0)
    #expect(desk.run(words).status == 65)
  }

  @Test func `a query is bounded in bytes and in words`() {
    let words = (1...SearchQuery.longest).map { "w\($0)" }.joined(separator: " ")
    #expect(desk.run(["search", words]).status == 0)
    #expect(desk.run(["search", words + " more"]).status == 64)
    let spaces = String(repeating: " ", count: Limit.query.most - 5) + "ferry"
    #expect(desk.run(["search", spaces]).status == 0)
    #expect(desk.run(["search", spaces + " "]).status == 65)
  }

  @Test(.timeLimit(.minutes(5)))
  func `duplicates lead on so far and no further`() throws {
    /// Rows of which each is a duplicate of the next, and the last of the one at `end`.
    func chain(of count: Int, end: Int) -> String {
      (1...count).map { row in
        let next = row < count ? row + 1 : end
        return #"{"id":"k-\#(row)","text":"Claim \#(row).","citations":[],"status":"withdrawn","#
          + #""withdrawn":{"because":"twice","duplicate":"k-\#(next)"}}"# + "\n"
      }.joined()
    }
    let most = Limit.duplicates.most
    try desk.write(chain(of: most + 1, end: 0), to: "long.jsonl")
    let refused = desk.run(["import", "long.jsonl"])
    #expect(refused.status == 65)
    #expect(
      refused.messages.hasPrefix("stet: the chain of duplicates that begins with k-1 has more than")
    )
    try desk.write(chain(of: most, end: 0), to: "chain.jsonl")
    try desk.write(chain(of: 5, end: 3), to: "circle.jsonl")
    for file in ["chain.jsonl", "circle.jsonl"] {
      #expect(desk.run(["import", file, "--dry-run"]).status == 0)
    }
  }

  @Test func `the contract names every limit`() throws {
    let page = try String(
      contentsOf: URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/contract.md"), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "## Limits\n").dropFirst().first)
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
      .prefix(Limit.allCases.count)
    let stated = rows.map { $0.split(separator: "|").last.map { $0.dropFirst().dropLast() } ?? "" }
    #expect(stated.map(String.init) == Limit.allCases.map { "\($0) \($0.unit.rawValue)" })
  }

  @Test func `a module that cannot see the limits has the same ones`() {
    #expect(SearchQuery.longest == Limit.queryWords.most)
  }
}
