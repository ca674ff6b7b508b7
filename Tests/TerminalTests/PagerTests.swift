import Foundation
import Terminal
import Testing

/// Signals belong to the whole process, so one pager at a time.
@Suite("Pagers", .serialized)
struct PagerTests {
  private let folder: URL
  private var environment: [String: String] {
    ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "TERM": "xterm"]
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "stet-pager-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func start(_ line: String, _ more: [String: String] = [:]) -> Pager? {
    let environment = environment.merging(["STET_PAGER": line]) { $1 }.merging(more) { $1 }
    return PagerCommand(environment: environment).flatMap { Pager($0) }
  }

  @Test(arguments: [
    ["STET_PAGER": "", "PAGER": "less"], ["PAGER": ""], ["PAGER": "cat"], ["STET_PAGER": " cat "],
    ["PAGER": "less", "TERM": "dumb"],
  ])
  func `an empty name, cat and a dumb terminal mean no pager`(environment: [String: String]) {
    #expect(PagerCommand(environment: environment) == nil)
  }

  @Test func `STET_PAGER comes before PAGER, and PAGER before less`() {
    #expect(PagerCommand(environment: [:])?.arguments == ["less"])
    #expect(PagerCommand(environment: ["PAGER": "more -s"])?.arguments == ["more", "-s"])
    let both = PagerCommand(environment: ["PAGER": "more", "STET_PAGER": "less '-R'"])
    #expect(both?.arguments == ["sh", "-c", "less '-R'"])
  }

  @Test func `it gets everything, and less is told how to behave unless LESS says so`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("shown").path
    let pager = try #require(start("(echo $LESS; cat) > '\(file)'"))
    pager.write("one\n")
    pager.write("海\n")
    #expect(pager.finish() == nil)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "FRX\none\n海\n")
    let other = try #require(start("echo $LESS > '\(file)'", ["LESS": "S"]))
    #expect(other.finish() == nil)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "S\n")
  }

  @Test func `a reader who quits early is no error, however much is still to come`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let pager = try #require(start("true"))
    let page = String(repeating: "a line of text\n", count: 10_000)
    for _ in 0..<20 { pager.write(page) }
    #expect(pager.finish() == nil)
  }

  @Test func `a pager that is missing is not used`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(start("no-such-pager-here -R") == nil)
    let shell = try #require(start("no-such-pager-here '-R' 2>/dev/null"))
    shell.write("text\n")
    #expect(shell.finish() == "text\n")
  }

  @Test func `an interrupt from the keyboard does not end this process while it runs`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("shown").path
    let pager = try #require(start("cat > '\(file)'"))
    kill(getpid(), SIGINT)
    pager.write("still here\n")
    #expect(pager.finish() == nil)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "still here\n")
  }
}
