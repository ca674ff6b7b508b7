internal import Anchoring

extension String {
  /// On one line: each line break a space.
  var replacingLineBreaks: String {
    String(UnicodeScalarView(unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }

  /// On one line, and no longer than a line has room for.
  var shortened: String {
    let line = replacingLineBreaks
    return line.count > 80 ? line.prefix(60) + "…" + line.suffix(16) : line
  }
}

extension QuoteCandidate {
  /// The words in brackets between a few of those around them.
  var line: String {
    let before = prefix.replacingLineBreaks.suffix(24)
    let after = suffix.replacingLineBreaks.prefix(24)
    return "…\(before)[\(span.exact.shortened)]\(after)…"
  }
}
