import Foundation

/// The session that a page of Markdown shows: the commands of its `console` blocks, each with the
/// lines that follow it.
struct PageSession {
  struct Step {
    let command: String
    /// What it prints, on a terminal.
    var output: String
  }

  /// Whether the program that reads PDFs is there: both pages add one.
  static let readsPDF = path.split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
  }

  /// Where a session's programs are, but for Stet's own.
  private static let path = "/usr/bin:/bin"

  private let file: URL
  let steps: [Step]

  /// The session of a page of this repository.
  init(_ page: String) throws {
    file = repository.appendingPathComponent(page)
    var steps: [Step] = []
    Self.read(try String(contentsOf: file, encoding: .utf8)) { line, isInside in
      if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: ""))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    self.steps = steps
  }

  /// Writes the page again with what its commands have printed.
  func record(_ outputs: [String]) throws {
    var page: [String] = []
    var rest = outputs[...]
    Self.read(try String(contentsOf: file, encoding: .utf8)) { line, isInside in
      if isInside, line.hasPrefix("$ ") {
        page.append(line)
        page += (rest.popFirst() ?? "").split(separator: "\n", omittingEmptySubsequences: false)
          .dropLast().map(String.init)
      } else if !isInside {
        page.append(line)
      }
    }
    try page.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private static func read(_ markdown: String, _ body: (_ line: String, _ isInside: Bool) -> Void) {
    var isInside = false
    for line in markdown.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        body(line, false)
      } else {
        body(line, isInside)
      }
    }
  }

  /// Runs the commands in one shell on a pseudo-terminal, beside a copy of the samples; gives what
  /// each printed.
  func run() throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("stet-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: repository.appendingPathComponent("Samples"),
      to: folder.appendingPathComponent("Samples"))
    let mark = "\u{1E}"
    let script = steps.map { "printf '\(mark)'\n\($0.command)" }.joined(separator: "\n") + "\n"
    try Data(script.utf8).write(to: folder.appendingPathComponent("session.sh"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    process.arguments = ["-qec", "bash session.sh", "typescript"]
    process.currentDirectoryURL = folder
    process.environment = try environment()
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

  private func environment() throws -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    for name in ["STET_DESK", "STET_SOURCE", "STET_REVIEWER"] { environment[name] = nil }
    environment["STET_NOW"] = "2026-11-21T09:00:00Z"
    environment["STET_SEED"] = "readme"
    environment["NO_COLOR"] = "1"
    // What is longer than the window is not stopped at: nobody is there to go on.
    environment["STET_PAGER"] = "cat"
    environment["PATH"] = try binary().deletingLastPathComponent().path + ":" + Self.path
    return environment
  }
}
