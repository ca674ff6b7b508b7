public import Anchoring
public import Claims

/// What changed between two texts of a source, and which claims rest on words there.
public struct RevisionDifference: Sendable {
  /// The source.
  public let source: Source
  /// The text that changed.
  public let from: Revision
  /// What it changed to.
  public let to: Revision
  /// The changes in order of the text, those close to each other together.
  public let hunks: [Hunk]

  /// Some changes with a little of what stands around them.
  public struct Hunk: Sendable {
    /// Where it stands in the former text, in code points; empty where all of it is new.
    public let old: CodePointRange
    /// Where it stands in the later text; empty where all of it is gone.
    public let new: CodePointRange
    /// Its words: what both texts have, and what only one of them has.
    public let pieces: [Piece]
    /// Whether it begins within a paragraph.
    public let beginsMidway: Bool
    /// Whether it ends within a paragraph.
    public let endsMidway: Bool
    /// The citations whose words lie in it, in the order of their claims.
    public let citations: [CitationBeside]
  }

  /// Words that one or both texts have.
  public struct Piece: Sendable, Equatable {
    /// Which text has them.
    public enum Kind: String, Sendable {
      case same
      case removed
      case added
    }

    /// Which text has them.
    public let kind: Kind
    /// The words.
    public let words: String
  }
}

/// A citation beside a change in its source.
public struct CitationBeside: Sendable {
  /// The claim's id.
  public let claim: String
  /// The citation's id.
  public let citation: String
  /// The claim's headline now.
  public let status: Status
  /// How the words fare in the later of the two texts.
  public let anchor: Anchor
  /// The words as cited.
  public let exact: String
}
