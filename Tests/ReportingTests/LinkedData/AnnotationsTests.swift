import Anchoring
import Claims
import Reporting
import Testing

@Suite struct AnnotationsTests {
  private func items(_ report: Report) throws -> [[String: JSON]] {
    let document = try JSON(parsing: report.written(.annotations))
    return (document.object?["first"]?.object?["items"]?.array ?? []).compactMap(\.object)
  }

  @Test func `A citation is an annotation on its words`() throws {
    let annotation = try #require(items(smallReport()).first)
    let expected = #"""
      {"id": "urn:uuid:ANNOTATION", "type": "Annotation", "motivation": "assessing",
       "created": "2026-11-21T09:09:00Z",
       "creator": {"type": "Person", "name": "mori", "nickname": "mori"},
       "body": [
         {"type": "TextualBody", "purpose": "describing", "format": "text/plain",
          "value": "Japan plans to spend ¥43tn on defence", "created": "2026-11-21T09:08:00Z",
          "creator": {"type": "Person", "name": "mori", "nickname": "mori"}},
         {"type": "TextualBody", "purpose": "classifying", "format": "text/plain",
          "value": "verified"},
         {"type": "TextualBody", "purpose": "assessing", "format": "application/json",
          "value": "{\"agreement\":\"decided\",\"anchor\":\"unchanged\",\"citation\":\"k4wpq\",\"claim\":\"mori-3\",\"claimant\":\"Fumio Kishida\",\"context\":null,\"locator\":\"par. 1\",\"material\":[],\"now\":\"¥43tn ($307bn)\",\"stale\":[],\"stance\":\"asserts\",\"status\":\"verified\"}"},
         {"type": "TextualBody", "purpose": "assessing", "format": "application/json",
          "created": "2026-11-21T09:11:00Z", "value": VERDICT1,
          "creator": {"type": "Person", "name": "ken", "nickname": "ken"}},
         {"type": "TextualBody", "purpose": "assessing", "format": "application/json",
          "created": "2026-11-21T09:12:00Z", "value": VERDICT2,
          "creator": {"type": "Person", "name": "mori", "nickname": "mori"}},
         {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": "budget"},
         {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": "defence"}],
       "target": {
         "type": "SpecificResource", "source": "ni:///sha-256;DIGEST",
         "selector": [
           {"type": "TextQuoteSelector", "exact": "¥43tn ($307bn)",
            "prefix": "Japan plans to spend ",
            "suffix": " on defence.\nThe cabinet met on Friday in Tokyo."},
           {"type": "TextPositionSelector", "start": 21, "end": 35}],
         "state": {"type": "TimeState", "cached": "ni:///sha-256;DIGEST", "schema:sha256": HEX}}}
      """#
    let entry = try #require(smallReport().claims().first)
    let reviews = try #require(entry.json.object?["reviews"]?.array)
    let sha256 = try #require(smallReport().sources.first?.newest?.sha256)
    let id = try #require(annotation["id"]?.string)
    let digest = try #require(annotation["target"]?.object?["source"]?.string)
    var text = expected.replacing("urn:uuid:ANNOTATION", with: id)
      .replacing("ni:///sha-256;DIGEST", with: digest)
      .replacing("HEX", with: JSON.string(sha256.hex).canonical)
    for (index, review) in reviews.enumerated() {
      text.replace("VERDICT\(index + 1)", with: JSON.string(review.canonical).canonical)
    }
    #expect(JSON.object(annotation).canonical == (try JSON(parsing: text).canonical))
  }

  @Test func `The collection is what the model says`() throws {
    for report in [
      try smallReport(), try situations(), try Checks().report(), try retrieved().report,
    ] {
      let document = try JSON(parsing: report.written(.annotations))
      #expect(AnnotationChecker.problems(in: document) == [])
      let count = try report.claims().map(\.claim.citations.count).reduce(0, +)
      #expect(document.object?["total"] == .int(count))
      #expect(try items(report).count == count)
    }
  }

  @Test func `What the model forbids is found`() throws {
    let good = try smallReport().written(.annotations)
    for (part, other) in [
      (#""start":21"#, #""start":35"#), (#""total":4"#, #""total":3"#),
      (#""created":"2026-11-21T09:12:00Z""#, #""created":"2026-11-21""#),
      (#""exact":"#, #""precise":"#), ("\"source\":\"ni:///", "\"source\":\"n i:///"),
      (#""purpose":"tagging""#, #""purpose":"tags""#), (#""startIndex":0"#, #""startIndex":1"#),
      (#""type":"SpecificResource""#, #""type":"Resource""#),
      ("http://www.w3.org/ns/anno.jsonld", "https://www.w3.org/ns/anno.jsonld"),
    ] {
      #expect(good.contains(part), "\(part)")
      let bad = try JSON(parsing: good.replacing(part, with: other))
      #expect(AnnotationChecker.problems(in: bad) != [], "\(part)")
    }
  }

  @Test func `A collection without annotations has no page`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha")
    _ = desk.claim("uncited")
    let report = try desk.report(on: [article], organisation: "D")
    let document = try JSON(parsing: report.written(.annotations))
    #expect(AnnotationChecker.problems(in: document) == [])
    #expect(document.object?["first"] == nil)
    #expect(try report.write(.annotations) { _ in }?.counts == [.uncited: 1])
  }

  @Test func `Ids are those of the ledger's events, whatever else is in the collection`() throws {
    let (report, desk, claim, source) = try retrieved()
    let ids = try items(report).map { $0["id"] }
    #expect(Set(ids).count == ids.count)
    var later = desk
    let other = later.claim("another")
    try later.cite(other, source, "alpha")
    try later.review(claim, by: "ken", .verified, "seen")
    let laterReport = try later.report(on: [source])
    #expect(try items(laterReport).map { $0["id"] }.contains(ids[0]))
    let (first, second) = try (report.written(.annotations), laterReport.written(.annotations))
    let pages = try [first, second].map { try JSON(parsing: $0).object?["last"] }
    #expect(pages[0] != pages[1])
    #expect(try retrieved().report.written(.annotations).hasBytes(of: first))
  }

  @Test func `A taken-over citation is another annotation than the one it was`() throws {
    let items = try items(situations())
    #expect(items.count == Set(items.map { $0["id"] }).count)
  }

  @Test func `The state says which text it was, and when, as far as that is known`() throws {
    let states = try items(retrieved().report).map { $0["target"]?.object?["state"]?.object ?? [:] }
    let text = Array("alpha beta".utf8)
    #expect(states.allSatisfy { $0["schema:sha256"] == .string(EventHash.sha256(text).hex) })
    // The digest of these bytes in RFC 6920's form, made with Python's hashlib and base64.
    #expect(
      states[0]["cached"] == "ni:///sha-256;GpieqGFQFxxoewcn8hju27lMRmWn2psK3Rv13mB_K_E")
    #expect(states.map { $0["sourceDate"] } == ["2024-05-01T09:00:00Z", nil, nil, nil, nil])
    #expect(
      states.map { $0["sourceDateStart"] }
        == [nil, "2024-02-01T00:00:00Z", "2024-05-01T00:00:00Z", nil, nil])
    #expect(
      states.map { $0["sourceDateEnd"] }
        == [nil, "2024-02-29T23:59:59Z", "2024-05-01T23:59:59Z", nil, nil])
  }

  @Test func `An address is made an IRI, and a drawer is none`() throws {
    let sources = try items(retrieved().report).map {
      $0["target"]?.object?["source"]?.string ?? ""
    }
    #expect(sources[0] == "https://s.example/0%20%3Ca%3E%E2%80%AE#a%23b%25zz")
    #expect(sources[1].hasPrefix("ni:///"))
  }

  /// One claim in five sources with the same text, retrieved at a time, in a month, on a day, nobody
  /// knows when, and at no time that there is.
  private func retrieved() throws -> (
    report: Report, desk: Fixture, claim: EventHash, source: EventHash
  ) {
    var desk = Fixture()
    let times = ["2024-05-01T09:00:00Z", "2024-02", "2024-05-01", nil, "2024-05-01T25:00:00Z"]
    let claim = desk.claim("alpha")
    let sources = try times.enumerated().map { index, time in
      try desk.source("s\(index)", text: "alpha beta", retrieved: time) {
        $0.url = index == 1 ? "box 4" : "https://s.example/\(index) <a>\u{202E}#a#b%zz"
      }
    }
    for source in sources { try desk.cite(claim, source, "beta") }
    return (try desk.report(on: sources), desk, claim, sources[0])
  }
}
