/// A line as the rules for furniture read it.
struct PageLine {
  /// The line as it stands.
  let line: String

  /// In small letters, quote marks straight, one space between words, no marks around it.
  let folded: String

  /// The first run of letters or of digits in `folded`.
  let firstToken: String?

  /// Whether it ends with a full stop.
  let hasFullStop: Bool

  /// Whether there is nothing in `folded` that a rule for Japanese could look for.
  let isASCII: Bool

  init(_ line: String) {
    self.line = line
    var scalars = String.UnicodeScalarView()
    var isAfterSpace = true
    var end = scalars.endIndex
    for scalar in line.unicodeScalars {
      let folded = scalar.foldedForPage
      let isSpace = folded == " "
      let isLeft = isSpace && isAfterSpace || scalars.isEmpty && folded.isPageMark
      guard !isLeft else { continue }
      isAfterSpace = isSpace
      scalars.append(folded)
      if !isSpace, !folded.isPageMark { end = scalars.endIndex }
    }
    folded = String(scalars[..<end])
    var tokens = PageTokens(folded.unicodeScalars)
    firstToken = tokens.next()
    isASCII = folded.utf8.allSatisfy { $0 < 0x80 }
    hasFullStop = line.unicodeScalars.last?.isStop ?? false
  }

  /// The words of the line as they stand.
  var words: [Substring] {
    line.unicodeScalars.split(whereSeparator: \.isWhiteSpace).map(Substring.init)
  }

  /// The runs of letters and the runs of digits in `folded`.
  var tokens: PageTokens { PageTokens(folded.unicodeScalars) }

  /// Whether there is a letter or a number in it.
  var hasWords: Bool {
    firstToken != nil || folded.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  /// Whether there is a digit in it.
  var hasDigits: Bool { folded.unicodeScalars.contains(where: \.isDecimalDigit) }

  /// The first of `phrases` that it begins with, as whole words.
  func opening(among phrases: OpeningPhrases) -> String? {
    guard let firstToken else { return nil }
    return phrases[firstToken].first { phrase in
      folded.utf8.starts(with: phrase.utf8)
        && !(folded.utf8.dropFirst(phrase.utf8.count).first?.isASCIILetter ?? false)
    }
  }

  /// Whether all of `words` are names, or words that stand between names; none has digits.
  static func areNames(_ words: some Sequence<Substring>) -> Bool {
    words.allSatisfy { word in
      let bare = word.drop { "(/“\"'‘|".contains($0) }
      guard let first = bare.unicodeScalars.first else { return true }
      return !word.contains(where: \.isNumber)
        && (first.properties.isUppercase || PageWords.betweenNames.contains(bare.lowercased()))
    }
  }
}

/// Runs of letters and runs of digits.
struct PageTokens: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView

  init(_ scalars: String.UnicodeScalarView) {
    rest = scalars[...]
  }

  mutating func next() -> String? {
    rest = rest.drop { $0.tokenKind == nil }
    guard let kind = rest.first?.tokenKind else { return nil }
    let token = rest.prefix { $0.tokenKind == kind }
    rest = rest[token.endIndex...]
    return String(token)
  }
}

/// Phrases by their first word, in the order given.
struct OpeningPhrases {
  private let phrases: [String: [String]]

  /// The words that a phrase begins with.
  var firstWords: some Sequence<String> { phrases.keys }

  init(_ phrases: [String]) {
    self.phrases = Dictionary(grouping: phrases) {
      PageTokens($0.unicodeScalars).first { _ in true } ?? $0
    }
  }

  subscript(firstWord: String) -> [String] { phrases[firstWord] ?? [] }
}

extension Unicode.Scalar {
  fileprivate enum TokenKind {
    case letters
    case digits
  }

  fileprivate var tokenKind: TokenKind? {
    switch value {
    case 0x30...0x39: .digits
    case 0x61...0x7A, 0x41...0x5A: .letters
    case ..<0x80: nil
    default: isDecimalDigit ? .digits : properties.isAlphabetic ? .letters : nil
    }
  }

  /// The small ASCII form of a letter, a curly apostrophe, a space or a full-width form.
  fileprivate var foldedForPage: Unicode.Scalar {
    switch value {
    case 0x41...0x5A: Unicode.Scalar(value + 0x20) ?? self
    case 0x00...0x7F: value == 0x09 || value == 0x0A || value == 0x0D ? " " : self
    case 0x2018, 0x2019: "'"
    case 0xFF21...0xFF3A: Unicode.Scalar(value - 0xFEE0 + 0x20) ?? self
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
    default: isWhiteSpace ? " " : self
    }
  }

  /// Whether it stands around a button's words and says nothing.
  fileprivate var isPageMark: Bool {
    switch self {
    case "|", "·", "•", ":", ">", "<", "»", "«", "›", "→", "▶", "►", "▼", "▲", "…", "-", "–", "—",
      "*", "[", "]", "(", ")", "{", "}", "【", "】", "〔", "〕", ".", "。", "!", "~", "〜", " ":
      true
    default: false
    }
  }
}
