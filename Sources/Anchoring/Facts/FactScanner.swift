/// Finds what a fact desk checks in a sentence: figures, dates, ordinals, superlatives, quotations
/// and names, in English, Japanese, or both mixed.
///
/// The words of a figure hold its currency, magnitude and unit ("¥43tn", "42 percent"), not what
/// hedges or places it ("about", "since"): a claim's span that covers the figure covers them all.
/// A date is no figure besides, and a figure inside a quotation is still one. Left out on purpose:
/// "one" without a unit, "the two" of what was named before, "second" as a time, numbers inside names
/// ("Group of Seven", "F-35", "Article 9"), a list's numerals, "may" and "march" as verbs, "latest",
/// "at least".
public enum FactScanner {
  /// The facts of a sentence, ordered by where they start.
  ///
  /// Ranges are in code points of `sentence` and never overlap within a kind. The time is linear in
  /// the sentence's length.
  public static func facts(in sentence: String) -> [Fact] {
    guard sentence.utf8.count > longestPiece else { return facts(inPiece: sentence) }
    var facts: [Fact] = []
    var place = 0
    for piece in pieces(of: sentence) {
      for fact in self.facts(inPiece: piece) {
        let range = CodePointRange(fact.range.start + place, fact.range.end + place)
        facts.append(Fact(kind: fact.kind, range: range, words: fact.words))
      }
      place += piece.unicodeScalars.count
    }
    return facts
  }

  /// How many bytes are read at once: no sentence is so long, and a text without any sentences must
  /// not take memory many times its own.
  static let longestPiece = 1 << 20

  /// A text in pieces, cut after white space where there is some.
  static func pieces(of text: String) -> [String] {
    text.withUTF8Bytes { bytes in
      var pieces: [String] = []
      var start = 0
      while start < bytes.count {
        var end = Swift.min(start + longestPiece, bytes.count)
        while end < bytes.count, !bytes[end].beginsCodePoint { end -= 1 }
        if end < bytes.count {
          end = (start + 1..<end).last { bytes[$0] == 0x20 || bytes[$0] == 0x0A } ?? end
        }
        pieces.append(bytes.words(in: start..<end))
        start = end
      }
      return pieces
    }
  }

  private static func facts(inPiece sentence: String) -> [Fact] {
    var reader = FactReader(sentence)
    reader.readAll()
    let placed = reader.findings.lazy.filter(\.isFact).compactMap { finding in
      kind(of: finding).map { (kind: $0, glyphs: reader.glyphs(of: finding.tokens)) }
    }
    let facts = (placed + reader.quotations.map { (kind: .quotation, glyphs: $0) }).sorted {
      ($0.glyphs.lowerBound, $0.glyphs.upperBound) < ($1.glyphs.lowerBound, $1.glyphs.upperBound)
    }
    return sentence.withUTF8Bytes { bytes in
      facts.map { kind, glyphs in
        Fact(
          kind: kind, range: reader.codePoints(glyphs),
          words: bytes.words(in: reader.bytes(glyphs)))
      }
    }
  }

  private static func kind(of finding: Finding) -> Fact.Kind? {
    switch finding.kind {
    case .figure: .figure
    case .date: .date
    case .ordinal: .ordinal
    case .superlative: .superlative
    case .name: .name
    case .negation, .money: nil
    }
  }
}

extension FactReader {
  /// The place of glyphs in the text, in code points.
  func codePoints(_ range: Range<Int>) -> CodePointRange {
    CodePointRange(Int(glyphs[range.lowerBound].start), Int(glyphs[range.upperBound - 1].end))
  }

  /// The place of glyphs in the text, in bytes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(glyphs[range.lowerBound].startByte)..<Int(glyphs[range.upperBound - 1].endByte)
  }
}
