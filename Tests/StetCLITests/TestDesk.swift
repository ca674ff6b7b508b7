import Foundation
import StetCLI
import Synchronization
import Terminal

/// A temporary folder in which commands run inside this process, with everything around them handed in.
final class TestDesk: Sendable {
  /// What one command left behind.
  struct Outcome: Equatable {
    var output = ""
    var messages = ""
    var status: Int32 = 0
  }

  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/stet-cli-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder of its own that holds what another one does.
  convenience init(copying desk: TestDesk) throws {
    try self.init()
    for name in try FileManager.default.contentsOfDirectory(atPath: desk.path) {
      try FileManager.default.copyItem(atPath: desk.path + "/" + name, toPath: path + "/" + name)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Runs one command; the clock stands still and the nonce is drawn from a seed.
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: [UInt8] = [],
    isTerminal: Bool = false, window: WindowSize = WindowSize(columns: 80, rows: 24),
    pager: String = "", interaction: Interaction? = nil, on terminal: ScriptedTerminal? = nil,
    in folder: String = "", readInput: (@Sendable () -> [UInt8])? = nil
  ) -> Outcome {
    let isTerminal = isTerminal || terminal != nil
    nonisolated(unsafe) let terminal = terminal
    let written = Mutex(Outcome())
    let console = Console(
      isTerminal: isTerminal, window: { window },
      openPager: { PagerCommand(environment: ["STET_PAGER": pager]).flatMap(Pager.init) },
      output: { text in written.withLock { $0.output += text } },
      messages: { text in written.withLock { $0.messages += text } })
    let fixed = ["STET_NOW": "2026-11-21T09:00:00Z", "STET_SEED": "1"]
    let session = Session(
      console: console, environment: fixed.merging(environment) { $1 },
      workingDirectory: path + (folder.isEmpty ? "" : "/" + folder), interaction: interaction,
      openTerminal: { _ in terminal }, readInput: readInput ?? input.inPieces(of: 61))
    let status = StetCommand.run(arguments, in: session)
    return written.withLock { outcome in
      outcome.status = status
      return outcome
    }
  }

  /// The output of a command that must succeed.
  func output(_ arguments: String..., environment: [String: String] = [:]) throws -> String {
    let outcome = run(arguments, environment: environment)
    guard outcome.status == 0 else { throw Failed(messages: outcome.messages) }
    return outcome.output
  }

  /// The JSON document that a command prints.
  func json(_ arguments: String..., environment: [String: String] = [:]) throws -> Any {
    let outcome = run(arguments + ["--json"], environment: environment)
    guard outcome.status == 0 else { throw Failed(messages: outcome.messages) }
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  struct Failed: Error {
    let messages: String
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func write(_ text: String, to file: String) throws {
    try write(Array(text.utf8), to: file)
  }

  func read(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)))
  }
}

extension [UInt8] {
  /// What gives these bytes as a pipe does, some at a time and then none.
  func inPieces(of size: Int) -> @Sendable () -> [UInt8] {
    let rest = Mutex(self[...])
    return {
      rest.withLock { rest in
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
    }
  }
}
