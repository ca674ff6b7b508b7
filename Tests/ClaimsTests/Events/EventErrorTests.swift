import Claims
import Testing

@Suite("Lines that are no events")
struct EventErrorTests {
  private static let event = EventExamples.event(.deskOpened(nonce: "00"))

  /// The event's line with some members of the object replaced or, being `nil`, left out.
  private static func line(
    _ body: EventBody = .deskOpened(nonce: "00"), changing changes: [String: JSON?]
  ) -> String {
    var object = EventExamples.event(body).json.object ?? [:]
    for (key, value) in changes { object[key] = value }
    return JSON.object(object).canonical
  }

  @Test("What is not JSON is refused with the byte where it ends")
  func notJSON() {
    #expect(throws: EventError.notJSON(offset: 0, reason: "expected a JSON value")) {
      try Event(line: "")
    }
    let line = Self.event.line
    #expect(
      throws: EventError.notJSON(
        offset: line.utf8.count - 1, reason: "expected ',' or '}'")
    ) {
      try Event(line: String(line.dropLast()))
    }
  }

  @Test("The same value in other bytes is refused")
  func notCanonical() {
    let line = Self.event.line
    for other in [
      " " + line, line + "\n", line.replacing("\"seq\":7", with: "\"seq\": 7"),
      line.replacing("opened", with: "\\u006fpened"),
      "{\"seq\":7," + line.dropFirst().replacing(",\"seq\":7", with: ""),
    ] {
      #expect(throws: EventError.notCanonical) { try Event(line: other) }
    }
  }

  @Test(
    "A member that is missing, or of another shape, is named",
    arguments: ["desk", "seq", "clock", "at", "by", "kind", "body", "prev", "hash"])
  func malformed(field: String) {
    for value in [nil, JSON.null, [], true] as [JSON?] {
      #expect(throws: EventError.malformed(field: field)) {
        try Event(line: Self.line(changing: [field: value]))
      }
    }
  }

  @Test(
    "A member of the right shape with a value that it cannot have is named",
    arguments: [
      ("desk", "Mori"), ("desk", ""), ("desk", "mo-ri"), ("desk", "2mori"), ("desk", "../mori"),
      ("seq", 0), ("seq", -1), ("clock", 0), ("prev", ""), ("prev", "00"), ("hash", "ABC"),
      ("by", ""), ("by", "mo ri"), ("by", "-mori"), ("by", "2mori"), ("by", "森"),
      ("by", "mori\n"), ("by", .string(String(repeating: "m", count: 65))),
      ("at", ""), ("at", "yesterday"), ("at", "2026-11-21"), ("at", "2026-11-21 09:00:00Z"),
      ("at", "2026-11-21T09:00:00"), ("at", "2026-11-21T09:00:00z"),
      ("at", "2026-11-21T09:00:00.5Z"), ("at", "2026-11-21T09:00:00+09:00"),
      ("at", "26-11-21T09:00:00Z"), ("at", "２026-11-21T09:00:00Z"), ("at", "2026-11-21T09:00:00Z "),
    ] as [(String, JSON)])
  func impossible(field: String, value: JSON) {
    #expect(throws: EventError.malformed(field: field)) {
      try Event(line: Self.line(changing: [field: value]))
    }
  }

  @Test("A member more than an event has, or another value than an object, is no event")
  func otherShape() {
    #expect(throws: EventError.malformed(field: "event")) {
      try Event(line: Self.line(changing: ["extra": 1]))
    }
    for line in ["[]", "1", "\"event\"", "null"] {
      #expect(throws: EventError.malformed(field: "event")) { try Event(line: line) }
    }
  }

  @Test("A line whose content was changed bears the wrong hash")
  func wrongHash() throws {
    let changed = Self.line(changing: ["by": "eve"])
    let computed = Event(
      desk: "mori", seq: 7, clock: 12, at: Self.event.at, by: "eve",
      body: .deskOpened(nonce: "00"), prev: Self.event.prev)
    #expect(throws: EventError.wrongHash(stated: Self.event.hash, computed: computed.hash)) {
      try Event(line: changed)
    }
  }

  @Test("A body without a field that its kind must have is refused", arguments: EventExamples.least)
  func missingField(body: EventBody) throws {
    let members = EventExamples.event(body).members
    for field in members.keys {
      var fewer = members
      fewer[field] = nil
      #expect(throws: EventError.malformedBody(kind: body.kind, field: field)) {
        try Event(line: Self.line(body, changing: ["body": .object(fewer)]))
      }
    }
  }

  @Test("A body with a field of another shape is refused", arguments: EventExamples.full)
  func fieldOfAnotherShape(body: EventBody) throws {
    let members = EventExamples.event(body).members
    for field in members.keys {
      for value in [JSON.null, true, ["a": 1], [1]] {
        var other = members
        other[field] = value
        #expect(throws: EventError.malformedBody(kind: body.kind, field: field)) {
          try Event(line: Self.line(body, changing: ["body": .object(other)]))
        }
      }
    }
  }

  @Test(
    "A word that is none of its field's is refused",
    arguments: [
      ("claim.cited", "stance"), ("claim.anchored", "anchor"), ("claim.reviewed", "verdict"),
      ("claim.reviewed", "role"), ("claim.reviewed", "basis"), ("claim.stood", "role"),
      ("claim.cited", "claim"), ("claim.reviewed", "text"), ("source.revised", "sha256"),
    ])
  func otherWord(kind: String, field: String) throws {
    let body = try #require(EventExamples.full.first { $0.kind == kind })
    var members = EventExamples.event(body).members
    members[field] = "perhaps"
    #expect(throws: EventError.malformedBody(kind: kind, field: field)) {
      try Event(line: Self.line(body, changing: ["body": .object(members)]))
    }
  }

  @Test(
    "Counts and heads that no desk could have written are refused",
    arguments: [
      ("counts", ["verified": 0]), ("counts", ["verified": -1]), ("counts", ["checked": 1]),
      ("counts", ["verified": "1"]), ("heads", [["desk": "mori", "events": 1, "head": "00"]]),
      ("heads", [["desk": "mori", "events": 0, "head": .string(EventHash.zero.hex)]]),
      ("heads", [["desk": "Mori", "events": 1, "head": .string(EventHash.zero.hex)]]),
    ] as [(String, JSON)])
  func impossibleSignOff(field: String, value: JSON) throws {
    let body = try #require(EventExamples.full.first { $0.kind == "source.signed" })
    var members = EventExamples.event(body).members
    members[field] = value
    #expect(throws: EventError.malformedBody(kind: "source.signed", field: field)) {
      try Event(line: Self.line(body, changing: ["body": .object(members)]))
    }
  }

  @Test(
    "A range that is empty, backwards or before the text is refused",
    arguments: [(5, 5), (5, 4), (-1, 4)],
    ["claim.cited", "claim.anchored", "source.excluded"])
  func emptyRange(range: (Int, Int), kind: String) throws {
    let body = try #require(EventExamples.full.first { $0.kind == kind })
    var members = EventExamples.event(body).members
    members["start"] = .int(range.0)
    members["end"] = .int(range.1)
    #expect(throws: EventError.malformedBody(kind: kind, field: "end")) {
      try Event(line: Self.line(body, changing: ["body": .object(members)]))
    }
  }
}
