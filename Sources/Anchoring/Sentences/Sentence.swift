/// A sentence of a text, or what stands for one: a headline, an item of a list, a button's words.
public struct Sentence: Hashable, Sendable {
  /// What a sentence is in its article.
  public enum Role: Hashable, Sendable {
    /// A sentence of a paragraph.
    case body

    /// A headline, a crosshead or a caption: a short line without a full stop.
    case heading

    /// A sentence of a bulleted or numbered item.
    case listItem

    /// What belongs to the page around the article.
    case furniture(Furniture)
  }

  /// Which sentence of the text it is, counted from 1.
  public let number: Int

  /// Where it stands, in code points, without white space at its ends; never part of a grapheme
  /// cluster.
  public let range: CodePointRange

  /// Which paragraph, headline or item of the text it stands in, counted from 1.
  public let paragraph: Int

  /// What it is in its article.
  public let role: Role

  /// Joins a place to its numbers and a role; `SourceText.sentences()` makes a text's sentences.
  public init(number: Int, range: CodePointRange, paragraph: Int, role: Role) {
    self.number = number
    self.range = range
    self.paragraph = paragraph
    self.role = role
  }

  /// Whether it belongs to the page and not to the article.
  public var isFurniture: Bool {
    if case .furniture = role { true } else { false }
  }
}
