internal import ArgumentParser
internal import Foundation

/// What commands there are, and what each takes, as the parser itself tells it.
struct CommandShape: Decodable {
  let commandName: String
  let discussion: String?
  let subcommands: [CommandShape]?
  let arguments: [Argument]?

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let allValues: [String]?

    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    var typedNames: [String] { (names ?? []).map(\.typed) }
  }

  /// The root command with all that is below it; nil where the parser tells it in another form.
  ///
  /// It takes a while: for errors alone.
  static func ofStet() -> CommandShape? {
    struct Dump: Decodable { let command: CommandShape }
    return try? JSONDecoder().decode(Dump.self, from: Data(StetCommand._dumpHelp().utf8)).command
  }

  /// The subcommand of this name.
  func subcommand(_ name: String) -> CommandShape? {
    subcommands?.first { $0.commandName.utf8.elementsEqual(name.utf8) }
  }

  /// The argument with this name as it is typed, or with this value's name.
  func argument(_ typed: String) -> Argument? {
    arguments?.first { $0.typedNames.contains(typed) }
      ?? arguments?.first { $0.kind == "positional" && "<\($0.valueName ?? "")>" == typed }
  }

  /// All names of its options, as they are typed.
  var optionNames: [String] { (arguments ?? []).flatMap(\.typedNames) }

  /// The first example of its help, without the word before it.
  var example: String? {
    let mark = "Example: "
    let line = discussion?.split(separator: "\n").first { $0.hasPrefix(mark) }
    return line.map { String($0.dropFirst(mark.count)) }
  }
}
