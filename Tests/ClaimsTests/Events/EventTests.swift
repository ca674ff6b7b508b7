import Anchoring
import Claims
import Testing

@Suite("Events and their lines")
struct EventTests {
  /// The kinds of DESIGN.md's table, with their fields, `hand`, `private` and the like included.
  static let kinds: [String: Set<String>] = [
    "desk.opened": ["nonce"],
    "source.added": [
      "slug", "title", "kind", "publisher", "agency", "author", "url", "published", "language",
      "partial", "note",
    ],
    "source.described": ["source", "title", "agency"],
    "source.revised": ["source", "sha256", "length", "retrieved", "note"],
    "source.excluded": ["source", "revision", "start", "end", "sha256", "because"],
    "source.included": ["source", "excluded", "because"],
    "source.signed": ["source", "revision", "sha256", "counts", "heads", "because", "role"],
    "claim.logged": ["text", "claimant", "context", "priority", "tags"],
    "claim.described": ["claim", "claimant", "priority"],
    "claim.reworded": ["claim", "text", "because"],
    "claim.tagged": ["claim", "add", "remove"],
    "claim.cited": [
      "claim", "source", "revision", "start", "end", "exact", "stance", "locator",
    ],
    "claim.uncited": ["claim", "citation", "because"],
    "claim.anchored": [
      "claim", "citation", "revision", "anchor", "start", "end", "material", "hand", "still",
    ],
    "claim.reviewed": [
      "claim", "verdict", "because", "basis", "fix", "checked", "role", "signoffs", "text", "rests",
      "over",
    ],
    "claim.unreviewed": ["claim", "review", "because"],
    "claim.stood": ["claim", "because", "role", "text", "rests"],
    "claim.assigned": ["claim", "to"],
    "claim.noted": ["claim", "text", "private"],
    "claim.asked": ["claim", "text"],
    "claim.answered": ["claim", "query", "text"],
    "claim.withdrawn": ["claim", "because", "duplicate"],
    "claim.reopened": ["claim", "because"],
  ]

  @Test("There is an example of every kind, with the fields that the design names")
  func everyKind() {
    let examples = EventExamples.full.map { body in
      (body.kind, Set(EventExamples.event(body).members.keys))
    }
    #expect(Dictionary(examples) { first, _ in first } == Self.kinds)
    #expect(examples.count == Self.kinds.count)
  }

  @Test(
    "An event of any kind is read back as it was made",
    arguments: EventExamples.full + EventExamples.least)
  func roundTrip(body: EventBody) throws {
    let made = EventExamples.event(body)
    let read = try Event(line: made.line)
    #expect(read.body == body)
    #expect(read.members == made.members)
    #expect(read.hash == made.hash)
    #expect(read.prev == made.prev)
    #expect([read.desk, read.at, read.by, read.kind] == ["mori", made.at, "bo", body.kind])
    #expect([read.seq, read.clock] == [7, 12])
    #expect(read.line == made.line)
    #expect(read.computedHash == read.hash)
  }

  @Test("What is absent is left out, never null", arguments: EventExamples.least)
  func absent(body: EventBody) {
    let members = EventExamples.event(body).members
    #expect(!members.values.contains(.null))
    #expect(!members.values.contains([]))
  }

  @Test("The largest whole number that JSON holds for certain can be a clock")
  func largestClock() throws {
    let largest = (1 << 53) - 1
    let made = Event(
      desk: "mori", seq: largest, clock: largest, at: "2026-11-21T09:00:00Z", by: "mori",
      body: .deskOpened(nonce: "00"), prev: .sha256("the one before".utf8))
    let read = try Event(line: made.line)
    #expect([read.clock, read.seq] == [largest, largest])
    #expect(read.hash == made.hash)
  }

  @Test("A body is written as the design's table has it")
  func writtenBody() throws {
    let span = Span(range: CodePointRange(3, 8), exact: "¥43tn")
    let hash = EventHash.zero
    let body = EventBody.claimCited(
      CitedClaim(
        claim: hash, source: hash, revision: hash, span: span, stance: .asserts, locator: nil))
    let zeros = String(repeating: "0", count: 64)
    #expect(
      JSON.object(EventExamples.event(body).members).canonical
        == #"{"claim":"\#(zeros)","end":8,"exact":"¥43tn","revision":"\#(zeros)","#
        + #""source":"\#(zeros)","stance":"asserts","start":3}"#)
  }

  /// Three events of one chain, written by ten lines of Python.
  static let chain = [
    #"{"at":"2026-11-21T09:00:00Z","body":{"nonce":"000102030405060708090a0b0c0d0e0f"},"by":"mori","clock":1,"desk":"mori","hash":"a3625d30884fe9ff8b55c19ac70ea0c7a9021819aefa48cece5567d9a3251189","kind":"desk.opened","prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":1}"#,
    #"{"at":"2026-11-21T09:00:01Z","body":{"priority":2,"tags":["defence","防衛費"],"text":"Japan plans to spend ¥43tn on \"defence\" — 防衛"},"by":"mori","clock":2,"desk":"mori","hash":"e4ae9683269ab323e73111586fc486c03994342c310bda627d245b8e272c4371","kind":"claim.logged","prev":"a3625d30884fe9ff8b55c19ac70ea0c7a9021819aefa48cece5567d9a3251189","seq":2}"#,
    #"{"at":"2026-11-21T09:00:02Z","body":{"grams":-3,"of":[1,{"a":true,"b":null}],"é":"x\u0001\t"},"by":"mori","clock":9,"desk":"mori","hash":"3367f4c5b8d8d5a567be068ce9133e2131d692caff3daa8dcb46d51cd2a35fbd","kind":"claim.weighed","prev":"e4ae9683269ab323e73111586fc486c03994342c310bda627d245b8e272c4371","seq":3}"#,
  ]

  @Test("A chain written elsewhere is read, and made anew it has the same hashes")
  func foreignChain() throws {
    let events = try Self.chain.map { try Event(line: $0) }
    #expect(events.map(\.line) == Self.chain)
    #expect(events.map(\.prev) == [.zero, events[0].hash, events[1].hash])
    let again = Event(
      desk: "mori", seq: 2, clock: 2, at: "2026-11-21T09:00:01Z", by: "mori",
      body: .claimLogged(
        LoggedClaim(
          text: "Japan plans to spend ¥43tn on \"defence\" — 防衛", fields: ClaimFields(priority: 2),
          tags: ["defence", "防衛費"])),
      prev: events[0].hash)
    #expect(again.hash == events[1].hash)
    #expect(again.line == Self.chain[1])
  }

  @Test("The hash is that of the line without its hash", arguments: EventExamples.full)
  func hashOfLine(body: EventBody) throws {
    let event = EventExamples.event(body)
    let parts = event.line.split(separator: "\"hash\":\"\(event.hash.hex)\",")
    try #require(parts.count == 2)
    #expect(EventHash.sha256(parts.joined().utf8) == event.hash)
  }

  @Test("Every part of an event is covered by its hash")
  func covered() {
    func hash(
      desk: String = "a", seq: Int = 1, clock: Int = 1, at: String = "t", by: String = "b",
      body: EventBody = .deskOpened(nonce: "n"), prev: EventHash = .zero
    ) -> EventHash {
      Event(desk: desk, seq: seq, clock: clock, at: at, by: by, body: body, prev: prev).hash
    }
    let hashes = [
      hash(), hash(desk: "c"), hash(seq: 2), hash(clock: 2), hash(at: "u"), hash(by: "c"),
      hash(body: .deskOpened(nonce: "m")), hash(body: .unknown(kind: "desk.opened")),
      hash(prev: .sha256("x".utf8)),
    ]
    #expect(Set(hashes).count == hashes.count)
  }

  @Test("A kind that is not known keeps its body byte for byte")
  func unknownKind() throws {
    let event = try Event(line: Self.chain[2])
    #expect(event.body == .unknown(kind: "claim.weighed"))
    #expect(event.kind == "claim.weighed")
    #expect(event.members["grams"] == -3)
    #expect(event.line == Self.chain[2])
  }

  @Test("Fields that are not known are kept byte for byte", arguments: EventExamples.full)
  func unknownFields(body: EventBody) throws {
    let made = EventExamples.event(body)
    var members = made.members
    members["later"] = ["z": [1, .null], "a": "é\n"]
    let event = try Event(
      desk: made.desk, seq: made.seq, clock: made.clock, at: made.at, by: made.by, kind: made.kind,
      members: members, prev: made.prev, statedHash: made.hash)
    #expect(event.computedHash != made.hash)
    let line = event.line.replacing(made.hash.hex, with: event.computedHash.hex)
    let read = try Event(line: line)
    #expect(read.body == body)
    #expect(read.line == line)
  }

  @Test("An event is about the claim or source that it names, or brings")
  func subjects() throws {
    for body in EventExamples.full {
      let event = EventExamples.event(body)
      switch body.kind {
      case "desk.opened": #expect(event.subject == nil)
      case "source.added", "claim.logged": #expect(event.subject == event.hash)
      case let kind:
        let field = String(kind.prefix { $0 != "." })
        #expect(event.subject?.hex == event.members[field]?.string)
      }
      #expect((event.claim == nil) == !body.kind.hasPrefix("claim."))
    }
  }

  @Test("An event about a source stays so when a later version names a claim in it")
  func subjectOfLaterSourceEvent() throws {
    let source = EventHash.sha256("source".utf8)
    let event = try Event(
      desk: "mori", seq: 1, clock: 1, at: "", by: "bo", kind: "source.described",
      members: [
        "source": .string(source.hex), "claim": .string(EventHash.sha256("claim".utf8).hex),
      ],
      prev: .zero, statedHash: .zero)
    #expect(event.subject == source)
  }
}
