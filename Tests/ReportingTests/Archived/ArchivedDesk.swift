import Anchoring
import Claims
import Reporting

/// A claim on a saved web page, against a PDF: what both were made from, where archives keep them and
/// when they were read.
struct ArchivedDesk {
  static let page = "https://web.archive.example/2024/https://post.example/ferry"
  static let paper = "https://papers.archive.example/notice-12?a=1&b=2"

  private(set) var desk = Fixture()
  let article: EventHash
  let notice: EventHash
  let claim: EventHash
  let asserting: EventHash

  init() throws {
    article = try desk.source(
      "ferry", text: "The ferry carries 420 people.\nIt sails daily.",
      retrieved: "2024-05-01T09:00:00Z", archived: Self.page,
      origin: TextOrigin(
        original: .sha256("<p>page".utf8), mediaType: "text/html", extractor: "stet-html 1")
    ) {
      $0.title = "New ferry"
      $0.publisher = "Bay Post"
      $0.url = "https://post.example/ferry"
      $0.published = "2024-04-30"
      $0.updated = "2024-05-01T08:00:00Z"
    }
    notice = try desk.source(
      "notice", text: "Places: 402.", retrieved: "2024-05-02", archived: Self.paper,
      origin: TextOrigin(
        original: .sha256("%PDF".utf8), mediaType: "application/pdf", extractor: "pdftotext 22.12.0"
      )
    ) {
      $0.title = "Notice 12"
      $0.updated = "2024-05"
    }
    claim = desk.claim("The ferry carries 420 people", ClaimFields(claimant: "the operator"))
    asserting = try desk.cite(claim, article, "420 people")
    try desk.cite(claim, notice, "402", .refutes, locator: "p. 1")
    try desk.review(claim, by: "ken", .disputed, "the notice has 402", fix: "402 people")
  }

  /// A later text of the article, in which the words are followed.
  mutating func revise(
    _ text: String, archived: String? = nil, _ anchor: Anchor, _ range: CodePointRange,
    material: [String] = []
  ) throws {
    let later = try desk.revise(article, text: text, archived: archived)
    desk.append(
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: asserting, revision: later, anchor: anchor, range: range,
          material: material)))
  }

  func report(on sources: [EventHash]? = nil) throws -> Report {
    try desk.report(on: sources ?? [article, notice], organisation: "The Desk")
  }
}
