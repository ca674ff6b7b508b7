internal import Workflow

/// What the parser would not take, as one sentence that says what to type instead.
extension Failure {
  init(usage message: String, of full: String, typed: TypedCommand) {
    guard let line = TypedLine(typed) else {
      self.init(usage: message, of: full)
      return
    }
    self =
      line.unknownCommand ?? line.unknownOption ?? line.badValue(message)
      ?? line.missing(message) ?? line.unexpected(message) ?? line.contradiction(message)
      ?? line.needless(message) ?? Failure(usage: message, of: full)
  }

  /// What the parser said, with where to look it up.
  private init(usage message: String, of full: String) {
    let lines = message.split(separator: "\n").map(String.init)
    var sentence = lines.first ?? message
    if sentence.hasSuffix(":") {
      // The parser lists what it would have taken, a line each.
      let choices = lines.dropFirst().map { $0.drop { $0 == " " || $0 == "-" } }
      sentence += " " + choices.joined(separator: ", ")
    }
    let usage = full.split(separator: "\n").first { $0.hasPrefix("Usage: ") }
    self.init(
      sentence.hasSuffix(".") || sentence.hasSuffix("?") ? sentence : sentence + ".",
      hint: usage.map { "usage: " + $0.dropFirst("Usage: ".count) }, .usage)
  }
}

/// A command line that was not taken, beside the command that it seems to mean.
private struct TypedLine {
  private let words: [ArgumentWord]
  /// The command as far as it is known, with its name and those above it.
  private let command: CommandShape
  private let path: String
  /// The word that should have been a subcommand.
  private let stray: String?

  init?(_ typed: TypedCommand) {
    guard var command = CommandShape.ofStet() else { return nil }
    words = ArgumentWord.words(of: typed.arguments)
    var path = "stet"
    var texts = words.lazy.compactMap(\.text).makeIterator()
    var stray: String?
    while let below = command.subcommands, !below.isEmpty, let word = texts.next() {
      guard let next = command.subcommand(word) else {
        stray = word
        break
      }
      command = next
      path += " \(word)"
    }
    self.command = command
    self.path = path
    self.stray = stray
  }

  // MARK: Commands

  var unknownCommand: Failure? {
    guard let stray else { return nil }
    let below = command.subcommands?.map(\.commandName) ?? []
    var meant = OtherNames.commands(for: stray, below: path)
    if path == "stet", meant.isEmpty {
      // `stet revise` is one of `stet source`.
      meant += (command.subcommands ?? []).filter { $0.commandName != "help" }
        .filter { $0.subcommand(stray) != nil }.map { "\($0.commandName) \(stray)" }
    }
    meant += NearestNames.nearest(to: stray, among: below).filter { !meant.contains($0) }
    let lines = meant.prefix(3).map { "`\(path) \($0)`" }
    return Failure(
      "there is no command `\(path) \(stray.shortened)`.",
      hint: lines.isEmpty
        ? "`\(path) --help` lists the commands"
        : "did you mean \(lines.joined(separator: " or "))?",
      .usage)
  }

  // MARK: Options

  var unknownOption: Failure? {
    let known = command.optionNames
    let names = words.compactMap(\.optionName)
    guard let name = names.first(where: { !known.contains($0) && $0 != "-h" }) else { return nil }
    return unknown(name, among: known)
  }

  private func unknown(_ name: String, among known: [String]) -> Failure {
    let asCommand = command.subcommand(String(name.drop { $0 == "-" })).map {
      "did you mean `\(path) \($0.commandName)`?"
    }
    return Failure(
      "`\(path)` has no option \(name.shortened).",
      hint: suggestion(for: name, among: known) ?? asCommand
        ?? "`\(path) --help` lists the options", .usage)
  }

  /// A word such as `-m` that is no option here, and was taken for a text.
  private var strayShortOption: Failure? {
    let known = command.optionNames
    let stray = words.lazy.compactMap(\.text).first {
      $0.utf8.count == 2 && $0.utf8.first == UInt8(ascii: "-") && !known.contains($0)
        && $0.utf8.last.map { (0x61...0x7A).contains($0 | 0x20) } == true
    }
    return stray.map { unknown($0, among: known) }
  }

  private func suggestion(for name: String, among known: [String]) -> String? {
    let meant = OtherNames.options(for: name).filter(known.contains)
    // Two letters are too few to be a slip for others.
    let isShort = name.utf8.count == 2
    return Failure.meant(
      meant.isEmpty && !isShort ? NearestNames.nearest(to: name, among: known) : meant)
  }

  // MARK: Values

  /// “The value 'X' is invalid for '--option <name>'”.
  func badValue(_ message: String) -> Failure? {
    guard let match = message.wholeMatch(of: /(?s)The value '(.*?)' is invalid for '(.*?)'.*/)
    else { return nil }
    let name = String(match.2.split(separator: " ").first ?? "")
    let value = String(match.1.split(separator: QuoteModifier.separator).last ?? "")
    let argument = command.argument(name)
    let values = argument?.allValues ?? []
    let sentence = "“\(value.shortened)” is no value for \(name)."
    if !values.isEmpty {
      let guess = Failure.meant(NearestNames.nearest(to: value, among: values))
      let all = "takes: \(values.joined(separator: ", "))"
      return Failure(sentence, hint: guess.map { "\($0) It \(all)" } ?? "it \(all)", .usage)
    }
    let form =
      switch name {
      case "--span": "a place in code points, such as 129:143"
      case "--require": "a whole number from 0 to 100"
      default: "a whole number"
      }
    return Failure(sentence, hint: "\(name) takes \(form)", .usage)
  }

  // MARK: What is missing

  /// “Missing expected argument '<claim>'”, “Missing value for '-b <because>'”.
  func missing(_ message: String) -> Failure? {
    if let match = message.wholeMatch(of: /(?s)Missing value for '(.*?)'.*/) {
      let name = String(match.1.split(separator: " ").first ?? "")
      return Failure("\(name) takes a value, and none follows.", hint: exampleHint, .usage)
    }
    guard let match = message.wholeMatch(of: /(?s)Missing expected argument '(.*?)'.*/) else {
      return nil
    }
    if let strayShortOption { return strayShortOption }
    let name = String(match.1.split(separator: " ").first ?? "")
    var abstract = command.argument(name)?.abstract.map(Self.midSentence)
    // "<claims>: the claims" says it twice.
    if let said = abstract, name == "<\(said.dropFirst(4).dropLast())>" { abstract = nil }
    return Failure(
      "`\(path)` needs \(name)" + (abstract.map { ": \($0)" } ?? "."), hint: exampleHint, .usage)
  }

  private var exampleHint: String {
    command.example.map { "as in: \($0)" } ?? "`\(path) --help` says more"
  }

  private static func midSentence(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  // MARK: What is too much

  /// “Unexpected argument 'X'”, “2 unexpected arguments: 'X', 'Y'”.
  func unexpected(_ message: String) -> Failure? {
    let one = message.wholeMatch(of: /(?s)Unexpected argument '(.*)'/)?.1
    let several = message.wholeMatch(of: /(?s)\d+ unexpected arguments: '(.*)'/)?.1
    guard let extra = one ?? several else { return nil }
    let first = extra.split(separator: "', '").first.map(String.init) ?? String(extra)
    if let strayShortOption { return strayShortOption }
    let takesText = command.arguments?.contains {
      $0.kind == "positional" && $0.valueName == "text"
    }
    return Failure(
      "“\(first.shortened)” is more than `\(path)` takes.",
      hint: (takesText == true ? "a text of several words goes in quotes, " : "") + exampleHint,
      .usage)
  }

  /// “The option '--json' does not take any value, but …”.
  func needless(_ message: String) -> Failure? {
    let pattern = /(?s)The option '(.*?)' does not take any value, but .*/
    guard let match = message.wholeMatch(of: pattern) else { return nil }
    return Failure(
      "\(match.1) takes no value.", hint: "it is there or it is not, as in: `\(path) \(match.1)`",
      .usage)
  }

  /// “Value to be set with flag '--refutes' had already been set with flag '--supports'”.
  func contradiction(_ message: String) -> Failure? {
    let pattern = /(?s)Value to be set with flag '(.*?)' had already been set with flag '(.*?)'.*/
    guard let match = message.wholeMatch(of: pattern) else { return nil }
    return Failure(
      match.1 == match.2
        ? "\(match.1) is there twice." : "\(match.2) and \(match.1) contradict each other.",
      hint: "one of them is enough", .usage)
  }
}

extension ArgumentWord {
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var optionName: String? {
    switch self {
    case .flag(let name), .lone(let name), .option(let name, _, _): name
    case .text, .rest: nil
    }
  }
}
