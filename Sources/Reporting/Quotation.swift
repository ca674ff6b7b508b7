internal import Anchoring
internal import Claims

/// A citation's words between what stands around them.
struct Quotation {
  let span: Span
  /// What stands around the words; none where the text is not on file.
  let context: CitationContext?
  /// The whole text's length in code points, where it is known.
  let length: Int?

  /// What stands before the words, as it is; an ellipsis where the text goes on.
  var before: String { context.map { (isCutBefore ? "…" : "") + $0.prefix } ?? "" }

  /// What stands after the words, as it is; an ellipsis where the text goes on.
  var after: String { context.map { $0.suffix + (isCutAfter ? "…" : "") } ?? "" }

  /// What stands before the words, without the rest of a word that the cut went through.
  var wholeWordsBefore: String {
    guard isCutBefore, let prefix = context?.prefix.unicodeScalars else { return before }
    let rest = prefix.prefix(Self.longestWord)
    guard let space = rest.firstIndex(where: \.properties.isWhitespace) else { return before }
    return "…" + String(prefix[prefix.index(after: space)...])
  }

  /// What stands after the words, without the beginning of a word that the cut went through.
  var wholeWordsAfter: String {
    guard isCutAfter, let suffix = context?.suffix.unicodeScalars else { return after }
    let end = suffix.suffix(Self.longestWord)
    guard let space = end.lastIndex(where: \.properties.isWhitespace) else { return after }
    return String(suffix[..<space]) + "…"
  }

  /// In code points; where no white space comes for longer, as in Japanese, words need none.
  private static let longestWord = 16

  private var isCutBefore: Bool {
    context.map { $0.prefix.unicodeScalars.count < span.start } ?? false
  }

  private var isCutAfter: Bool {
    guard let context else { return false }
    return length.map { span.end + context.suffix.unicodeScalars.count < $0 } ?? true
  }
}
