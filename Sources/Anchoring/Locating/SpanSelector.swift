/// Words to be found again in another text: what they were, what stood around them, and where.
///
/// It joins the W3C Web Annotation `TextQuoteSelector` and `TextPositionSelector`.
public struct SpanSelector: Sendable {
  /// The words.
  public let exact: String

  /// What stood immediately before them; empty at the start of the text.
  public let prefix: String

  /// What stood immediately after them; empty at the end of the text.
  public let suffix: String

  /// Where they began, in code points; it tells `unchanged` from `shifted` and decides nothing
  /// else.
  public let position: Int

  /// Makes a selector of words and their surroundings.
  public init(exact: String, prefix: String, suffix: String, position: Int) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
  }

  /// Whether the words alone, without their surroundings, say where they come from.
  var isTelling: Bool { exact.unicodeScalars.count >= Threshold.tellingLength }
}

extension SourceText {
  /// Where the words of `selector` stand in this text, for want of the text that they come from.
  ///
  /// `SpanFollower` knows more where both texts are at hand. `material` compares the words alone.
  public func locate(_ selector: SpanSelector) -> FollowedSpan {
    locate(selector, budget: SearchBudget.forSpan)
  }

  /// The same with `budget` block columns to spend.
  func locate(_ selector: SpanSelector, budget: Int) -> FollowedSpan {
    var budget = SearchBudget(budget)
    let found = SelectorLocator(in: self).locate(selector, budget: &budget)
    guard let range = found.range, let words = try? words(range) else { return found }
    return FollowedSpan(
      anchor: found.anchor, range: range,
      material: MaterialChange.between(selector.exact, words))
  }

  /// A selector for the words at `range`, with `contextLength` code points on each side.
  ///
  /// Throws `SpanError.outsideText` or `.empty`.
  public func selector(_ range: CodePointRange) throws(SpanError) -> SpanSelector {
    let exact = try words(range)
    let context = context(around: range)
    return SpanSelector(
      exact: exact, prefix: context.prefix, suffix: context.suffix, position: range.start)
  }
}
