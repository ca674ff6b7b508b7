import Claims
import GRDB
import Storage
import Testing

/// Looked at as a SQLite browser does: SQLite 3.40 calls its JSON functions unsafe in a view where the schema is not
/// trusted, as on the ledger's own connections.
@Suite("What any SQLite browser shows")
struct ViewTests {
  private let folder: TemporaryFolder
  private let desk: WritingDesk

  init() throws {
    folder = try TemporaryFolder()
    desk = try WritingDesk(ledger: Ledger(path: folder.path()))
  }

  private func table(_ sql: String) throws -> [[String]] {
    try folder.raw { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.map { _, value in String.fromDatabaseValue(value) ?? "\(value)" }
      }
    }
  }

  @Test("The views for browsers show claims, citations and verdicts in words")
  func views() throws {
    let claim = try desk.log("Japan plans ¥43tn", tags: ["b", "a"])
    try desk.cite(claim, try desk.source(), exact: "¥43tn")
    try desk.review(claim, .disputed, by: "bo")
    try desk.review(claim, .verified, by: "ed", role: .editor)
    try desk.append(.claimReworded(claim: claim, text: "reworded", because: "x"))
    #expect(
      try table("SELECT claim, status, agreement, text, priority, logged_by, tags FROM claims_v")
        == [["mori-1", "stale", "none", "reworded", "2", "ann", "a;b"]])
    #expect(
      try table(
        "SELECT claim, source, stance, exact, start, \"end\", anchor, now_start, now_end, cited_by FROM citations_v"
      ) == [["mori-1", "ft", "asserts", "¥43tn", "4", "9", "unchanged", "4", "9", "ann"]])
    #expect(
      try table(
        "SELECT reviewer, role, verdict, basis, live, lapsed_by, retracted, overruled FROM reviews_v"
      ) == [
        ["bo", "reviewer", "disputed", "document", "0", "reworded", "0", "0"],
        ["ed", "editor", "verified", "document", "0", "reworded", "0", "0"],
      ])
    for view in ["claims_v", "citations_v", "reviews_v"] {
      #expect(try !table("SELECT * FROM \(view)").isEmpty)
    }
  }

  @Test("The view of queries has a row for each answer, and one for a query without")
  func queriesView() throws {
    let claim = try desk.log()
    let asked = EventBody.claimAsked(claim: claim, text: "Which year?")
    let query = try desk.append(asked, by: "bo").hash
    for answer in ["2023", "2024"] {
      try desk.append(.claimAnswered(claim: claim, query: query, text: answer))
    }
    try desk.append(.claimAsked(claim: claim, text: "Who?"))
    #expect(
      try table(
        "SELECT claim, open, query, asked_by, answer, answered_by FROM queries_v ORDER BY query, answer"
      ) == [
        ["mori-1", "0", "Which year?", "bo", "2023", "ann"],
        ["mori-1", "0", "Which year?", "bo", "2024", "ann"],
        ["mori-1", "1", "Who?", "ann", "NULL", "NULL"],
      ])
  }

  @Test("The view of sign-offs names the text by its number and its digest")
  func signOffsView() throws {
    let source = try desk.source()
    let signed = SignedSource(
      source: source.source, revision: source.revision, sha256: .sha256("ft".utf8), counts: [:],
      heads: [], because: "runs", role: .editor)
    try desk.append(.sourceSigned(signed), by: "ed")
    #expect(
      try table("SELECT source, revision, sha256, because, signed_by FROM sign_offs_v")
        == [["ft", "1", EventHash.sha256("ft".utf8).hex, "runs", "ed"]])
  }

  @Test("The view of verdicts tells the overruled and the taken back")
  func reviewsView() throws {
    let claim = try desk.log()
    try desk.review(claim, .disputed, by: "bo")
    let review = try desk.review(claim, .disputed, by: "cy")
    try desk.append(.claimUnreviewed(claim: claim, review: review, because: "quick"), by: "cy")
    try desk.review(claim, .verified, by: "ed", role: .editor)
    #expect(
      try table("SELECT reviewer, live, retracted, overruled FROM reviews_v") == [
        ["bo", "0", "0", "1"], ["cy", "0", "1", "0"], ["ed", "1", "0", "0"],
      ])
  }
}
