import Foundation
import Testing

@testable import StetCLI

/// The editor is a script that a shell runs, as it runs anybody's.
@Suite("Claims logged from a form")
struct FormCommandTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.sources { try transcript.run("$ " + line) }
    try desk.write("It cost $30m, “all in”! Really.\n", to: "sum.txt")
    _ = try desk.output("source", "add", "sum.txt", "--id", "sum", "--title", "Sum")
  }

  /// Runs a command at a terminal whose editor puts these forms in the file, one each time it is
  /// opened; after the last it changes nothing.
  private func run(
    _ arguments: String..., forms: [String], editor: String? = nil
  ) throws -> TestDesk.Outcome {
    for old in ["n", "form1.txt", "form2.txt"] {
      try? FileManager.default.removeItem(atPath: desk.path + "/" + old)
    }
    for (index, form) in forms.enumerated() { try desk.write(form, to: "form\(index + 1).txt") }
    try desk.write(
      """
      [ "$1" = --wait ] || exit 9
      n=$(($(cat '\(desk.path)/n' 2>/dev/null || echo 0) + 1))
      echo $n > '\(desk.path)/n'
      cp "$2" "\(desk.path)/seen$n.txt"
      if [ -e "\(desk.path)/form$n.txt" ]; then cat "\(desk.path)/form$n.txt" > "$2"; fi
      [ ! -e "\(desk.path)/fail" ]
      """, to: "editor")
    try FileManager.default.createDirectory(
      atPath: desk.path + "/tmp", withIntermediateDirectories: true)
    return desk.run(
      arguments,
      environment: [
        "VISUAL": " ", "EDITOR": editor ?? "sh '\(desk.path)/editor' --wait",
        "TMPDIR": desk.path + "/tmp",
      ],
      isTerminal: true, interaction: Interaction(ask: { _ in nil }, edit: Interaction.runEditor))
  }

  private func seen(_ number: Int) throws -> String {
    String(decoding: try desk.read("seen\(number).txt"), as: UTF8.self)
  }

  private var kept: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: desk.path + "/tmp") }
  }

  @Test func `nothing in a form is read by a shell`() throws {
    let outcome = try run(
      "log",
      forms: [
        "source: su\nclaim: It cost $30m `all in`!\nquote: $30m, “all in”! Really\nclaimant: Ann\n"
          + "context: a: b\npriority: 1\ntags: cost, ship 船\n"
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let claim = try #require(try desk.json("show", "@") as? [String: Any])
    #expect(claim["text"] as? String == "It cost $30m `all in`!")
    #expect(claim["claimant"] as? String == "Ann")
    #expect(claim["context"] as? String == "a: b")
    #expect(claim["priority"] as? Int == 1)
    #expect(claim["tags"] as? [String] == ["cost", "ship", "船"])
    let citation = (claim["citations"] as? [[String: Any]])?.first
    #expect(citation?["exact"] as? String == "$30m, “all in”! Really")
    #expect(try kept == [])
  }

  @Test func `what was given stands in the form`() throws {
    let outcome = try run(
      "log", "It takes cars", "-s", "ferry-2024", "-q", "420 passengers", "--suffix", " and",
      "--span", "75:82", "-c", "the port", "-t", "a", "-t", "b", "--priority", "2", "--edit",
      forms: [])
    #expect(outcome == .init(output: "", messages: "stet: nothing was logged\n", status: 0))
    let fields = try seen(1).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(
      fields == [
        "source: ferry-2024", "claim: It takes cars", "quote: 420 passengers", "suffix:  and",
        "span: 75:82", "claimant: the port", "context: ", "priority: 2", "tags: a b",
      ])
    #expect(try kept == [])
    let logged = try run(
      "log", "-s", "ferry-2024", forms: [try seen(1).replacing("takes", with: "carries")])
    #expect(logged.status == 0, "\(logged.messages)")
    #expect(try desk.output("list") == "mori-1\tunchecked\tIt carries cars\n")
  }

  @Test(arguments: ["", "\n\n", "# only words\n", "source: ferry-2024\nclaim:\nquote:\n"])
  func `an emptied form logs nothing, and leaves nothing behind`(form: String) throws {
    let outcome = try run("log", forms: [form])
    #expect(outcome == .init(output: "", messages: "stet: nothing was logged\n", status: 0))
    #expect(try kept == [])
    #expect(try desk.output("list") == "")
  }

  @Test func `the claims of a form land together, and an error opens it again`() throws {
    let first =
      "source: ferry\nclaim: One\nquote: 60 cars\n---\nclaim: Two\nsource: ferry\nquote: 61 cars\n"
    let outcome = try run("log", forms: [first, first.replacing("61", with: "60")])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try desk.output("list") == "mori-1\tunchecked\tOne\nmori-2\tunchecked\tTwo\n")
    let again = try seen(2)
    #expect(again.hasSuffix("\n" + first))
    let marks = again.split(separator: "\n").prefix { $0.hasPrefix("#! ") }
    #expect(marks.first?.contains("“61 cars” does not stand so in ferry-2024") == true)
    #expect(marks.contains { $0.contains("span: 75:82") })
    #expect(!again.contains("--span"))
    // The line that is named is that of the claim in the form as it stands now.
    let named = marks.first?.firstMatch(of: /line (\d+)/).flatMap { Int($0.1) } ?? 0
    #expect(
      again.split(separator: "\n", omittingEmptySubsequences: false)[named - 1] == "claim: Two")
    #expect(try kept == [])
  }

  @Test func `who gives up is told where their words are kept`() throws {
    let form = "source: ferry-2024\nclaim: Many words\nquote: zebras\n"
    for forms in [[form], [form, ""]] {
      let outcome = try run("log", forms: forms)
      #expect(outcome.status == 0)
      let file = try #require(try kept.first)
      #expect(
        outcome.messages
          == "stet: nothing was logged\nhint: what you typed is kept in \(desk.path)/tmp/\(file)\n")
      #expect(String(decoding: try desk.read("tmp/\(file)"), as: UTF8.self) == form)
      try FileManager.default.removeItem(atPath: desk.path + "/tmp/" + file)
    }
    #expect(try desk.output("list") == "")
  }

  @Test func `an editor that fails or is not there logs nothing and loses nothing`() throws {
    let absent = try run("log", forms: [], editor: "no-such-editor-here --wait")
    #expect(absent.status == 64)
    #expect(absent.messages.contains("`no-such-editor-here --wait` cannot be run"))
    #expect(try kept == [])
    try desk.write("", to: "fail")
    let form = "source: ferry-2024\nclaim: One\nquote: 60 cars\n"
    let failed = try run("log", forms: [form])
    #expect(failed.status == 64)
    let file = try #require(try kept.first)
    #expect(failed.messages.contains("what you typed is kept in \(desk.path)/tmp/\(file)"))
    #expect(String(decoding: try desk.read("tmp/\(file)"), as: UTF8.self) == form)
    #expect(try desk.output("list") == "")
  }

  @Test func `who may not log is told so before the editor opens`() throws {
    let outcome = try run("log", "--as", "eve", forms: ["claim: x"])
    #expect(outcome.status == 77)
    #expect(throws: (any Error).self) { try seen(1) }
  }

  @Test func `without a terminal a claim without its text is a usage error`() {
    for arguments in [["log", "-s", "ferry-2024", "-q", "60 cars"], ["log", "x", "--edit"]] {
      let outcome = desk.run(arguments, environment: ["EDITOR": "false"])
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("hint: as in: stet log "))
    }
  }

  @Test func `several claims from one form are an array in JSON, and so is one`() throws {
    let outcome = try run(
      "log", "--json", forms: ["source: ferry-2024\nclaim: One\nquote: 60 cars\n"])
    #expect(outcome.output.hasPrefix("[{"))
  }
}
