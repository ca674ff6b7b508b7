internal import Anchoring
internal import Claims

/// A citation's words between what stands around them.
struct Quotation {
  let span: Span
  /// What stands around the words; none where the text is not on file.
  let context: CitationContext?
  /// The whole text's length in code points, where it is known.
  let length: Int?

  /// `…prefix **exact** suffix…`, without an ellipsis where the text begins or ends.
  var markdown: String {
    let words = Markdown.inline(span.exact)
    // White space at the edges would keep the marks from being taken for bold.
    let before = prefix + (words.first == " " ? " " : "")
    let after = (words.last == " " ? " " : "") + suffix
    return before.trimmingLeadingSpaces
      + Markdown.bold(words.trimmingSpaces, after: before, before: after)
      + after.trimmingTrailingSpaces
  }

  private var prefix: String {
    guard let context else { return "" }
    let isCut = context.prefix.unicodeScalars.count < span.start
    return (isCut ? "…" : "") + Markdown.inline(context.prefix)
  }

  private var suffix: String {
    guard let context else { return "" }
    let isCut = length.map { span.end + context.suffix.unicodeScalars.count < $0 } ?? true
    return Markdown.inline(context.suffix) + (isCut ? "…" : "")
  }
}

extension String {
  fileprivate var trimmingLeadingSpaces: String { String(drop { $0 == " " }) }

  fileprivate var trimmingTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }

  fileprivate var trimmingSpaces: String { trimmingLeadingSpaces.trimmingTrailingSpaces }
}
