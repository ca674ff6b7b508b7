internal import Anchoring
public import Claims

/// What came of making a source's text again from the file that it was made from.
public struct TextVerification: Sendable {
  /// How the text made now stands to the one on record.
  public enum Outcome: Sendable, Equatable {
    /// The text came as one, and what is on file has its digest.
    case asItCame
    /// The same text, byte for byte.
    case same
    /// Another text; where both are here, the first place in which they differ.
    case other(Difference?)
    /// What is on file is not what has this digest: the text, or the file that it was made from.
    case changed(Part)
  }

  /// What of a revision is kept.
  public enum Part: String, Sendable {
    /// The text.
    case text
    /// The file that it was made from.
    case original
  }

  /// The first place in which two texts differ.
  public struct Difference: Sendable, Equatable {
    /// How many code points are the same before it.
    public let start: Int
    /// A few words of the text on record from there on; none where it ends.
    public let was: String
    /// A few words of the text made now.
    public let now: String
  }

  /// The source.
  public let source: Source
  /// Which of its texts it is.
  public let revision: Revision
  /// How the text made now stands to the one on record.
  public let outcome: Outcome
  /// The digest of the text made now, where one was made.
  public let sha256: EventHash?
  /// The program that made it, with its version.
  public let extractor: String?

  /// Whether what was found is as it should be.
  public var isSound: Bool {
    switch outcome {
    case .asItCame, .same: true
    case .other, .changed: false
    }
  }

  /// Whether another program, or another version of it, made the text now.
  public var isByAnother: Bool { extractor != revision.origin?.extractor }
}

extension TextVerification.Difference {
  /// So many code points are shown of each text, one of which is before the place.
  private static let shown = 40

  /// The first place in which two texts differ; none where they do not.
  init?(_ was: SourceText, _ now: SourceText) {
    let (old, new) = (was.string.unicodeScalars, now.string.unicodeScalars)
    var (left, right) = (old.startIndex, new.startIndex)
    var same = 0
    while left < old.endIndex, right < new.endIndex, old[left] == new[right] {
      (left, right) = (old.index(after: left), new.index(after: right))
      same += 1
    }
    if left == old.endIndex, right == new.endIndex { return nil }
    start = same
    self.was = String(old[left...].prefix(Self.shown))
    self.now = String(new[right...].prefix(Self.shown))
  }
}
