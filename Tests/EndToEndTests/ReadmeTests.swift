import Foundation
import Testing

/// The README's session is a transcript of a real one: this runs it again, on a terminal.
@Suite struct ReadmeTests {
  @Test func `the README shows what its commands print`() throws {
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(
      contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)
    let shown = Self.steps(in: readme)
    #expect(shown.count > 10)

    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("stet-readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: repository.appendingPathComponent("Samples"),
      to: folder.appendingPathComponent("Samples"))

    let printed = try Self.run(shown.map(\.command), in: folder)
    #expect(printed.count == shown.count)
    for (step, output) in zip(shown, printed) {
      #expect(output == step.output, "\(step.command)")
    }
  }

  private struct Step {
    let command: String
    var output: String
  }

  /// The commands of every `console` block, each with the lines that follow it.
  private static func steps(in markdown: String) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for line in markdown.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }

  /// Runs the commands in one shell on a pseudo-terminal; gives what each printed.
  private static func run(_ commands: [String], in folder: URL) throws -> [String] {
    let mark = "\u{1E}"
    let script = commands.map { "printf '\(mark)'\n\($0)" }.joined(separator: "\n") + "\n"
    try Data(script.utf8).write(to: folder.appendingPathComponent("session.sh"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", "bash session.sh", "typescript"]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    for name in ["STET_DESK", "STET_SOURCE", "STET_REVIEWER"] { environment[name] = nil }
    environment["STET_NOW"] = "2026-11-21T09:00:00Z"
    environment["STET_SEED"] = "readme"
    environment["NO_COLOR"] = "1"
    environment["PATH"] = try binary().deletingLastPathComponent().path + ":/usr/bin:/bin"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = try String(
      contentsOf: folder.appendingPathComponent("typescript"), encoding: .utf8)
    let body = text.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n")
      .filter { !$0.hasPrefix("Script started") && !$0.hasPrefix("Script done") }
      .joined(separator: "\n")
    return body.components(separatedBy: mark).dropFirst().map { piece in
      let trimmed = piece.trimmingCharacters(in: .newlines)
      return trimmed.isEmpty ? "" : trimmed + "\n"
    }
  }
}
