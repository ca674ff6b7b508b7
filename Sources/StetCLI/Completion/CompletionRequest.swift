internal import ArgumentParser

/// What a shell asks when somebody presses its key for completion.
///
/// The scripts that the parser writes call back with `---completion SUBCOMMAND… -- ARGUMENT INDEX
/// CURSOR WORD…`: the argument to be completed, the place of its word among those of the line, how
/// many characters of it stand before the cursor, and the line's words as they were typed.
struct CompletionRequest: Equatable {
  /// What the argument names.
  let subject: CompletionSubject
  /// What stands of the word before the cursor; empty where only the shell can tell.
  let prefix: String
  /// The arguments before it that belong to no option, subcommands left out.
  let arguments: [String]
  /// The desk named on the line.
  let desk: String?

  /// - Parameters:
  ///   - arguments: Without the program's name.
  ///   - home: What `~` stands for.
  init?(_ arguments: [String], home: String?) {
    guard Self.isOne(arguments), let end = arguments.firstIndex(of: "--"),
      let subject = Self.subject(of: arguments)
    else { return nil }
    let call = arguments[(end + 1)...].dropFirst()
    guard let index = call.first.flatMap({ Int($0) }), index > 0,
      let cursor = call.dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    let words = Array(call.dropFirst(2))
    self.subject = subject
    let word = index < words.count ? String(words[index].prefix(cursor)) : ""
    prefix = TypedShellWord(word).meaning(home: home) ?? ""
    // bash cuts words at `=`, too.
    let before = words.prefix(index).dropFirst().filter { $0 != "=" }
      .map { TypedShellWord($0).meaning(home: home) ?? $0 }
    var texts: [String] = []
    var desk: String?
    for word in ArgumentWord.words(of: Array(before)) {
      switch word {
      case .text(let text): texts.append(text)
      case .option("--desk", let value, _): desk = value
      case .rest(let rest): texts += rest
      case .option, .flag, .lone: break
      }
    }
    self.desk = desk
    // The names of the subcommands come first.
    self.arguments = Array(texts.dropFirst(end - 1))
  }

  /// Whether a command line is such a call.
  static func isOne(_ arguments: [String]) -> Bool { arguments.first == "---completion" }

  /// What our closure for the argument gives.
  private static func subject(of arguments: [String]) -> CompletionSubject? {
    do {
      _ = try StetCommand.parseAsRoot(arguments)
      return nil
    } catch {
      guard StetCommand.exitCode(for: error) == .success else { return nil }
      let name = StetCommand.fullMessage(for: error).prefix { !$0.isNewline }
      return CompletionSubject(rawValue: String(name))
    }
  }
}
