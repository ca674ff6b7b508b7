public import Anchoring
public import Claims

/// A citation as a row gives it: by place, by words, or by both.
public struct ImportedCitation: Sendable, Equatable {
  /// What the file calls it, for verdicts of the same row to name it by.
  public var id: String?
  /// A slug, or a beginning of one.
  public var source: String
  /// The number of the text that the words stand in; the newest unless said, and where the source
  /// has no text of that number.
  public var revision: Int?
  /// How the words stand to the claim.
  public var stance: Stance
  /// A page, a time, a paragraph.
  public var locator: String?
  /// The words, with what decides between several places.
  public var quote: QuoteSelector?
  /// The place, in code points; where the words are given too, they must stand there, else they are
  /// looked for.
  public var range: CodePointRange?
  /// How the words fare in a later text, where that is known; they are followed otherwise.
  public var fate: Fate?

  /// How a citation's words fare in a later text of its source.
  public struct Fate: Sendable, Equatable {
    /// What became of them.
    public var anchor: Anchor
    /// What changed that bears on the claim.
    public var material: [String]
    /// The number of the text in which they were found; the newest where they were not.
    public var revision: Int?
    /// Where they were found there, in code points.
    public var range: CodePointRange?
    /// The words that stand there, where they are known: a text that has others there is another.
    public var exact: String?

    /// A fate.
    public init(
      anchor: Anchor, material: [String], revision: Int?, range: CodePointRange?, exact: String?
    ) {
      self.anchor = anchor
      self.material = material
      self.revision = revision
      self.range = range
      self.exact = exact
    }
  }

  /// A citation.
  public init(
    source: String, stance: Stance = .asserts, locator: String? = nil, quote: QuoteSelector?,
    range: CodePointRange?
  ) {
    self.source = source
    self.stance = stance
    self.locator = locator
    self.quote = quote
    self.range = range
  }
}

extension ImportedCitation {
  /// The place, where it holds the words that were given with it; else the words.
  func passage(in text: SourceText) throws(DeskError) -> Passage {
    switch (range, quote) {
    case (let range?, nil): return .span(range)
    case (let range?, let quote?):
      let words = try? text.words(range)
      let isThere = words.map { $0.utf8.elementsEqual(quote.exact.utf8) } ?? false
      return isThere ? .span(range) : .quote(quote)
    case (nil, let quote?): return .quote(quote)
    case (nil, nil): throw .empty(what: "quote")
    }
  }

  /// Whether it can be what a claim has taken over from another row.
  var mayBeTakenOver: Bool { stance == .asserts && range != nil }

  /// Whether it can be the same citation as one of another row: so it is where a claim has taken
  /// over what a duplicate of it asserted.
  func isSame(as other: ImportedCitation) -> Bool {
    guard mayBeTakenOver, other.mayBeTakenOver, source == other.source,
      revision == other.revision, range == other.range
    else { return false }
    // An id is as long as its own claim needs it: the same one may be longer in another.
    guard let id, let otherID = other.id else { return true }
    return id.hasPrefix(otherID) || otherID.hasPrefix(id)
  }
}
