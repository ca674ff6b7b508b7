import ArgumentParser
import Testing

@testable import StetCLI

@Suite("What comes next")
struct NextStepTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(copying: SnapshotTests.desk("claim"))
  }

  /// What is suggested after a command on a terminal; nothing where nothing is.
  private func step(_ line: String) throws -> String? {
    let outcome = desk.run(
      try Words(line).words.map(\.text), environment: ["NO_COLOR": "1"], isTerminal: true)
    #expect(outcome.status == 0, "\(line): \(outcome.messages)")
    let lines = outcome.messages.split(separator: "\n").filter { $0.hasPrefix("next: ") }
    #expect(lines.count <= 1)
    return lines.first.map { String($0.dropFirst("next: ".count)) }
  }

  @Test(
    arguments: [
      (#"cite 1 -s port-notice -q "1,200 yen""#, #"stet verify mori-1 -b "…""#),
      (#"cite 1 -s port-notice -q "402" --refutes"#, #"stet dispute mori-1 -b "…""#),
      (#"reword 1 "A ticket is 1,200 yen" -b b"#, #"stet verify mori-1 -b "…""#),
      ("verify 1 -b b", "stet next"), ("dispute 1 -b b", #"stet ask mori-1 "…""#),
      ("stand 1 -b b", "stet check"),
      ("sign ferry -b b", "stet report --for record -s ferry-2024 -o record.html"),
      ("assign 1 mori", "stet list --assigned mori"), ("tag 1 --add a", nil), ("note 1 n", nil),
      ("set 1 --priority 1", nil), ("withdraw 1 -b b", nil), ("show 1", nil), ("sync", nil),
    ] as [(String, String?)])
  func `a deed is followed by what most people do then`(line: String, next: String?) throws {
    #expect(try step(line) == next)
  }

  @Test(arguments: [
    #"log "It carries 60 cars" -s ferry -q "60 cars""#, #"cite 1 -s port-notice -q "1,200 yen""#,
    "verify 1 -b b", "dispute 1 -b b", "stand 1 -b b", "sign ferry -b b", "ask 1 q",
    "assign 1 mori", "source exclude ferry --sentence 1 -b b",
    "source revise ferry notice.txt --force", "source attach ferry.txt",
  ])
  func `what is suggested is a command, and a pipe hears nothing of it`(line: String) throws {
    let suggested = try #require(try step(line))
    let words = try Words(suggested.dropFirst("stet ".count)).words.map(\.text)
    #expect(throws: Never.self, "\(suggested)") {
      _ = try StetCommand.parseAsRoot(ArgumentRewriting.rewrite(words))
    }
    let again = desk.run(try Words(line).words.map(\.text))
    #expect(!again.messages.contains("next: "))
    let quiet = desk.run(try Words("note 1 n --quiet").words.map(\.text), isTerminal: true)
    #expect(quiet == .init(output: "mori-1\n"))
  }

  @Test func `nobody is sent to review a claim that the rules keep them from`() throws {
    var transcript = Transcript(desk)
    try transcript.run("$ " + (Setup.team.last ?? ""))
    let logging = #"log "It carries 60 cars" -s ferry -q "60 cars" --as kai"#
    #expect(try step(logging) == #"stet log "…" --sentence NUMBER"#)
    #expect(try step(#"cite 2 -s port-notice -q "402" --as kai"#) == nil)
    #expect(
      try step(#"cite 2 -s port-notice -q "ferry" --as ann"#) == #"stet verify mori-2 -b "…""#)
  }
}
