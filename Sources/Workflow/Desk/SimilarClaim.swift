public import Claims
public import Matching

/// A claim that says what a text says, or nearly.
public struct SimilarClaim: Sendable {
  /// The claim; it may be withdrawn.
  public let claim: Claim

  /// How far it says the same.
  public let likeness: Likeness

  /// The rare words that both have, as the claim has them.
  public var words: [String] { likeness.words.map(written) }

  /// The figures that both have, as the claim has them.
  public var figures: [String] { likeness.figures.map(written) }

  private func written(_ range: Range<Int>) -> String {
    let bytes = claim.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return String(decoding: bytes[start...].prefix(range.count), as: UTF8.self)
  }
}
