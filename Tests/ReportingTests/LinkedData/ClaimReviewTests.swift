import Claims
import Reporting
import Testing

@Suite struct ClaimReviewTests {
  private func nodes(_ report: Report) throws -> [String: [String: JSON]] {
    let document = try JSON(parsing: report.written(.claimreview))
    let nodes = (document.object?["@graph"]?.array ?? []).compactMap(\.object)
    return Dictionary(nodes.map { ($0["claimReviewed"]?.string ?? "", $0) }) { first, _ in first }
  }

  @Test func `A settled check of a claim by somebody else has every member that is asked for`()
    throws
  {
    let node = try #require(nodes(Checks().report())["two places"])
    let expected = """
      {"@type": "ClaimReview", "url": "https://desk.example/checks/mori-1#c-mori-1",
       "claimReviewed": "two places", "datePublished": "2026-11-21",
       "author": {"@type": "Organization", "name": "Bay Desk"},
       "reviewRating": {"@type": "Rating", "alternateName": "Verified", "ratingValue": 2,
                        "worstRating": 1, "bestRating": 2, "ratingExplanation": "reason 0"},
       "itemReviewed": {
         "@type": "Claim", "author": {"name": "Aya Mori"}, "datePublished": "2024-04-30",
         "firstAppearance": {"@type": "CreativeWork", "url": "http://port.example/a%20b",
                             "datePublished": "2024-04-30"},
         "appearance": [{"@type": "CreativeWork", "name": "New ferry", "datePublished": "2024-05",
                         "url": "https://post.example/ferry?a=1&b=2"}]}}
      """
    #expect(JSON.object(node).canonical == (try JSON(parsing: expected).canonical))
  }

  @Test func `The document is what schema.org and Google ask for, a claim a line`() throws {
    for report in [try Checks().report(), try smallReport(), try situations(as: "The Desk")] {
      let text = try report.written(.claimreview)
      let document = try JSON(parsing: text)
      #expect(ClaimReviewChecker.problems(in: document) == [])
      let lines = text.split(separator: "\n").dropFirst().dropLast()
      #expect(
        try lines.allSatisfy { line in
          let json = line.hasSuffix(",") ? line.dropLast() : line
          return try JSON(parsing: String(json)).canonical.hasBytes(of: String(json))
        })
      #expect(lines.count == document.object?["@graph"]?.array?.count)
    }
  }

  @Test func `What is off the tables is found`() throws {
    let good = try Checks().report().written(.claimreview)
    for (part, other) in [
      (#""ratingValue":2"#, #""ratingValue":3"#), (#","worstRating":1"#, ""),
      (#""alternateName":"Verified","#, ""), (#"{"name":"Aya Mori"}"#, #"{"name":""}"#),
      ("/mori-1#c-mori-1", "/mori-2#c-mori-2"), (#""url":"http://port"#, #""url":"port"#),
      (#""datePublished":"2024-05""#, #""datePublished":"May""#),
      (#""@type":"Claim""#, #""@type":"Thing""#), (#""claimReviewed":"#, #""reviewed":"#),
    ] {
      #expect(good.contains(part))
      let bad = try JSON(parsing: good.replacing(part, with: other))
      #expect(ClaimReviewChecker.problems(in: bad) != [], "\(part)")
    }
  }

  @Test func `Only settled checks of others' claims are in it, and the rest is counted`() throws {
    let report = try Checks().report()
    #expect(
      try nodes(report).keys.sorted()
        == ["by a publisher", "decided", "open", "two of two", "two places"])
    let leftOut = try #require(try report.write(.claimreview) { _ in })
    #expect(leftOut.total == 14)
    #expect(leftOut.taken == 5)
    #expect(leftOut.counts == [.withdrawn: 1, .unsettled: 5, .own: 2, .unattributed: 1])
  }

  @Test func `Verified and disputed are the ends of the scale, and the rest has no place`()
    throws
  {
    let nodes = try nodes(Checks().report())
    func rating(_ claim: String) -> [String: JSON] {
      nodes[claim]?["reviewRating"]?.object ?? [:]
    }
    #expect(rating("two places")["ratingValue"] == rating("two places")["bestRating"])
    #expect(rating("decided")["ratingValue"] == rating("decided")["worstRating"])
    #expect(rating("decided")["ratingExplanation"] == "the count says 402")
    #expect(
      rating("open") == [
        "@type": "Rating", "alternateName": "Could not be established",
        "ratingExplanation": "reason 0",
      ])
  }

  @Test func `A claimant is an organisation only where the desk knows it as one`() throws {
    let nodes = try nodes(Checks().report())
    func claim(_ name: String) -> [String: JSON] { nodes[name]?["itemReviewed"]?.object ?? [:] }
    #expect(
      claim("by a publisher")["author"] == ["@type": "Organization", "name": "Port authority"])
    #expect(claim("two places")["author"] == ["name": "Aya Mori"])
    #expect(claim("decided")["author"] == nil)
    #expect(claim("open")["firstAppearance"] == nil)
    #expect(claim("open")["appearance"] == nil)
  }

  @Test func `Where dates do not tell which came first, nothing is called the first`() throws {
    var desk = Fixture()
    let sources = try ["2024-05-02", "2024-05", nil].enumerated().map { index, date in
      try desk.source("s\(index)", text: "alpha") {
        $0.publisher = "P\(index)"
        $0.url = "https://s\(index).example"
        $0.published = date
      }
    }
    for pair in [[0, 1], [0, 2], [1, 2]] {
      let claim = desk.claim("in \(pair)")
      for index in pair { try desk.cite(claim, sources[index], "alpha") }
      try desk.review(claim, by: "ken", .verified, "seen")
    }
    for node in try nodes(desk.report(on: sources, organisation: "D")).values {
      let claim = try #require(node["itemReviewed"]?.object)
      #expect(claim["firstAppearance"] == nil)
      #expect(claim["datePublished"] == nil)
      #expect(claim["appearance"]?.array?.count == 2)
    }
  }

  @Test func `The day is the one on which enough verdicts met`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "alpha") { $0.publisher = "P" }
    let claim = desk.claim("alpha")
    try desk.cite(claim, article, "alpha")
    for name in ["ken", "aya", "tom"] {
      try desk.review(claim, by: name, .verified, "seen by \(name)", signOffs: 2)
    }
    let node = try #require(nodes(desk.report(on: [article], organisation: "D"))["alpha"])
    #expect(node["reviewRating"]?.object?["ratingExplanation"] == "seen by aya")
  }

  @Test func `Without the rules it takes, nothing is written`() throws {
    let checks = try Checks()
    func error(_ organisation: String?, _ url: String?) throws -> ReportError? {
      let report = try checks.report(organisation: organisation, claimReviewURL: url)
      var pieces = 0
      let error = #expect(throws: ReportError.self) {
        try report.write(.claimreview) { _ in pieces += 1 }
      }
      #expect(pieces == 0)
      return error
    }
    #expect(try error(nil, "https://d.example/{id}") == .noOrganisation)
    #expect(try error("D", nil) == .noClaimReviewURL)
    for pattern in ["https://d.example/", "/checks/{id}", "ftp://d.example/{id}", "https:///{id}"] {
      #expect(try error("D", pattern) == .badClaimReviewURL(pattern))
    }
  }

  @Test func `A page's script that holds it goes on to its own end`() throws {
    var desk = Fixture()
    let text = "</script><script>alert(1)</script><!-- \u{2028}\u{2029} & \u{338}<\u{338}"
    let article = try desk.source("a", text: "alpha") { $0.publisher = text }
    let claim = desk.claim(text, ClaimFields(claimant: text))
    try desk.cite(claim, article, "alpha")
    try desk.review(claim, by: "ken", .disputed, text)
    let written = try desk.report(on: [article], organisation: text + "!").written(.claimreview)
    #expect(!written.unicodeScalars.contains { "<\u{2028}\u{2029}".unicodeScalars.contains($0) })
    let node = try JSON(parsing: written).object?["@graph"]?.array?.first?.object
    #expect(try #require(node?["claimReviewed"]?.string).hasBytes(of: text))
  }
}
