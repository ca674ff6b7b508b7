import Foundation
import StetCLI
import Synchronization
import Terminal

/// A desk in a temporary folder that random commands are run on, and made anew now and then.
final class CommandDesk: Sendable {
  static let shared = CommandDesk()

  /// What one command left behind.
  struct Outcome {
    var output = ""
    var messages = ""
    var status: Int32 = 0
  }

  /// After so many commands the desk is audited, and after so many audits made anew.
  private static let commandsPerAudit = 32
  private static let auditsPerDesk = 6

  private struct State {
    var commands = 0
    var roster: [UInt8] = []
  }

  private let path: String
  private let state = Mutex(State())

  private init() {
    path = FileManager.default.temporaryDirectory.path + "/stet-fuzz-" + UUID().uuidString
  }

  /// Runs one command on the desk as the commands before have left it.
  ///
  /// - Throws: ``BrokenPromise`` where an audit finds something.
  func run(_ words: [String], input: [UInt8], isTerminal: Bool) throws -> Outcome {
    try state.withLock { state in
      if state.commands % (Self.commandsPerAudit * Self.auditsPerDesk) == 0 { try make(&state) }
      let outcome = run(words, input, isTerminal)
      state.commands += 1
      if state.commands % Self.commandsPerAudit == 0 { try check(&state, after: words) }
      return outcome
    }
  }

  private func check(_ state: inout State, after words: [String]) throws {
    // `-o reviewers.md --force` is a person's own will; what is left then is no desk.
    let roster = try? Data(contentsOf: URL(fileURLWithPath: path + "/reviewers.md"))
    guard let roster, roster.starts(with: Data(state.roster.prefix(100))) else {
      state.commands = 0
      return
    }
    let audit = run(["audit"], [], false)
    try FuzzTarget.hold(
      audit.status == 0, "after \(words) an audit finds \(audit.output)\(audit.messages)")
  }

  /// A desk with two sources and two claims.
  private func make(_ state: inout State) throws {
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try write(
      "A new ferry joins the bay line.\n\nThe “Sea Star” carries 420 passengers and 60 cars. "
        + "The fare is ¥1,200.\n", to: "ferry.txt")
    try write(
      "The ferry takes 402 passengers.\nFare: 1,200 yen.\u{202E}\u{1B}[31m\n", to: "notice.txt")
    try write("text,source,quote\nOne,ferry,60 cars\n", to: "table.csv")
    let setup = [
      ["init", ".", "--reviewer", "mori", "--name", "Mori"],
      ["reviewer", "add", "kai", "--name", "Kai"],
      ["source", "add", "ferry.txt", "--id", "ferry", "--title", "New ferry"],
      ["source", "add", "notice.txt", "--id", "notice", "--title", "Port\u{202E} notice"],
      ["log", "The ferry carries 420 people", "-s", "ferry", "-q", "420 passengers"],
      ["log", "A ticket costs ¥1,200\u{1B}", "-s", "ferry", "-q", "¥1,200"],
    ]
    for words in setup {
      let outcome = run(words, [], false)
      try FuzzTarget.hold(outcome.status == 0, "the setup fails: \(words) \(outcome.messages)")
    }
    state.roster = Array(try Data(contentsOf: URL(fileURLWithPath: path + "/reviewers.md")))
  }

  private func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file))
  }

  private func run(_ words: [String], _ input: [UInt8], _ isTerminal: Bool) -> Outcome {
    let written = Mutex(Outcome())
    let rest = Mutex(input[...])
    let console = Console(
      isTerminal: isTerminal, window: { WindowSize(columns: 80, rows: 24) }, openPager: { nil },
      output: { text in written.withLock { $0.output += text } },
      messages: { text in written.withLock { $0.messages += text } })
    let session = Session(
      console: console,
      environment: [
        "STET_NOW": "2026-11-21T09:00:00Z", "STET_SEED": "1", "STET_REVIEWER": "mori",
        "NO_COLOR": "1",
      ],
      workingDirectory: path,
      readInput: {
        rest.withLock { rest in
          defer { rest = rest.dropFirst(61) }
          return Array(rest.prefix(61))
        }
      })
    let status = StetCommand.run(words, in: session)
    return written.withLock { outcome in
      outcome.status = status
      return outcome
    }
  }
}
