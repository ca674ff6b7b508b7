import ArgumentParser
import Foundation
import StetCLI

/// A command as the parser describes it to other programs.
struct CommandHelp: Decodable {
  struct Argument: Decodable, Hashable {
    struct Name: Decodable, Hashable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let allValueStrings: [String]?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandHelp]?

  /// `stet` with all that is below it, but for `help`.
  static func ofProgram() throws -> CommandHelp {
    struct Dump: Decodable { let command: CommandHelp }
    return try JSONDecoder().decode(Dump.self, from: Data(StetCommand._dumpHelp().utf8)).command
  }

  /// The commands below it.
  var children: [CommandHelp] { (subcommands ?? []).filter { $0.commandName != "help" } }

  /// What may follow its name and is spoken of.
  var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}

extension CommandHelp.Argument {
  /// Its names, the short one first; none where it is known by its place.
  var spellings: [String] {
    (names ?? []).sorted { $0.text.count < $1.text.count }.map(\.text)
  }

  /// `FILE`, or `--source SOURCE`.
  var usage: String {
    let value = (valueName ?? "").uppercased()
    let bare =
      switch kind {
      case "positional": value
      case "flag": spellings.last ?? ""
      default: "\(spellings.last ?? "") \(value)"
      }
    let repeated = bare + (isRepeating ? "…" : "")
    return isOptional ? "[\(repeated)]" : repeated
  }
}
