internal import Anchoring

/// Reads the members of an event's body, naming the field that is missing or of another shape.
struct BodyReader {
  let kind: String
  let members: BodyMembers

  private func malformed(_ field: String) -> EventError { .malformedBody(kind: kind, field: field) }

  private func required<Value>(_ field: String, _ value: Value?) throws(EventError) -> Value {
    guard let value else { throw malformed(field) }
    return value
  }

  private func optional<Value>(
    _ field: String, _ read: (BodyValue) -> Value?
  ) throws(EventError) -> Value? {
    guard let member = members[field] else { return nil }
    return try required(field, read(member))
  }

  func optionalString(_ field: String) throws(EventError) -> String? {
    try optional(field, \.string)
  }

  func string(_ field: String) throws(EventError) -> String {
    try required(field, members[field]?.string)
  }

  func int(_ field: String) throws(EventError) -> Int { try required(field, members[field]?.int) }

  func flag(_ field: String) throws(EventError) -> Bool { try optional(field, \.int) == 1 }

  func optionalHash(_ field: String) throws(EventError) -> EventHash? {
    try optional(field, \.hash)
  }

  func hash(_ field: String) throws(EventError) -> EventHash {
    try required(field, try optionalHash(field))
  }

  func strings(_ field: String) throws(EventError) -> [String] {
    try list(field, \.string)
  }

  func hashes(_ field: String) throws(EventError) -> [EventHash] {
    try list(field, \.hash)
  }

  private func list<Value>(
    _ field: String, _ read: (BodyValue) -> Value?
  ) throws(EventError) -> [Value] {
    guard let elements = try optional(field, \.array) else { return [] }
    let values = elements.compactMap(read)
    guard values.count == elements.count else { throw malformed(field) }
    return values
  }

  func optionalWord<Word: RawRepresentable<String>>(
    _ field: String, _: Word.Type
  ) throws(EventError) -> Word? {
    try optional(field) { $0.string.flatMap(Word.init(rawValue:)) }
  }

  func word<Word: RawRepresentable<String>>(
    _ field: String, _ type: Word.Type
  ) throws(EventError) -> Word {
    try required(field, try optionalWord(field, type))
  }

  func optionalRange() throws(EventError) -> CodePointRange? {
    members["start"] == nil && members["end"] == nil ? nil : try range()
  }

  func range() throws(EventError) -> CodePointRange {
    let start = try int("start")
    let end = try int("end")
    guard start >= 0, end > start else { throw malformed("end") }
    return CodePointRange(start, end)
  }

  func grounds() throws(EventError) -> Grounds {
    Grounds(wording: try hash("text"), rests: try hashes("rests"))
  }

  func counts(_ field: String) throws(EventError) -> [Status: Int] {
    var counts: [Status: Int] = [:]
    for (word, count) in try optional(field, \.json?.object) ?? [:] {
      guard let status = Status(rawValue: word), let count = count.int, count > 0 else {
        throw malformed(field)
      }
      counts[status] = count
    }
    return counts
  }

  func heads(_ field: String) throws(EventError) -> [LedgerHead] {
    try list(field) { $0.json.flatMap(LedgerHead.init(json:)) }
  }

  func claimFields() throws(EventError) -> ClaimFields {
    ClaimFields(
      claimant: try optionalString("claimant"), context: try optionalString("context"),
      priority: try optional("priority", \.int))
  }

  func textOrigin() throws(EventError) -> TextOrigin? {
    guard let original = try optionalHash("original") else { return nil }
    return TextOrigin(
      original: original, mediaType: try string("media"), extractor: try string("extractor"))
  }

  func sourceFields() throws(EventError) -> SourceFields {
    var fields = SourceFields()
    for (key, path) in SourceFields.columns { fields[keyPath: path] = try optionalString(key) }
    return fields
  }
}
