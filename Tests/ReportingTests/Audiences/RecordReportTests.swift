import Anchoring
import Claims
import Foundation
import Reporting
import Testing

@Suite struct RecordReportTests {
  private func record(
    _ form: PageForm, withPrivate: Bool = false
  ) throws -> String {
    let (desk, source) = try signedDesk()
    return try RecordReport(
      desk.record(of: source), organisation: "The Desk", includesPrivateNotes: withPrivate
    ).content(form)
  }

  @Test func `What stood when a text was signed, and what came since, in Markdown`() throws {
    #expect(try record(.markdown) == RecordReportPages.markdown)
  }

  @Test func `The same as a page`() throws {
    #expect(try record(.html) == RecordReportPages.html)
  }

  @Test(arguments: PageForm.allCases)
  func `Private notes are counted, and shown when they are asked for`(form: PageForm) throws {
    let without = try record(form)
    #expect(!without.contains("fears for their job") && !without.contains("ring again"))
    #expect(without.contains("Not shown: 2 private notes."))
    let with = try record(form, withPrivate: true)
    #expect(with.contains("fears for their job") && with.contains("ring again"))
    #expect(!with.contains("Not shown"))
  }

  @Test func `Without a sign-off the record says so and shows what stands`() throws {
    var desk = Fixture()
    let article = try desk.source("a", text: "It sails daily.")
    let claim = desk.claim("It sails every day")
    try desk.cite(claim, article, "daily")
    let page = try RecordReport(
      desk.record(of: article), organisation: nil, includesPrivateNotes: false
    ).written(.markdown)
    #expect(page.contains("**Nobody has signed this text off.**"))
    #expect(page.contains("### 1. It sails every day"))
    #expect(page.contains("## Every event\n"))
    #expect(!page.contains("Since the sign-off"))
  }

  @Test func `Whatever an audit finds stands in the record`() throws {
    let (desk, source) = try signedDesk()
    var audit = Audit()
    audit.events = 3
    audit.report(.brokenChain, at: "mori event 3", "the event before it is missing")
    let record = RecordReport(
      try desk.record(of: source, audit: audit), organisation: nil, includesPrivateNotes: false)
    #expect(
      try record.written(.markdown).contains(
        "| broken-chain | mori event 3 | the event before it is missing |"))
    #expect(try record.written(.html).contains("<td>the event before it is missing</td>"))
  }

  @Test func `No event is left out: not dissent, not what was taken back, not what refutes`() throws
  {
    for seed in 0..<25 as Range<UInt64> {
      let random = try RandomDesk(seed: seed)
      let record = try random.desk.record(of: random.article)
      for form in PageForm.allCases {
        let page = try RecordReport(record, organisation: nil, includesPrivateNotes: false)
          .searchable(form)
        for entry in record.known + record.since {
          if case .claimNoted(_, let text, isPrivate: true) = entry.event.body {
            #expect(!page.contains(text), "seed \(seed)")
          } else {
            #expect(page.contains(entry.event.hash.hex), "seed \(seed): \(entry.event.kind)")
          }
        }
        for claim in record.signed.claims.map(\.claim) {
          for review in claim.reviews {
            #expect(page.occurrences(of: review.given.because) >= 2, "seed \(seed)")
          }
          for citation in claim.citations {
            #expect(
              page.contains(EventHash.sha256(citation.span.exact.utf8).hex), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func `What came since the sign-off stands in its own part alone`() throws {
    for seed in 0..<25 as Range<UInt64> {
      let random = try RandomDesk(seed: seed)
      let record = try random.desk.record(of: random.article)
      guard record.signOff != nil else { continue }
      let page = try RecordReport(record, organisation: nil, includesPrivateNotes: true)
        .written(.markdown)
      let parts = page.components(separatedBy: "\n## ")
      for entry in record.since {
        let holding = parts.filter { $0.contains(": `\(entry.event.hash.hex)` |") }
        #expect(holding.count == 1, "seed \(seed)")
        #expect(holding.allSatisfy { $0.hasPrefix("Since the sign-off") }, "seed \(seed)")
      }
      for review in record.now.claims.flatMap(\.claim.reviews)
      where record.since.contains(where: { $0.event.hash == review.hash }) {
        let claims = try #require(parts.first { $0.hasPrefix("The claims") })
        #expect(!claims.contains(review.given.because), "seed \(seed)")
      }
    }
  }

  @Test func `The program that a record prints is the one in the documentation`() throws {
    let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/")
    let program = try String(contentsOfFile: root + "/docs/verify_ledger.py", encoding: .utf8)
    #expect(try record(.markdown).contains("```python\n\(program)```\n"))
  }
}
