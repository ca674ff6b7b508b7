import Claims
import Reporting
import Testing

@Suite struct JSONReportTests {
  @Test func `A claim has every key of the contract`() throws {
    let entry = try #require(smallReport().claims().first)
    let expected = """
      {"id": "mori-3", "text": "Japan plans to spend ¥43tn on defence", "status": "verified",
       "agreement": "decided", "stale": [], "claimant": "Fumio Kishida", "context": null,
       "priority": 2, "tags": ["budget", "defence"], "assigned": null, "stands": null,
       "withdrawn": null, "logged": {"at": "2026-11-21T09:08:00Z", "by": "mori"},
       "citations": [
         {"id": "k4wpq", "source": "ft-2022", "revision": 1, "stance": "asserts",
          "locator": "par. 1", "start": 21, "end": 35, "exact": "¥43tn ($307bn)",
          "prefix": "Japan plans to spend ",
          "suffix": " on defence.\\nThe cabinet met on Friday in Tokyo.",
          "anchor": "unchanged", "material": [],
          "now": {"revision": 1, "start": 21, "end": 35, "exact": "¥43tn ($307bn)"},
          "url": null, "archived": null, "retrieved": null, "updated": null},
         {"id": "fenfg", "source": "kyodo-1", "revision": 1, "stance": "supports",
          "locator": null, "start": 4, "end": 8, "exact": "43兆円", "prefix": "防衛費は",
          "suffix": "となる。", "anchor": "unchanged", "material": [],
          "now": {"revision": 1, "start": 4, "end": 8, "exact": "43兆円"},
          "url": null, "archived": null, "retrieved": null, "updated": null}],
       "reviews": [
         {"id": "eykdn", "by": "ken", "role": "reviewer", "at": "2026-11-21T09:11:00Z",
          "verdict": "disputed", "because": "The rate is off", "basis": null,
          "fix": "about ¥43tn", "checked": null, "live": false, "lapsed": null,
          "overruled": "y9ab2", "retracted": null, "rests": ["k4wpq", "fenfg"]},
         {"id": "y9ab2", "by": "mori", "role": "editor", "at": "2026-11-21T09:12:00Z",
          "verdict": "verified", "because": "Rate of the day", "basis": "arithmetic",
          "fix": null, "checked": null, "live": true, "lapsed": null,
          "overruled": null, "retracted": null, "rests": ["k4wpq", "fenfg"]}],
       "notes": [], "queries": []}
      """
    #expect(entry.json.canonical == (try JSON(parsing: expected).canonical))
  }

  @Test func `The document holds the claims, the counts, the heads and the sources`() throws {
    let report = try smallReport()
    let text = try report.written(.json)
    #expect(text.hasSuffix("}\n"))
    let document = try #require(JSON(parsing: text).object)
    #expect(document.keys.sorted() == ["claims", "counts", "desks", "sources"])
    #expect(
      document["claims"]
        == .array(try report.claims().map { $0.json(includingPrivateNotes: false) }))
    #expect(
      document["counts"] == [
        "disputed": 1, "in-review": 0, "stale": 0, "unchecked": 1, "unverifiable": 0,
        "verified": 1, "withdrawn": 0,
      ])
    #expect(document["desks"] == .array(report.heads.map(\.json)))
    #expect(report.heads[0].json.object?["events"] == 17)
    #expect(document["sources"]?.array?.count == 2)
  }

  @Test func `A report on nothing is a document still`() throws {
    let report = Report(organisation: nil, heads: [], sources: [], onFile: [], claims: [])
    #expect(try JSON(parsing: report.written(.json)).object?["claims"] == [])
    #expect(try report.written(.jsonl) == "")
  }

  @Test func `A source is as source show has it`() throws {
    var desk = Fixture()
    let hash = try desk.source("a", text: "alpha") { $0.title = "A" }
    try desk.revise(hash, text: "beta")
    let source = try desk.source(hash)
    let expected = """
      {"id": "a", "title": "A", "kind": null, "publisher": null, "agency": null, "author": null,
       "url": null, "published": null, "updated": null, "language": null, "partial": null,
       "note": null, "exclusions": [], "signed": [], "claims": 7,
       "revisions": [
         {"number": 1, "sha256": "\(EventHash.sha256("alpha".utf8))", "length": 5,
          "retrieved": null, "archived": null, "onFile": false, "original": null, "media": null,
          "extractor": null, "originalOnFile": null},
         {"number": 2, "sha256": "\(EventHash.sha256("beta".utf8))", "length": 4,
          "retrieved": null, "archived": null, "onFile": true, "original": null, "media": null,
          "extractor": null, "originalOnFile": null}]}
      """
    let json = source.json(claimCount: 7, onFile: [.sha256("beta".utf8)])
    #expect(json.canonical == (try JSON(parsing: expected).canonical))
  }

  @Test func `A text that was made from a file says from which, and by what`() throws {
    var desk = Fixture()
    let hash = try desk.source("a", text: "alpha")
    let file = EventHash.sha256("<p>alpha".utf8)
    desk.append(
      .sourceRevised(
        RevisedSource(
          source: hash, sha256: .sha256("alpha".utf8), length: 5, retrieved: "2026-11-20",
          note: nil, archived: "https://archive.example/1",
          origin: TextOrigin(original: file, mediaType: "text/html", extractor: "reader 1"))))
    let source = try desk.source(hash)
    func last(_ originals: Set<EventHash>?) -> JSON? {
      source.json(claimCount: 0, onFile: [], originals: originals).object?["revisions"]?.array?.last
    }
    let expected = try JSON(
      parsing: """
        {"number": 2, "sha256": "\(EventHash.sha256("alpha".utf8))", "length": 5,
         "retrieved": "2026-11-20", "archived": "https://archive.example/1", "onFile": false,
         "original": "\(file)", "media": "text/html", "extractor": "reader 1",
         "originalOnFile": true}
        """)
    #expect(last([file]) == expected)
    #expect(last([])?.object?["originalOnFile"] == false)
    #expect(last(nil)?.object?["originalOnFile"] == .null)
  }

  @Test func `A query has its answers with it`() throws {
    var desk = Fixture()
    let claim = desk.claim("alpha")
    let query = desk.append(by: "ken", .claimAsked(claim: claim, text: "Which year?"))
    desk.append(.claimAnswered(claim: claim, query: query, text: "2023"))
    let id = String(query.base32.prefix(5))
    let expected = """
      [{"id": "\(id)", "at": "2026-11-21T09:01:00Z", "by": "ken", "text": "Which year?",
        "answers": [{"at": "2026-11-21T09:02:00Z", "by": "mori", "text": "2023"}]}]
      """
    #expect(try desk.entry(claim).json.object?["queries"] == JSON(parsing: expected))
  }

  @Test func `A sign-off says who, what and how far the ledger then reached`() throws {
    var desk = Fixture()
    let hash = try desk.source("a", text: "alpha")
    let head = LedgerHead(desk: "mori", events: 2, head: desk.events[1].hash)
    desk.append(
      by: "ed",
      .sourceSigned(
        SignedSource(
          source: hash, revision: desk.events[1].hash, sha256: .sha256("alpha".utf8),
          counts: [.verified: 3, .stale: 1], heads: [head], because: "runs", role: .editor)))
    let signed = try desk.source(hash).json(claimCount: 0, onFile: []).object?["signed"]
    let expected = """
      [{"at": "2026-11-21T09:02:00Z", "by": "ed", "role": "editor", "because": "runs",
        "revision": 1, "sha256": "\(EventHash.sha256("alpha".utf8))",
        "counts": {"stale": 1, "verified": 3},
        "heads": [{"desk": "mori", "events": 2, "head": "\(head.head)"}]}]
      """
    #expect(try signed == JSON(parsing: expected))
  }

  @Test func `A lapse, a withdrawal and a decision to let stand are told`() throws {
    let report = try situations()
    func claim(_ id: String) throws -> [String: JSON] {
      try #require(report.claims().first { $0.claim.id == id }?.json.object)
    }
    let lapse: JSON = ["why": "altered", "citation": "0h62e", "since": "2026-11-21T09:20:00Z"]
    #expect(try claim("mori-1")["stale"] == [lapse])
    #expect(try claim("mori-1")["reviews"]?.array?.first?.object?["lapsed"] == lapse)
    #expect(
      try claim("mori-1")["citations"]?.array?.first?.object?["now"]
        == ["revision": 2, "start": 0, "end": 7, "exact": "「約40兆円」"])
    #expect(
      try claim("mori-5")["withdrawn"] == [
        "at": "2026-11-21T09:13:00Z", "by": "mori", "because": "said twice", "duplicate": "mori-4",
      ])
    #expect(try claim("mori-6")["withdrawn"]?.object?["duplicate"] == .null)
    #expect(
      try claim("mori-4")["stands"]
        == ["at": "2026-11-21T09:25:00Z", "by": "mori", "because": "harmless"])
  }

  @Test func `A citation taken back keeps its id where a lapse names it`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta")
    let claim = desk.claim("alpha")
    let citation = try desk.cite(claim, article, "alpha")
    try desk.review(claim, by: "ken", .verified, "seen")
    desk.append(.claimUncited(claim: claim, citation: citation, because: "wrong words"))
    let json = try #require(desk.entry(claim).json.object)
    let id = JSON.string(String(citation.base32.prefix(5)))
    #expect(json["citations"] == [])
    #expect(json["stale"]?.array?.first?.object?["citation"] == id)
    #expect(json["reviews"]?.array?.first?.object?["lapsed"]?.object?["citation"] == id)
    #expect(json["reviews"]?.array?.first?.object?["rests"] == [id])
  }

  @Test func `A source that has not arrived is named by its hash`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha beta")
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    let known = try desk.entry(claim)
    let entry = ClaimInContext(claim: known.claim, sources: [:], contexts: [:], duplicateOf: nil)
    let citation = try #require(entry.json.object?["citations"]?.array?.first?.object)
    #expect(citation["source"] == .string("~" + article.base32.prefix(5)))
    #expect(citation["revision"] == .null)
    #expect(citation["prefix"] == .null)
  }

  @Test func `Private notes are for the desk's own eyes`() throws {
    let report = try smallReport()
    let entry = try #require(report.claims().first { $0.claim.id == "mori-2" })
    #expect(entry.json.object?["notes"]?.array?.count == 2)
    let exported = entry.json(includingPrivateNotes: false).object?["notes"]
    #expect(exported?.array?.map { $0.object?["private"] } == [false])
  }
}
