import Foundation
import Testing

/// An import beside other programs, and on a disk that is full.
@Suite("An import as a process")
struct ImportProcessTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.makeDesk()
  }

  private func writeTable(rows: Int) throws {
    let rows = (1...rows).map { "It carries 420 people \($0),ferry,420 passengers" }
    try place.write("text,source,quote\n" + rows.joined(separator: "\n") + "\n", to: "rows.csv")
  }

  @Test(.timeLimit(.minutes(5)))
  func `whoever waits too long for an import is told that it is one`() throws {
    try writeTable(rows: 20_000)
    let importing = try place.prepared([try binary().path, "import", "rows.csv"])
    try importing.run()
    let sign = place.path + "/claims/stet.db-work"
    while (try? place.read("claims/stet.db-work"))?.isEmpty ?? true, importing.isRunning {
      usleep(200)
    }
    kill(importing.processIdentifier, SIGSTOP)
    let waiting = try place.stet("log", "x", "-s", "ferry", "-q", "420")
    kill(importing.processIdentifier, SIGCONT)
    #expect(waiting.status == 75)
    #expect(
      waiting.messages.hasSuffix(
        """
        claims/stet.db stayed busy: an import of rows.csv by mori has been under way since 2026-11-21T09:00:00Z.
        hint: try again once that has ended

        """), "\(waiting.messages)")
    importing.waitUntilExit()
    #expect(importing.terminationStatus == 0)
    #expect(!FileManager.default.fileExists(atPath: sign))
    #expect(try place.done("list").split(separator: "\n").count == 20_000)
  }

  @Test func `where no room is left for what is to be imported, nothing lands`() throws {
    try writeTable(rows: 40_000)
    let before = try place.read("claims/ledger/mori.jsonl")
    // No file of the program's may be larger than that many blocks of 512 bytes.
    for blocks in [1500, 5000, 20_000] {
      let limited = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" import rows.csv"
      let outcome = try place.run(["sh", "-c", limited, try binary().path])
      #expect(outcome.status == 74, "\(blocks): \(outcome.messages)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.hasPrefix("stet: "), "\(outcome.messages)")
      #expect(try place.done("list").isEmpty)
      #expect(try place.stet("audit").status == 0)
    }
    #expect(try place.read("claims/ledger/mori.jsonl") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.path + "/claims").sorted()
        == ["ledger", "stet.db", "texts"])
  }
}
