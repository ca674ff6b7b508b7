/// What is equal for texts that say the same in the same words.
///
/// It covers the words in their order, folded, and the numbers as values; case, punctuation, spaces,
/// articles and the writing of a number do not count. The order does: who did it to whom is said by
/// nothing else in English, and a warning must be worth reading.
public struct Fingerprint: Sendable, Hashable {
  /// FNV-1a, 64 bits, of the words and values, with the unit after each; zero where there is none.
  public let hash: UInt64

  /// A fingerprint that was taken before.
  public init(hash: UInt64) {
    self.hash = hash
  }

  /// The fingerprint of a text as read; nil where nothing in it is a word or a number.
  public init?(_ text: LikenessText) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isEmpty = true
    for term in text.terms where !Self.articles.contains(term.word) {
      for byte in term.number == nil ? term.word.utf8 : term.key.utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      hash = (hash ^ UInt64(truncatingIfNeeded: term.unit)) &* 0x100_0000_01B3
      isEmpty = false
    }
    if isEmpty { return nil }
    self.hash = hash
  }

  private static let articles: Set<String> = ["a", "an", "the"]
}
