internal import Anchoring

/// Collects the members of an event's body; absent values and empty lists are left out.
struct BodyWriter {
  private(set) var members: [String: JSON] = [:]

  mutating func set(_ key: String, _ value: String?) { members[key] = value.map { .string($0) } }

  mutating func set(_ key: String, _ value: Int?) { members[key] = value.map { .int($0) } }

  mutating func set(_ key: String, _ value: EventHash?) { set(key, value?.hex) }

  mutating func set(_ key: String, _ values: [String]) {
    members[key] = values.isEmpty ? nil : JSON(values)
  }

  mutating func set(_ key: String, _ values: [EventHash]) { set(key, values.map(\.hex)) }

  mutating func set(_ range: CodePointRange) {
    set("start", range.start)
    set("end", range.end)
  }

  mutating func set(_ grounds: Grounds) {
    set("text", grounds.wording)
    set("rests", grounds.rests)
  }

  mutating func set(_ fields: ClaimFields) {
    set("claimant", fields.claimant)
    set("context", fields.context)
    set("priority", fields.priority)
  }

  mutating func set(_ fields: SourceFields) {
    for (key, path) in SourceFields.columns { set(key, fields[keyPath: path]) }
  }
}

extension SourceFields {
  /// Every field with the key that it bears in an event.
  static var columns: [(String, WritableKeyPath<SourceFields, String?>)] {
    [
      ("slug", \.slug), ("title", \.title), ("kind", \.kind), ("publisher", \.publisher),
      ("agency", \.agency), ("author", \.author), ("url", \.url), ("published", \.published),
      ("language", \.language), ("partial", \.partial), ("note", \.note),
    ]
  }

  /// The members that are set, by their keys in an event.
  public var members: [String: JSON] {
    var body = BodyWriter()
    body.set(self)
    return body.members
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

extension ClaimFields {
  /// These fields with the changes laid over them; an empty string clears a field.
  func applying(_ changes: ClaimFields) -> ClaimFields {
    ClaimFields(
      claimant: changes.claimant.map { $0.isEmpty ? nil : $0 } ?? claimant,
      context: changes.context.map { $0.isEmpty ? nil : $0 } ?? context,
      priority: changes.priority ?? priority)
  }
}
