/// How far a claim says what a text says, and by what that is seen.
public struct Likeness: Sendable, Hashable {
  /// From 0, nothing shared, to 1, the same words and figures in the same order.
  public private(set) var score: Double

  /// Byte ranges in the claim's text of the rare words and the figures that both have, those that
  /// weigh most first.
  public let words: [Range<Int>]

  /// The same for figures.
  public let figures: [Range<Int>]

  /// Whether both stand on the same words of a source.
  public private(set) var sharesSpan = false

  /// Makes it liker for standing on the same words of a source, which is no proof: a sentence may
  /// hold several claims.
  public mutating func standOnTheSameWords() {
    sharesSpan = true
    if score < 1 { score += Self.shareOfSpans * (1 - score) }
  }

  private static let shareOfSpans = 0.15

  /// The least score at which a claim is worth showing.
  public static let threshold = 0.08
}
