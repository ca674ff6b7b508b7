/// What a file says of itself, with the place in it that says so.
public struct FoundMetadata: Sendable, Equatable {
  /// What can be found.
  public enum Field: String, CaseIterable, Sendable {
    case title
    case author
    case publisher
    /// The canonical URL.
    case url
    /// When it was published: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    case published
    /// When it was last changed: as `published`, or `YYYY-MM-DDTHH:MM:SSZ`.
    case updated
    /// A BCP 47 tag.
    case language
    /// When it was fetched: as `updated`.
    case retrieved
    /// The URL of a copy in an archive.
    case archived
  }

  /// A value and where it stands.
  public struct Value: Sendable, Equatable {
    /// One line of text, trimmed.
    public let text: String
    /// Where it was found, in words for a person: `JSON-LD`, `meta og:title`, `<title>`.
    public let origin: String
  }

  private var values: [Field: Value] = [:]

  /// Nothing yet.
  public init() {}

  /// What was found for a field.
  public subscript(field: Field) -> Value? { values[field] }

  /// Takes a value where none was found before; white space is folded, and nothing but that is no
  /// value.
  public mutating func take(_ field: Field, _ text: String?, from origin: String) {
    guard values[field] == nil, let text else { return }
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !line.isEmpty { values[field] = Value(text: line, origin: origin) }
  }

  /// Takes what others found and these did not.
  public mutating func take(_ others: FoundMetadata) {
    values.merge(others.values) { own, _ in own }
  }
}
