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

  mutating func set(_ key: String, _ counts: [Status: Int]) {
    let members = counts.filter { $0.value != 0 }.map { ($0.key.rawValue, JSON.int($0.value)) }
    self.members[key] = members.isEmpty ? nil : .object(Dictionary(members) { first, _ in first })
  }

  mutating func set(_ key: String, _ heads: [LedgerHead]) {
    members[key] = heads.isEmpty ? nil : .array(heads.map(\.json))
  }

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
