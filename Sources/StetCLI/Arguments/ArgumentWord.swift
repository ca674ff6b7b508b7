/// One piece of a command line, as the options that there are let it be read.
enum ArgumentWord: Equatable {
  /// Text: an argument, whatever it begins with.
  case text(String)
  /// An option that takes no value.
  case flag(String)
  /// An option with its value, which may be the next argument or follow an `=`.
  case option(name: String, value: String, isInline: Bool)
  /// An option at the end whose value is missing.
  case lone(String)
  /// `--` and what follows it, all of it text.
  case rest([String])

  private static let flags: Set<String> = [
    "--json", "--help", "-h", "--version", "--force", "--dry-run", "--private", "--waiting",
    "--split", "--asked", "--text", "--sentences", "--supports", "--refutes", "--mentions",
    "--asserts", "--confirm", "--with-private", "--edit", "--yes", "--quiet", "--stem",
    "--similar", "--apply",
  ]
  private static let shortOptions: Set<String> = ["-s", "-q", "-b", "-c", "-t", "-o", "-h"]

  /// Reads a command line; an option takes the argument after it, whatever that begins with.
  static func words(of arguments: [String]) -> [ArgumentWord] {
    var words: [ArgumentWord] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" { return words + [.rest(Array(rest))] }
      guard looksLikeOption(argument) else {
        words.append(.text(argument))
        continue
      }
      let (name, inline) = split(argument)
      if let inline {
        words.append(.option(name: name, value: inline, isInline: true))
      } else if flags.contains(name) {
        words.append(.flag(name))
      } else if let value = rest.popFirst() {
        words.append(.option(name: name, value: value, isInline: false))
      } else {
        words.append(.lone(name))
      }
    }
    return words
  }

  /// The arguments that read so.
  var arguments: [String] {
    switch self {
    case .text(let text): [text]
    case .flag(let name), .lone(let name): [name]
    case .option(let name, let value, let isInline):
      isInline ? ["\(name)=\(value)"] : [name, value]
    case .rest(let texts): ["--"] + texts
    }
  }

  /// One of the short options, or `--name` or `--name=value` in letters, digits and dashes.
  ///
  /// With one dash only what is an option counts as one; with two a word that is none is more
  /// likely a slip than text.
  private static func looksLikeOption(_ argument: String) -> Bool {
    guard argument.hasPrefix("--") else { return shortOptions.contains(argument) }
    let name = split(argument).name.utf8.dropFirst(2)
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    return name.first.map(isLetter) == true
      && name.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func split(_ argument: String) -> (name: String, inline: String?) {
    guard argument.hasPrefix("--"), let equals = argument.utf8.firstIndex(of: UInt8(ascii: "="))
    else { return (argument, nil) }
    return (String(argument[..<equals]), String(argument[argument.utf8.index(after: equals)...]))
  }
}
