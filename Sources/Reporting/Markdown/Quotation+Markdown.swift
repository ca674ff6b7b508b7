internal import Anchoring

extension Quotation {
  /// `…prefix **exact** suffix…`, without an ellipsis where the text begins or ends.
  var markdown: String {
    let words = Markdown.inline(span.exact)
    // White space at the edges would keep the marks from being taken for bold.
    let before = Markdown.inline(self.before) + (words.first == " " ? " " : "")
    let after = (words.last == " " ? " " : "") + Markdown.inline(self.after)
    return before.trimmingLeadingSpaces
      + Markdown.bold(words.trimmingSpaces, after: before, before: after)
      + after.trimmingTrailingSpaces
  }
}

extension String {
  fileprivate var trimmingLeadingSpaces: String { String(drop { $0 == " " }) }

  fileprivate var trimmingTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }

  fileprivate var trimmingSpaces: String { trimmingLeadingSpaces.trimmingTrailingSpaces }
}
