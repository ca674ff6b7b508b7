import Anchoring
import Claims
import Reporting
import Testing

/// Where a source can be read as it was, in the forms for programs.
@Suite struct ArchivedCopyTests {
  private func citations(_ archived: ArchivedDesk) throws -> [[String: JSON]] {
    let json = try archived.desk.entry(archived.claim).json.object
    return (json?["citations"]?.array ?? []).compactMap(\.object)
  }

  @Test func `A citation in JSON says where its words can be read, and as of when`() throws {
    let citations = try citations(ArchivedDesk())
    let keys = ["url", "archived", "retrieved", "updated"]
    #expect(
      keys.map { citations[0][$0] } == [
        "https://post.example/ferry", .string(ArchivedDesk.page), "2024-05-01T09:00:00Z",
        "2024-05-01T08:00:00Z",
      ])
    #expect(
      keys.map { citations[1][$0] } == [
        .null, .string(ArchivedDesk.paper), "2024-05-02", "2024-05",
      ])
  }

  @Test func `The copy is of the text cited, whatever came later`() throws {
    var archived = try ArchivedDesk()
    try archived.revise(
      "Now the ferry carries 420 people.", archived: "https://later.example", .shifted,
      CodePointRange(22, 32))
    #expect(try citations(archived)[0]["archived"] == .string(ArchivedDesk.page))
  }

  /// A text that nobody archived, and one that was.
  private func copyOfLater(_ text: String, _ anchor: Anchor) throws -> [JSON?] {
    var desk = Fixture()
    let article = try desk.source(
      "a", text: "The ferry carries 420 people.", retrieved: "2024-05-01")
    let claim = desk.claim("420 people")
    let citation = try desk.cite(claim, article, "420 people")
    let later = try desk.revise(
      article, text: text, retrieved: "2024-05-02", archived: "https://later.example")
    desk.append(
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: citation, revision: later, anchor: anchor,
          range: CodePointRange(18, 28), material: [])))
    let json = try desk.entry(claim).json.object?["citations"]?.array?.first?.object
    return [json?["archived"], json?["retrieved"]]
  }

  @Test func `Where nobody archived that, it is of the text in which the same words stand now`()
    throws
  {
    #expect(
      try copyOfLater("The ferry carries 420 people. It sails daily.", .unchanged)
        == ["https://later.example", "2024-05-02"])
    #expect(
      try copyOfLater("The ferry carries 402 people.", .altered) == [.null, "2024-05-01"])
    // Words that somebody anchored elsewhere, and that are others.
    #expect(
      try copyOfLater("The ferry carries 402 people.", .unchanged) == [.null, "2024-05-01"])
  }

  @Test func `A table has the addresses last, those of the other citations in one cell`() throws {
    let rows = try parseCSV(ArchivedDesk().report().written(.csv))
    #expect(
      rows[0].suffix(5) == ["url", "archived", "retrieved", "updated", "other_addresses"])
    #expect(
      rows[1].suffix(5) == [
        "https://post.example/ferry", ArchivedDesk.page, "2024-05-01T09:00:00Z",
        "2024-05-01T08:00:00Z",
        "refutes notice@1 8:11: archived \(ArchivedDesk.paper); retrieved 2024-05-02; updated 2024-05",
      ])
  }

  @Test func `A check names the copy of where the claim stands, and when that was changed`() throws
  {
    let text = try ArchivedDesk().report().written(.claimreview)
    let document = try JSON(parsing: text)
    #expect(ClaimReviewChecker.problems(in: document) == [])
    let check = document.object?["@graph"]?.array?.first?.object
    #expect(
      check?["itemReviewed"]?.object?["firstAppearance"] == [
        "@type": "CreativeWork", "url": "https://post.example/ferry", "name": "New ferry",
        "datePublished": "2024-04-30", "dateModified": "2024-05-01T08:00:00Z",
        "archivedAt": .string(ArchivedDesk.page),
      ])
  }

  @Test func `An annotation's state has every copy by its own name`() throws {
    let document = try JSON(parsing: ArchivedDesk().report().written(.annotations))
    #expect(AnnotationChecker.problems(in: document) == [])
    let items = document.object?["first"]?.object?["items"]?.array ?? []
    let states = items.map { $0.object?["target"]?.object?["state"]?.object ?? [:] }
    // The digests in RFC 6920's form, made with Python's hashlib and base64.
    #expect(
      states[0]["cached"] == [
        .string(ArchivedDesk.page),
        "ni:///sha-256;FPe_9ID5wVzgOQ0WnaGiH311R_e1KIsmvO72Ye-Pxzk?ct=text/html",
        "ni:///sha-256;YCzTHIRKueWE7XAq9ET4AGDWUtnYPG7_HOCXRAWBTE4",
      ])
    #expect(states[0]["sourceDate"] == "2024-05-01T09:00:00Z")
    #expect(states.map { $0["schema:dateModified"] } == ["2024-05-01T08:00:00Z", "2024-05"])
    #expect(states[1]["cached"]?.array?.first == .string(ArchivedDesk.paper))
  }

  @Test func `What is no address and no date is kept from linked data`() throws {
    var desk = Fixture()
    let article = try desk.source(
      "a", text: "alpha", archived: "box 4",
      origin: TextOrigin(original: .sha256([]), mediaType: "a b/<c>", extractor: "x")
    ) {
      $0.publisher = "P"
      $0.url = "https://p.example"
      $0.updated = "last week"
    }
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    try desk.review(claim, by: "ken", .verified, "seen")
    let report = try desk.report(on: [article], organisation: "D")
    for format in [ReportFormat.claimreview, .annotations] {
      let text = try report.written(format)
      #expect(!text.contains("box 4") && !text.contains("last week"))
      #expect(!text.contains("archivedAt") && !text.contains("dateModified"))
    }
    let annotations = try report.written(.annotations)
    #expect(annotations.contains("?ct=a%20b/%3Cc%3E\""))
    #expect(AnnotationChecker.problems(in: try JSON(parsing: annotations)) == [])
  }
}
