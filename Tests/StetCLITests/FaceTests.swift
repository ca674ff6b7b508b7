import Foundation
import Terminal
import Testing

@testable import StetCLI

@Suite("A face for people and one for scripts")
struct FaceTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(copying: SnapshotTests.desk("claim"))
  }

  @Test func `quiet and JSON contradict each other`() {
    let outcome = desk.run(["note", "1", "n", "--quiet", "--json"])
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix("stet: --quiet and --json contradict each other.\n"))
  }

  @Test func `scripts chain ids`() {
    let logged = desk.run(["log", "It carries 60 cars", "-s", "ferry", "-q", "60 cars", "--quiet"])
    #expect(logged == .init(output: "mori-2\n"))
    let id = logged.output.trimmingCharacters(in: .newlines)
    #expect(desk.run(["verify", id, "1", "-b", "ok", "--quiet"]).output == "mori-2\nmori-1\n")
  }

  @Test(
    arguments: [
      (["list"], [:], true, true), (["list"], ["NO_COLOR": "1"], true, false),
      (["list", "--color", "always"], ["NO_COLOR": "1"], true, true),
      (["list", "--color", "never"], ["CLICOLOR_FORCE": "1"], true, false),
      (["list"], ["CLICOLOR_FORCE": "1"], false, true), (["list"], ["TERM": "dumb"], true, false),
      (["list"], [:], false, false),
    ] as [([String], [String: String], Bool, Bool)])
  func `colour is used as was asked, then as the environment says`(
    arguments: [String], environment: [String: String], isTerminal: Bool, isInColor: Bool
  ) {
    _ = desk.run(["verify", "1", "-b", "ok"])
    let shown = desk.run(arguments, environment: environment, isTerminal: isTerminal).output
    #expect(shown.contains("\u{1B}[") == isInColor)
    #expect(shown.contains("\t") != isTerminal)
  }

  @Test func `no line of a page is wider than its window`() {
    for columns in [40, 60, 80, 140] {
      for arguments in [
        ["list"], ["show", "1"], ["history", "1"], ["source", "list"], ["coverage", "ferry"],
        ["check"], ["source", "show", "ferry", "--sentences"], ["search", "the OR ferry"],
      ] {
        let shown = desk.run(
          arguments, environment: ["NO_COLOR": "1"], isTerminal: true,
          window: WindowSize(columns: columns, rows: 24)
        ).output
        for line in shown.split(separator: "\n") {
          #expect(line.columns <= columns, "\(arguments) at \(columns): \(line)")
        }
      }
    }
  }

  @Test func `only what is longer than the window is read through a pager`() throws {
    let file = desk.path + "/paged"
    let pager = "cat > '\(file)'"
    let short = desk.run(["show", "1"], isTerminal: true, pager: pager)
    #expect(!short.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: file))
    let window = WindowSize(columns: 80, rows: 5)
    let long = desk.run(["show", "1"], isTerminal: true, window: window, pager: pager)
    #expect(long == .init())
    #expect(try desk.read("paged") == Array(short.output.utf8))
    let missing = desk.run(
      ["show", "1"], isTerminal: true, window: window, pager: "no-such-pager 2>/dev/null")
    #expect(missing.output == short.output)
    let quit = desk.run(["check"], isTerminal: true, window: window, pager: "true")
    #expect(quit.status == 1)
    #expect(quit.output.isEmpty)
  }
}
