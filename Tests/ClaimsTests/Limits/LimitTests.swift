import Anchoring
import Claims
import Testing

@Suite("The most that a desk takes")
struct LimitTests {
  @Test("A limit is the last number that passes", arguments: Limit.allCases)
  func boundary(limit: Limit) throws {
    try limit.check("it", count: limit.most)
    #expect(throws: Excess(of: limit, in: "it", found: limit.most + 1)) {
      try limit.check("it", count: limit.most + 1)
    }
  }

  @Test("A text counts in bytes of UTF-8, a name in code points")
  func units() throws {
    try Limit.prose.check("the reason", String(repeating: "é", count: 32_768))
    #expect(throws: Excess(of: .prose, in: "the reason", found: 65_537)) {
      try Limit.prose.check("the reason", String(repeating: "é", count: 32_768) + ".")
    }
    try Limit.name.check("a tag", String(repeating: "防", count: 64))
    #expect(throws: Excess(of: .name, in: "a tag", found: 65)) {
      try Limit.name.check("a tag", String(repeating: "防", count: 65))
    }
  }

  @Test("What is too much is told with the number and the limit")
  func words() {
    #expect(
      "\(Excess(of: .prose, in: "the reason", found: 65_537))"
        == "the reason has 65537 bytes; the limit is 65536 (64 KiB)")
    #expect(
      "\(Excess(of: .tags, in: "mori-1", found: 257))" == "mori-1 has 257 tags; the limit is 256")
    #expect(
      "\(Excess(of: .sourceText, in: "standard input"))"
        == "standard input has more than 67108864 (64 MiB) bytes")
    #expect("\(Limit.ledgerFile)" == "8589934592 (8 GiB)")
  }

  // MARK: Events

  private static let hash = EventHash.sha256("x".utf8)

  private static let boundedTexts: [(limit: Limit, body: @Sendable (String) -> EventBody)] = [
    (.field, { .deskOpened(nonce: $0) }),
    (.field, { text in source { $0.title = text } }),
    (.field, { text in source { $0.url = text } }),
    (.prose, { text in source { $0.note = text } }),
    (.prose, { text in source { $0.partial = text } }),
    (.prose, { .sourceRevised(revision(note: $0)) }),
    (.field, { .sourceRevised(revision(archived: $0)) }),
    (.field, { .sourceRevised(revision(mediaType: $0)) }),
    (.field, { .sourceRevised(revision(extractor: $0)) }),
    (.field, { text in source { $0.updated = text } }),
    (.prose, { .sourceIncluded(source: hash, excluded: hash, because: $0) }),
    (.wording, { .claimLogged(LoggedClaim(text: $0)) }),
    (.field, { .claimLogged(LoggedClaim(text: "x", fields: ClaimFields(claimant: $0))) }),
    (.prose, { .claimDescribed(claim: hash, changes: ClaimFields(context: $0)) }),
    (.name, { .claimLogged(LoggedClaim(text: "x", tags: [$0])) }),
    (.name, { .claimTagged(claim: hash, add: [], remove: [$0]) }),
    (.wording, { .claimReworded(claim: hash, text: $0, because: "x") }),
    (.prose, { .claimReworded(claim: hash, text: "x", because: $0) }),
    (.quote, { .claimCited(citation($0, locator: nil)) }),
    (.field, { .claimCited(citation("x", locator: $0)) }),
    (.prose, { .claimUncited(claim: hash, citation: hash, because: $0) }),
    (.prose, { .claimReviewed(review(because: $0, fix: nil)) }),
    (.wording, { .claimReviewed(review(because: "x", fix: $0)) }),
    (.prose, { .claimUnreviewed(claim: hash, review: hash, because: $0) }),
    (
      .prose,
      { .claimStood(StoodClaim(claim: hash, because: $0, role: .editor, grounds: grounds(1))) }
    ),
    (.field, { .claimAssigned(claim: hash, to: $0) }),
    (.prose, { .claimNoted(claim: hash, text: $0, isPrivate: true) }),
    (.prose, { .claimAsked(claim: hash, text: $0) }),
    (.prose, { .claimAnswered(claim: hash, query: hash, text: $0) }),
    (.prose, { .claimWithdrawn(claim: hash, because: $0, duplicateOf: nil) }),
    (.prose, { .claimReopened(claim: hash, because: $0) }),
  ]

  @Test(
    "A text of an event passes at its limit, and no line is read with a byte more",
    arguments: boundedTexts.indices)
  func texts(index: Int) throws {
    let (limit, body) = Self.boundedTexts[index]
    try expect(body(String(repeating: "m", count: limit.most)), within: nil)
    try expect(body(String(repeating: "m", count: limit.most + 1)), within: limit)
  }

  private static let boundedLists: [(limit: Limit, body: @Sendable (Int) -> EventBody)] = [
    (.tags, { .claimLogged(LoggedClaim(text: "x", tags: names($0))) }),
    (.tags, { .claimTagged(claim: hash, add: names($0), remove: []) }),
    (.tags, { .claimTagged(claim: hash, add: [], remove: names($0)) }),
    (
      .list,
      { .claimStood(StoodClaim(claim: hash, because: "x", role: .editor, grounds: grounds($0))) }
    ),
    (.list, { .claimAnchored(anchor(material: names($0))) }),
  ]

  @Test("So does a list of an event", arguments: boundedLists.indices)
  func lists(index: Int) throws {
    let (limit, body) = Self.boundedLists[index]
    try expect(body(limit.most), within: nil)
    try expect(body(limit.most + 1), within: limit)
  }

  @Test("A line passes at its limit, whatever kind of event it holds")
  func line() throws {
    func line(_ length: Int) throws -> [UInt8] {
      let body = Array(#"{"x":""#.utf8) + repeatElement(0x6D, count: length) + Array(#""}"#.utf8)
      func event(_ hash: EventHash) throws -> Event {
        try Event(
          desk: "mori", seq: 1, clock: 1, at: "2026-11-21T09:00:00Z", by: "mori",
          kind: "claim.weighed", canonicalBody: body, prev: .zero, statedHash: hash)
      }
      var bytes: [UInt8] = []
      try event(event(.zero).computedHash).appendLine(to: &bytes)
      return bytes
    }
    let room = Limit.ledgerLine.most - (try line(0).count)
    let longest = try line(room)
    _ = try Event(line: longest)
    #expect(
      throws: EventError.tooLarge(
        Excess(of: .ledgerLine, in: "the line", found: Limit.ledgerLine.most + 1))
    ) {
      try Event(line: longest + [0x20])
    }
  }

  // MARK: JSON

  @Test("A document passes with as many values as the limit, itself counted")
  func values() throws {
    func zeros(_ count: Int) -> [UInt8] {
      Array("[".utf8) + repeatElement(Array("0,".utf8), count: count - 1).joined()
        + Array("0]".utf8)
    }
    let most = Limit.jsonValues.most
    #expect(try JSON(parsing: zeros(most - 1)).array?.count == most - 1)
    #expect(throws: JSONError.self) { try JSON(parsing: zeros(most)) }
  }

  // MARK: Examples

  private func expect(_ body: EventBody, within limit: Limit?) throws {
    let event = EventExamples.event(body)
    guard let limit else {
      try body.checkLimits()
      #expect(try Event(line: event.line).body == body)
      return
    }
    let excess = try #require(#expect(throws: Excess.self) { try body.checkLimits() })
    #expect(excess.limit == limit)
    #expect(excess.found == limit.most + 1)
    #expect(throws: EventError.tooLarge(excess)) { try Event(line: event.line) }
  }

  private static func source(_ set: (inout SourceFields) -> Void) -> EventBody {
    var fields = SourceFields()
    set(&fields)
    return .sourceDescribed(source: hash, changes: fields)
  }

  private static func revision(
    note: String? = nil, archived: String? = nil, mediaType: String = "text/html",
    extractor: String = "reader 1"
  ) -> RevisedSource {
    RevisedSource(
      source: hash, sha256: hash, length: 1, retrieved: nil, note: note, archived: archived,
      origin: TextOrigin(original: hash, mediaType: mediaType, extractor: extractor))
  }

  private static func citation(_ words: String, locator: String?) -> CitedClaim {
    CitedClaim(
      claim: hash, source: hash, revision: hash,
      span: Span(range: CodePointRange(0, 1), exact: words), stance: .asserts, locator: locator)
  }

  private static func grounds(_ count: Int) -> Grounds {
    Grounds(wording: hash, rests: Array(repeating: hash, count: count))
  }

  private static func review(because: String, fix: String?) -> ReviewedClaim {
    ReviewedClaim(
      claim: hash, verdict: .disputed, because: because, basis: nil, fix: fix, checked: nil,
      role: .editor, signOffs: 1, grounds: grounds(1), over: [])
  }

  private static func anchor(material: [String]) -> AnchoredCitation {
    AnchoredCitation(
      claim: hash, citation: hash, revision: hash, anchor: .altered, range: CodePointRange(0, 1),
      material: material)
  }

  private static func names(_ count: Int) -> [String] { (0..<count).map { "t\($0)" } }
}
