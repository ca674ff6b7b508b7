/// A source's metadata.
///
/// In `source.described` only the fields that change; an empty string clears one.
public struct SourceFields: Hashable, Sendable {
  /// The name that people type.
  public var slug: String?
  /// The headline or title.
  public var title: String?
  /// What sort of source it is: ``SourceKind``'s raw value, or a kind from a later version.
  public var kind: String?
  /// Who published it.
  public var publisher: String?
  /// The news agency whose copy it is; sources of one agency count once.
  public var agency: String?
  /// Who wrote it.
  public var author: String?
  /// Where it was found.
  public var url: String?
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var published: String?
  /// When the publisher last changed it: a date as `published`, or `YYYY-MM-DDTHH:MM:SSZ`.
  public var updated: String?
  /// A BCP 47 language tag.
  public var language: String?
  /// Why the text is not the whole of the source.
  public var partial: String?
  /// Anything else worth knowing.
  public var note: String?

  /// No fields at all.
  public init() {}
}

extension SourceFields {
  /// Every field with the key that it bears in an event.
  static var columns: [(String, WritableKeyPath<SourceFields, String?>)] {
    [
      ("slug", \.slug), ("title", \.title), ("kind", \.kind), ("publisher", \.publisher),
      ("agency", \.agency), ("author", \.author), ("url", \.url), ("published", \.published),
      ("updated", \.updated), ("language", \.language), ("partial", \.partial), ("note", \.note),
    ]
  }

  /// The members that are set, by their keys in an event.
  public var members: [String: JSON] {
    Self.columns.reduce(into: [:]) { members, column in
      members[column.0] = self[keyPath: column.1].map { .string($0) }
    }
  }

  /// From ``members``; keys that are no fields are passed over.
  public init(members: [String: JSON]) {
    self.init()
    for (key, path) in Self.columns { self[keyPath: path] = members[key]?.string }
  }

  /// These fields with the changes laid over them; an empty string clears a field.
  func applying(_ changes: SourceFields) -> SourceFields {
    var result = self
    for (_, path) in Self.columns {
      if let value = changes[keyPath: path] { result[keyPath: path] = value.isEmpty ? nil : value }
    }
    return result
  }
}
