import ArgumentParser
import Foundation
import Testing

@testable import StetCLI

/// Every command as a person and as a script meet it: what it prints, what it says and how it ends,
/// on a terminal of 80 columns and on a pipe, and its JSON, whose fields and order scripts rely on.
///
/// `Snapshots/NAME.txt` holds a transcript a command, behind a line that names the desk it begins
/// with. To write it anew: `STET_RECORD=/folder swift test --filter SnapshotTests`; read it, then
/// put it in the old one's place.
@Suite("Every command, on both faces")
struct SnapshotTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")

  /// The desks that snapshots begin with, each made once.
  private static let desks = Result {
    try [
      "nothing": [], "claim": Setup.claim, "texts": Setup.texts, "island": Setup.island,
      "revised": Setup.revised, "page": Setup.page,
    ].mapValues { setup in
      let desk = try TestDesk()
      var transcript = Transcript(desk)
      for line in setup { try transcript.run("$ " + line) }
      try #require(!transcript.text.contains("\n["), "the setup failed:\n\(transcript.text)")
      return desk
    }
  }

  /// One of the desks that tests begin with; to be copied, not worked on.
  static func desk(_ name: String) throws -> TestDesk {
    try #require(try desks.get()[name], "there is no desk \(name)")
  }

  /// Every command that does something, by what is typed after `stet`.
  static let commands: [String: any SessionCommand.Type] = {
    var found: [String: any SessionCommand.Type] = [:]
    func visit(_ command: any ParsableCommand.Type, _ path: [String]) {
      if let command = command as? any SessionCommand.Type {
        found[path.joined(separator: " ")] = command
      }
      for subcommand in command.configuration.subcommands {
        visit(subcommand, path + [subcommand._commandName])
      }
    }
    visit(StetCommand.self, [])
    return found
  }()

  private func snapshot(of command: String) throws -> String {
    let name = command.replacing(" ", with: "-") + ".txt"
    let file = Self.folder.appendingPathComponent(name)
    return try #require(
      try? String(contentsOf: file, encoding: .utf8), "\(command) has no Snapshots/\(name)")
  }

  @Test(arguments: commands.keys.sorted())
  func `a command prints what its snapshot shows`(command: String) throws {
    let expected = try snapshot(of: command)
    let lines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let desk = try TestDesk(copying: Self.desk(String(lines[0].dropFirst("desk: ".count))))
    var transcript = Transcript(desk)
    for line in lines where line.hasPrefix("$ ") || line.hasPrefix("% ") {
      try transcript.run(String(line))
    }
    let actual = lines[0] + "\n" + transcript.text
    if let folder = ProcessInfo.processInfo.environment["STET_RECORD"] {
      let name = command.replacing(" ", with: "-") + ".txt"
      return try actual.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }
    #expect(actual == expected)
  }

  @Test(arguments: commands.keys.sorted())
  func `a snapshot shows a command on a terminal, on a pipe, and as JSON where it has any`(
    command: String
  ) throws {
    let lines = try snapshot(of: command).split(separator: "\n")
    func runs(_ prompt: String) -> [Substring] {
      lines.filter { line in
        guard line.hasPrefix(prompt) else { return false }
        let words = line.split(separator: " ").dropFirst().drop { $0.contains("=") }
        return words.dropFirst().starts(with: command.split(separator: " "))
      }
    }
    #expect(!runs("%").isEmpty, "no run on a terminal")
    #expect(!runs("$").isEmpty, "no run on a pipe")
    let help = StetCommand.helpMessage(for: try #require(Self.commands[command]))
    if help.contains("--json") {
      #expect(runs("$").contains { $0.contains("--json") }, "no run with --json")
    }
    if help.contains("--quiet") {
      #expect(runs("$").contains { $0.contains("--quiet") }, "no run with --quiet")
    }
  }

  @Test(arguments: commands.keys.sorted())
  func `every command takes --color, and every command that changes something --quiet`(
    command: String
  ) throws {
    let type = try #require(Self.commands[command])
    let help = StetCommand.helpMessage(for: type)
    #expect(help.contains("--color"))
    let reads = [
      "audit", "backup", "check", "coverage", "galley", "history", "init", "list", "next", "report",
      "rebuild", "restore", "reviewer list", "search",
      "show", "similar", "source diff", "source list", "source show", "source verify", "status",
    ]
    #expect(help.contains("--quiet") != reads.contains(command))
  }

  @Test func `no snapshot is of a command that is gone`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let known = Set(Self.commands.keys.map { $0.replacing(" ", with: "-") + ".txt" })
    #expect(Set(files) == known)
  }
}
