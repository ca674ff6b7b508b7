public import Anchoring
internal import Claims

/// Figures and dates of a claim's wording that stand in none of the words that it asserts.
public struct UnsaidFigures: Sendable, Equatable {
  /// The line of the import that the claim is in, counted from 1; none where it was typed.
  public let line: Int?

  /// The wording.
  public let claim: String

  /// Those figures and dates, as the wording has them, each once.
  public let figures: [String]

  /// The words asserted of which a shell would have made one of them, or the wording's gaps.
  public let expanded: ExpandedPassage?

  /// What of a wording is not said; nil where all is, or where nothing is asserted.
  init?(in claim: String, saidBy quotes: [String], line: Int?) {
    guard !quotes.isEmpty else { return nil }
    let unsaid = FactScanner.unsaid(in: claim, by: quotes).map(\.words)
    figures = unsaid.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    let texts = quotes.compactMap { try? SourceText(utf8: $0.utf8) }
    var expanded = figures.lazy.flatMap { figure in
      texts.lazy.compactMap { $0.passages(expandedTo: figure, limit: 1).first }
    }.first
    if expanded == nil, Self.hasGap(claim) {
      expanded = texts.lazy.compactMap(\.firstVariable).first
    }
    if figures.isEmpty, expanded == nil { return nil }
    self.expanded = expanded
    self.claim = claim
    self.line = line
  }

  /// Whether something seems to be missing: two spaces, one at the end, empty brackets.
  private static func hasGap(_ claim: String) -> Bool {
    var last: UInt8 = 0
    for byte in claim.utf8 {
      switch (last, byte) {
      case (0x20, 0x20), (0x20, 0x29), (0x28, 0x20), (0x28, 0x29): return true
      default: last = byte
      }
    }
    return last == 0x20
  }
}

extension SourceText {
  /// The first `$3` that a shell would take away, with what was taken.
  fileprivate var firstVariable: ExpandedPassage? {
    guard let match = string.firstMatch(of: /\$[0-9]/) else { return nil }
    let start = string.unicodeScalars.distance(
      from: string.startIndex, to: match.range.lowerBound)
    return ExpandedPassage(
      candidate: QuoteCandidate(
        span: Span(range: CodePointRange(start, start + 2), exact: string), prefix: "", suffix: ""),
      taken: [String(match.output)])
  }
}

extension Pen {
  /// Says so where figures of a wording stand in none of the quotes.
  ///
  /// - Parameter line: Where the claim is imported from.
  func warnOfUnsaidFigures(in claim: String, saidBy quotes: [String], line: Int? = nil) {
    if let unsaid = UnsaidFigures(in: claim, saidBy: quotes, line: line) {
      environment.warn(.unsaidFigures(unsaid))
    }
  }

  /// The same for a claim as it stands, with the words that it asserts as cited and as they are now.
  func warnOfUnsaidFigures(inWordingOf claim: Claim) throws {
    let contexts = try ContextReader(transaction).inContext(claim).contexts
    let asserted = claim.citations.filter { $0.stance == .asserts }
    warnOfUnsaidFigures(
      in: claim.text,
      saidBy: asserted.flatMap { citation in
        [citation.span.exact] + [contexts[citation.hash]?.wordsNow].compactMap(\.self)
      })
  }
}
