/// Terms that have to follow on each other.
struct QueryPhrase: Equatable, Sendable {
  /// The terms, folded; never empty.
  var terms: [String]
  /// Whether the last one is only the beginning of a term.
  var isPrefix: Bool
  /// Whether it is a word by itself, as people type it to find its other forms too.
  var isWord = false

  /// What of a typed word or phrase finds it; nil where it holds no term.
  ///
  /// - Parameter isPrefix: Whether what was typed is the beginning of a word.
  init?(_ typed: String, isPrefix: Bool, _ cutter: inout TermCutter) {
    var cut = cutter.terms(of: typed)
    guard let last = cut.last else { return nil }
    self.isPrefix = isPrefix && last.bytes.upperBound == typed.utf8.count
    if last.kind == .unspaced {
      // Where a text goes on, the last character is one term with the next.
      let isInTermBefore = cut.count > 1 && last.isJoined && cut[cut.count - 2].holdsUnspaced
      if isInTermBefore { cut.removeLast() } else { self.isPrefix = true }
    }
    if cut.count == 2, cut[0].isOneCharacter, cut[1].kind == .seam {
      // Two characters of a text without spaces, which need not be a whole word or figure.
      cut.removeFirst()
    } else if cut.count == 2, cut[0].kind == .unspaced, cut[1].isOneCharacter, cut[1].isJoined {
      self.isPrefix = true
    }
    terms = cut.map(\.text)
    isWord = cut.count == 1 && cut[0].kind == .word && !self.isPrefix
  }

  /// A phrase of one term.
  init(term: String) {
    terms = [term]
    isPrefix = false
  }

  /// As FTS5 reads it.
  var expression: String {
    "\"" + terms.joined(separator: " ") + "\"" + (isPrefix ? " *" : "")
  }
}

extension Term {
  fileprivate var holdsUnspaced: Bool { kind == .unspaced || kind == .seam }

  /// Whether it is one character of a word or a figure, which may have more.
  fileprivate var isOneCharacter: Bool {
    (kind == .word || kind == .figure) && text.unicodeScalars.count == 1
  }
}
