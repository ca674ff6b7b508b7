public import Anchoring
public import Claims

/// What of a text belongs to the page that it was saved from, and is not set apart yet.
public struct Tidying: Sendable {
  /// A run of furniture.
  public struct Passage: Sendable, Equatable {
    /// Where it stands, in code points.
    public let range: CodePointRange
    /// Its words.
    public let words: String
    /// What sorts of furniture it is, in the order in which they come, each once.
    public let kinds: [Furniture]

    /// Why it needs no claim, as it is recorded.
    public var because: String {
      "furniture: " + kinds.map(\.rawValue).joined(separator: ", ")
    }
  }

  /// The source, with the exclusions that were recorded.
  public let source: Source
  /// The passages, in text order.
  public let passages: [Passage]
  /// The exclusions that were recorded, a passage each; none where they are only proposed.
  public let exclusions: [Exclusion]
}
