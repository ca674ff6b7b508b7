import Foundation
import Testing

/// Here the exit code and what a sentence is about count, not its words.
@Suite("What is refused, and what is taken for text")
struct RefusalTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.claim { try transcript.run("$ " + line) }
    #expect(!transcript.text.contains("\n["), "the setup failed:\n\(transcript.text)")
  }

  /// The error's sentence, without its hint.
  private func sentence(_ outcome: TestDesk.Outcome) -> String {
    outcome.messages.split(separator: "\n").filter { !$0.hasPrefix("hint:") }
      .joined(separator: "\n")
  }

  private func useTeamRoster() throws {
    var transcript = Transcript(desk)
    try transcript.run("$ " + (Setup.team.last ?? ""))
  }

  // MARK: The clock

  @Test(arguments: ["yesterday", "2026-11-21", "2026-11-21T09:00:00+09:00", ""])
  func `a clock that no event could bear is refused, and nothing is written`(now: String) throws {
    let before = try desk.output("list")
    let outcome = desk.run(["note", "1", "x"], environment: ["STET_NOW": now])
    #expect(outcome.status == 64)
    #expect(sentence(outcome).contains("STET_NOW"))
    #expect(try desk.output("list") == before)
    #expect(try !desk.output("history", "1").contains("claim.noted"))
  }

  // MARK: Text that begins with a hyphen, and standard input

  @Test(arguments: ["-free", "-x", "-s", "-q", "--free", "-30 °C", "-"])
  func `a claim may begin with a hyphen`(text: String) throws {
    let outcome = desk.run(
      ["log", text, "-s", "ferry-2024", "-q", "60 cars"], input: Array("-\n".utf8))
    let isOption = ["-s", "-q", "--free"].contains(text)
    #expect(outcome.status == (isOption ? 64 : 0), "\(outcome.messages)")
    if !isOption { #expect(outcome.output == "mori-2\tunchecked\t\(text)\n") }
  }

  @Test func `a mistyped option is still told from a text`() throws {
    let outcome = desk.run(["log", "cars", "-s", "ferry-2024", "-q", "60 cars", "--prioritty", "1"])
    #expect(outcome.status == 64)
    #expect(try desk.output("list").split(separator: "\n").count == 1)
  }

  @Test(
    arguments: [
      ["log", "-", "-s", "ferry-2024", "-q", "-"],
      ["log", "-", "-s", "ferry-2024", "-q", "60 cars", "-c", "-"],
      ["log", "x", "-s", "ferry-2024", "-q", "-", "-q", "-"],
      ["log", "x", "-s", "ferry-2024", "-q", "60 cars", "-c", "-", "--context", "-"],
      ["reword", "1", "-", "-b", "-"],
    ])
  func `standard input is read for one argument only`(arguments: [String]) throws {
    let before = try desk.output("history", "1")
    let outcome = desk.run(arguments, input: Array("60 cars\n".utf8))
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("standard input"))
    #expect(outcome.output.isEmpty)
    #expect(try desk.output("history", "1") == before)
    #expect(try desk.output("list").split(separator: "\n").count == 1)
  }

  @Test(
    arguments: [
      (["log", "x", "-s", "ferry-2024", "-q", "60 cars", "-c", "-"], "claimant\tthe 港\n"),
      (["log", "x", "-s", "ferry-2024", "-q", "60 cars", "--context", "-"], "context\tthe 港\n"),
      (["set", "1", "-c", "-"], "claimant\tthe 港\n"),
      (["set", "1", "--context", "-"], "context\tthe 港\n"),
    ])
  func `claimant and context are read from standard input`(arguments: [String], row: String) throws
  {
    let outcome = desk.run(arguments, input: Array("the 港\n".utf8))
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try desk.output("show", "@").contains(row))
  }

  // MARK: Numbers

  @Test(arguments: [["--limit", "-1"], ["--limit=-1"], ["--limit", "-1", "--json"]])
  func `a limit below nothing is a usage error that speaks of the number`(arguments: [String]) {
    let outcome = desk.run(["list"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(sentence(outcome).contains("number"))
    #expect(sentence(outcome).contains("--limit"))
  }

  @Test func `a revision is asked for with its text only`() throws {
    let outcome = desk.run(["source", "show", "ferry-2024", "--revision", "9"])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("--text"))
    #expect(desk.run(["source", "show", "ferry-2024", "--revision", "9", "--text"]).status == 66)
    #expect(desk.run(["source", "show", "ferry-2024", "--revision", "1", "--text"]).status == 0)
  }

  // MARK: Quotes

  @Test(
    arguments: [
      ["--prefix", "zebra"], ["--suffix", "zebra"], ["--prefix", "zebra", "--suffix", "zebra"],
    ])
  func `words that stand, but never in that context, are told so`(context: [String]) {
    let several = desk.run(["log", "x", "-s", "ferry-2024", "-q", "420 passengers"] + context)
    #expect(several.status == 65)
    #expect(sentence(several).contains("context"), "\(several.messages)")
    let one = desk.run(["log", "x", "-s", "ferry-2024", "-q", "60 cars"] + context)
    #expect(one.status == 65)
    #expect(sentence(one).contains("context"), "\(one.messages)")
    #expect(one.messages.contains("[60 cars]"))
  }

  @Test func `words that stand nowhere are not blamed on the context`() {
    let outcome = desk.run(
      ["log", "x", "-s", "ferry-2024", "-q", "zebras", "--prefix", "the"])
    #expect(outcome.status == 65)
    #expect(!sentence(outcome).contains("context"))
  }

  // MARK: People

  @Test func `a roster that cannot be read is told with its line`() throws {
    try desk.write(
      "| handle | name | role | active |\n|---|---|---|---|\n| mori | Mori | chief | yes |\n",
      to: "reviewers.md")
    for arguments in [["status"], ["status", "--json"]] {
      let outcome = desk.run(arguments)
      #expect(outcome.status == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains("reviewers.md:3: "))
    }
  }

  @Test func `where several are active and none is named, status says nothing of waiting`() throws {
    try useTeamRoster()
    let outcome = desk.run(["status"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("unchecked\t1\n"))
    #expect(!outcome.output.contains("waiting"))
    #expect(try desk.output("status", "--as", "kai").contains("waiting for you\t1\n"))
    #expect(try desk.output("status", "--as", "lou").contains("waiting for you\t0\n"))
  }

  @Test func `nothing waits for a logger, who gives no verdicts`() throws {
    try useTeamRoster()
    #expect(try desk.output("list", "--waiting", "--as", "lou") == "")
    #expect(try desk.output("list", "--waiting", "--as", "mori") == "")
    #expect(
      try desk.output("list", "--waiting", "--as", "kai")
        == "mori-1\tunchecked\tA ticket costs 1,200 yen\n")
    #expect(try desk.output("assign", "1", "lou", "--as", "mori").hasPrefix("mori-1"))
    #expect(try desk.output("list", "--waiting", "--as", "lou") == "")
  }

  // MARK: Files

  @Test func `the wrong file is refused, and rehearsed all the same`() throws {
    let numbers = (1...10).map { "number \($0)0 of ten" }
    try desk.write(numbers.joined(separator: "; "), to: "list.txt")
    try desk.write("Another text.", to: "wrong.txt")
    _ = try desk.output("source", "add", "list.txt", "--id", "list", "--title", "List")
    for number in numbers { _ = try desk.output("log", number, "-s", "list", "-q", number) }
    let before = try desk.output("status")

    let rehearsed = desk.run(["source", "revise", "list", "wrong.txt", "--dry-run"])
    #expect(rehearsed.status == 0)
    #expect(rehearsed.output.split(separator: "\n").count == 10)
    #expect(rehearsed.output.split(separator: "\n").allSatisfy { $0.contains("\tlost\t") })
    let refused = desk.run(["source", "revise", "list", "wrong.txt"])
    #expect(refused.status == 65)
    #expect(refused.output.isEmpty)
    #expect(try desk.output("status") == before)
    #expect(desk.run(["source", "revise", "list", "wrong.txt", "--force"]).status == 0)
  }

  @Test func `words that stand too often to be weighed are unsearched, and the budget is named`()
    throws
  {
    try desk.write("The answer that the ministry gave was no.", to: "old.txt")
    try desk.write(
      (1...1_200).map { "\($0) no \($0 * 7)" }.joined(separator: "; "), to: "new.txt")
    _ = try desk.output("source", "add", "old.txt", "--id", "answer", "--title", "Answer")
    _ = try desk.output("log", "It said no", "-s", "answer", "-q", "no")

    let revised = desk.run(["source", "revise", "answer", "new.txt"])
    #expect(revised.status == 0)
    #expect(revised.output.contains("\tunsearched\tno\t"))
    #expect(revised.messages.contains("stet: 1 citation unsearched: "))
    #expect(revised.messages.contains("budget of 400000000 steps"))
    #expect(revised.messages.contains("hint: `stet anchor --source answer` looks again"))
  }

  @Test(arguments: [[UInt8](repeating: 0xFF, count: 4), [0, 0, 0, 0]])
  func `a database of a version that there never was is damaged, and audit says so`(
    version: [UInt8]
  ) throws {
    var bytes = try desk.read("claims/stet.db")
    bytes.replaceSubrange(60..<64, with: version)
    try desk.write(bytes, to: "claims/stet.db")
    for arguments in [["list"], ["status"], ["note", "1", "x"]] {
      let outcome = desk.run(arguments)
      #expect(outcome.status == 65)
      #expect(outcome.messages.contains("stet.db"))
    }
    let audit = desk.run(["audit"])
    #expect(audit.status == 1)
    #expect(audit.output.hasPrefix("database\tclaims/stet.db\t"))
    #expect(try desk.read("claims/stet.db") == bytes)
  }

  @Test func `a claims folder stands for its desk`() throws {
    try FileManager.default.createDirectory(
      atPath: desk.path + "/two", withIntermediateDirectories: true)
    #expect(desk.run(["init", ".", "--reviewer", "kai"], in: "two").status == 0)
    #expect(desk.run(["sync", "two/claims"]).status == 0)
    let two = desk.run(["list"], in: "two")
    #expect(two.status == 0)
    #expect(!FileManager.default.fileExists(atPath: desk.path + "/two/claims/claims"))
    #expect(FileManager.default.fileExists(atPath: desk.path + "/two/claims/ledger/mori.jsonl"))
  }
}
