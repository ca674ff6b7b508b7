internal import Anchoring

/// A command line as somebody typed it, and those that would say the same otherwise.
struct TypedCommand {
  /// Without the program's name.
  let arguments: [String]

  /// The time as of which the ledger was to be read, as it was typed.
  var asOf: String? {
    ArgumentWord.words(of: arguments).lazy.compactMap { word in
      if case .option("--as-of", let time, _) = word { time } else { nil }
    }.last
  }

  /// The line that takes the words at a place instead of a quote, ready for a shell; nil where the
  /// quote was not typed in it.
  func taking(_ range: CodePointRange, insteadOf quote: String) -> String? {
    let words = ArgumentWord.words(of: arguments)
    let quotes = words.indices.filter { words[$0].isQuote }
    let typed = quotes.firstIndex { words[$0].value?.utf8.elementsEqual(quote.utf8) == true }
    // A quote that no option holds came from standard input.
    guard let index = typed ?? quotes.firstIndex(where: { words[$0].value == "-" }) else {
      return nil
    }
    // What stands before any quote qualifies the first.
    let start = index == 0 ? words.startIndex : quotes[index]
    let end = index + 1 < quotes.count ? quotes[index + 1] : words.endIndex
    var kept: [ArgumentWord] = []
    for (position, word) in words.enumerated() {
      if position == quotes[index] {
        kept.append(.option(name: "--span", value: range.description, isInline: false))
      } else if !(start..<end).contains(position) || !word.isQuoteModifier {
        kept.append(word)
      }
    }
    return (["stet"] + kept.flatMap(\.arguments)).map(ShellWord.quoted).joined(separator: " ")
  }
}

extension ArgumentWord {
  fileprivate var value: String? {
    switch self {
    case .option(_, let value, _): value
    default: nil
    }
  }
}
