/// Prepares a command line for the parser.
///
/// Two things that the parser cannot do: text that begins with `-` ("-5 °C") is text wherever an
/// option cannot stand, and `--prefix`, `--suffix` and `--nth` belong to the quote before them.
enum ArgumentRewriting {
  static func rewrite(_ arguments: [String]) -> [String] {
    var rewritten: [String] = []
    var texts: [String] = []
    var quotes = 0
    for word in ArgumentWord.words(of: arguments) {
      switch word {
      case .text(let text):
        // Everything after the first text with a hyphen goes behind the `--`, so that the order
        // stays.
        let isBehind = !texts.isEmpty || (text.hasPrefix("-") && text != "-")
        if isBehind { texts.append(text) } else { rewritten.append(text) }
      case .rest(let rest):
        return rewritten + ["--"] + texts + rest
      case .option(let name, let value, let isInline):
        if word.isQuote { quotes += 1 }
        let value = word.isQuoteModifier ? tagged(value, quotes) : value
        rewritten += ArgumentWord.option(name: name, value: value, isInline: isInline).arguments
      case .flag, .lone: rewritten += word.arguments
      }
    }
    return texts.isEmpty ? rewritten : rewritten + ["--"] + texts
  }

  private static func tagged(_ value: String, _ quotes: Int) -> String {
    "\(max(0, quotes - 1))\(QuoteModifier.separator)\(value)"
  }
}

extension ArgumentWord {
  /// Whether it gives the words of a passage.
  var isQuote: Bool {
    switch self {
    case .option(let name, _, _): name == "--quote" || name == "-q"
    default: false
    }
  }

  /// Whether it says more of the quote before it.
  var isQuoteModifier: Bool {
    switch self {
    case .option(let name, _, _): ["--prefix", "--suffix", "--nth"].contains(name)
    default: false
    }
  }
}
