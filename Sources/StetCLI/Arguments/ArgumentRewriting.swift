/// Prepares a command line for the parser.
///
/// Two things that the parser cannot do: text that begins with `-` ("-5 °C") is text wherever an
/// option cannot stand, and `--prefix`, `--suffix` and `--nth` belong to the quote before them.
enum ArgumentRewriting {
  private static let flags: Set<String> = [
    "--json", "--help", "-h", "--version", "--force", "--dry-run", "--private", "--waiting",
    "--split", "--text", "--supports", "--refutes", "--mentions", "--asserts", "--confirm",
  ]
  private static let shortOptions: Set<String> = ["-s", "-q", "-b", "-c", "-t", "-o", "-h"]
  private static let modifiers: Set<String> = ["--prefix", "--suffix", "--nth"]

  static func rewrite(_ arguments: [String]) -> [String] {
    var rewritten: [String] = []
    var texts: [String] = []
    var quotes = 0
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        return rewritten + ["--"] + texts + rest
      }
      guard looksLikeOption(argument) else {
        // Everything after the first such text goes behind the `--`, so that the order stays.
        if argument.hasPrefix("-"), argument != "-" || !texts.isEmpty {
          texts.append(argument)
        } else if texts.isEmpty {
          rewritten.append(argument)
        } else {
          texts.append(argument)
        }
        continue
      }
      let (name, inline) = split(argument)
      if name == "--quote" || name == "-q" { quotes += 1 }
      if flags.contains(name) || inline != nil {
        rewritten.append(modified(name, inline, quotes) ?? argument)
      } else if let value = rest.popFirst() {
        rewritten.append(name)
        rewritten.append(modifiers.contains(name) ? tagged(value, quotes) : value)
      } else {
        rewritten.append(name)
      }
    }
    return texts.isEmpty ? rewritten : rewritten + ["--"] + texts
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

  private static func modified(_ name: String, _ inline: String?, _ quotes: Int) -> String? {
    guard let inline, modifiers.contains(name) else { return nil }
    return "\(name)=\(tagged(inline, quotes))"
  }

  private static func tagged(_ value: String, _ quotes: Int) -> String {
    "\(max(0, quotes - 1))\(QuoteModifier.separator)\(value)"
  }
}
