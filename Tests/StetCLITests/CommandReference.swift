import ArgumentParser
import Foundation
import StetCLI

/// `docs/cli-reference.md`, written from what the commands say of themselves.
struct CommandReference {
  private let program: CommandHelp
  /// What most commands take: described once.
  private let common: [CommandHelp.Argument]

  init(_ program: CommandHelp) {
    self.program = program
    let leaves = Self.leaves(below: program, path: "stet").map(\.command)
    let counts = leaves.flatMap(\.shown).reduce(into: [CommandHelp.Argument: Int]()) {
      $0[$1, default: 0] += 1
    }
    var seen: Set<CommandHelp.Argument> = []
    common = leaves.flatMap(\.shown).filter { argument in
      argument.kind != "positional" && 2 * (counts[argument] ?? 0) > leaves.count
        && seen.insert(argument).inserted
    }
  }

  var markdown: String {
    var blocks = [
      "# Every command",
      """
      `make reference` writes this page from the commands themselves, and a test holds it to them. \
      What scripts may rely on, [exit codes](contract.md#exit-codes) and JSON, stands in \
      [contract.md](contract.md); [guide.md](guide.md) shows the commands at work.
      """,
      "What most commands take:", table(of: common),
    ]
    let groups = StetCommand.configuration.groupedSubcommands
    for group in groups {
      blocks.append("## \(group.name)")
      for type in group.subcommands {
        guard let command = program.children.first(where: { $0.commandName == type._commandName })
        else { continue }
        for (path, command) in Self.leaves(below: command, path: "stet " + command.commandName) {
          blocks += section(on: command, path)
        }
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The commands that do something, each with the words that call it.
  private static func leaves(
    below command: CommandHelp, path: String
  ) -> [(path: String, command: CommandHelp)] {
    if command.children.isEmpty { return [(path, command)] }
    return command.children.flatMap { leaves(below: $0, path: "\(path) \($0.commandName)") }
  }

  private func section(on command: CommandHelp, _ path: String) -> [String] {
    let own = command.shown.filter { !common.contains($0) }
    let usage = ([path] + own.map(\.usage)).joined(separator: " ")
    var blocks = ["### \(path)", command.abstract ?? "", "    " + usage]
    let mark = "Example: "
    let lines = (command.discussion ?? "").components(separatedBy: "\n")
    let discussion = lines.filter { !$0.hasPrefix(mark) }.joined(separator: "\n")
      .trimmingCharacters(in: .newlines)
    if !discussion.isEmpty { blocks.append(discussion) }
    if !own.isEmpty { blocks.append(table(of: own)) }
    let shared = common.filter(command.shown.contains).compactMap(\.spellings.last)
    if !shared.isEmpty {
      blocks.append("Also \(shared.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    let examples = lines.filter { $0.hasPrefix(mark) }.map { $0.dropFirst(mark.count) }
    blocks.append("```sh\n\(examples.joined(separator: "\n"))\n```")
    return blocks
  }

  private func table(of arguments: [CommandHelp.Argument]) -> String {
    let rows = arguments.map { argument in
      let value = (argument.valueName ?? "").uppercased()
      let names =
        switch argument.kind {
        case "positional": "`\(value)`"
        case "flag": argument.spellings.map { "`\($0)`" }.joined(separator: ", ")
        default: argument.spellings.map { "`\($0)`" }.joined(separator: ", ") + " `\(value)`"
        }
      var help = [argument.abstract ?? ""]
      if let values = argument.allValueStrings, !values.isEmpty {
        help.append("One of \(values.map { "`\($0)`" }.joined(separator: ", ")).")
      }
      if let value = argument.defaultValue { help.append("Unless said: `\(value)`.") }
      let text = help.joined(separator: " ").replacing("|", with: "\\|")
        .replacing("\n", with: " ")
      return "| \(names) | \(text) |"
    }
    return (["| | |", "|---|---|"] + rows).joined(separator: "\n")
  }
}
