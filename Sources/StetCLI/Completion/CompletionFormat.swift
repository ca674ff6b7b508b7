internal import Storage
internal import Terminal

/// How a shell takes the words that it may offer.
enum CompletionFormat {
  /// Names alone, a line each; bash shows no more.
  case names
  /// Names and descriptions, a tab between them.
  case fish
  /// Names and descriptions, a colon between them, and a last line that the script takes off.
  case zsh

  /// The format of a shell by its name; names alone for one that is not known.
  init(shell: String?) {
    switch shell {
    case "fish": self = .fish
    case "zsh": self = .zsh
    default: self = .names
    }
  }

  /// Whether every shell takes the name as it is.
  ///
  /// bash expands what it is offered: an id that somebody else's ledger brought could be a command.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("~")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          ? scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "-_.~".unicodeScalars.contains(scalar)
          : !scalar.properties.isWhitespace
            && TerminalText.escape(String(scalar), keepingNewlines: false).unicodeScalars
              .elementsEqual([scalar])
      }
  }

  /// What the shell is to read.
  func text(_ offers: [NamedThing]) -> String {
    guard !offers.isEmpty else { return "" }
    let lines = offers.map(line)
    return (self == .zsh ? lines + [" "] : lines).joined(separator: "\n") + "\n"
  }

  private func line(_ offer: NamedThing) -> String {
    let words = TerminalText.escape(offer.words.shortened, keepingNewlines: false)
    if words.isEmpty { return offer.name }
    switch self {
    case .names: return offer.name
    case .fish: return "\(offer.name)\t\(words)"
    // Nothing that is plain holds a colon, and only the first one parts.
    case .zsh: return "\(offer.name):\(words)"
    }
  }
}
