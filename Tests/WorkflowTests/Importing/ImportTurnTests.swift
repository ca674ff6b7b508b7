import Anchoring
import Claims
import Foundation
import Testing

@testable import Workflow

/// What happens between reading the rows and taking the lock, and among threads.
@Suite("An import prepared outside the lock")
struct ImportTurnTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry-2024", "The ferry carries 420 passengers and 60 cars.")
  }

  private func row(_ number: Int, on source: String = "ferry", _ quote: String) -> ImportRow {
    ImportRow(
      line: number, draft: ClaimDraft(text: "It carries \(quote)"),
      citations: [
        ImportedCitation(source: source, quote: QuoteSelector(exact: quote), range: nil)
      ])
  }

  /// Imports rows, each in a batch of its own, and does something once all have been read.
  private func take(_ rows: [ImportRow], then body: () throws -> Void) throws -> [String] {
    var left = rows[...]
    return try desk.importRows(
      from: {
        if let row = left.popFirst() { return ImportBatch([row]) }
        try body()
        return nil
      }, named: "rows", because: "so it was", dryRun: false)
  }

  @Test func `a source revised meanwhile is looked at again`() throws {
    let rows = (1...40).map { row($0, "60 cars") }
    let ids = try take(rows) {
      _ = try desk.revise(
        "ferry-2024", to: "On Monday: the ferry carries 420 passengers and 60 cars.")
    }
    #expect(ids.count == 40)
    let claims = try desk.claimsInContext().map(\.claim)
    let newest = try #require(try desk.source("ferry-2024").source.newest)
    #expect(claims.allSatisfy { $0.citations[0].revision == newest.hash })
    #expect(claims.allSatisfy { $0.citations[0].span.range == CodePointRange(48, 55) })
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `words that are gone meanwhile are an error with the line, and nothing lands`() throws
  {
    let rows = (1...39).map { row($0, "60 cars") } + [row(40, "420 passengers")]
    let error = try #require(throws: DeskError.self) {
      try take(rows) {
        _ = try desk.revise("ferry-2024", to: "The ferry carries 400 passengers and 60 cars.")
      }
    }
    guard case .badRow(40, DeskError.quoteAbsent) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(try desk.claimsInContext().isEmpty)
  }

  @Test func `a name that means another source meanwhile is looked up again`() throws {
    _ = try take((1...40).map { row($0, "60 cars") }) {
      try desk.add("ferry", "Another ferry carries 60 cars.")
    }
    let cited = Set(try desk.claimsInContext().map(\.claim.citations[0].source))
    #expect(cited == [try desk.source("ferry").source.hash])
  }

  @Test func `the first bad row is told, whichever thread meets one first`() throws {
    for bad in [3, 17, 38] {
      let rows = (1...40).map { row($0, $0 >= bad ? "\($0) lorries" : "60 cars") }
      let error = try #require(throws: DeskError.self) { try take(rows) {} }
      guard case .badRow(bad, DeskError.quoteAbsent) = error else {
        Issue.record("\(error)")
        return
      }
    }
    #expect(try desk.claimsInContext().isEmpty)
  }

  @Test func `a row that cannot be read is told after those before it`() throws {
    struct Unreadable: Error {}
    var left = [row(1, "60 cars"), row(2, "61 cars")][...]
    let error = #expect(throws: DeskError.self) {
      try desk.importRows(
        from: {
          if let row = left.popFirst() { return ImportBatch([row]) }
          throw Unreadable()
        }, named: "rows", because: "", dryRun: false)
    }
    guard case .badRow(2, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `of a thousand warnings and more the rest are counted`() throws {
    var rows = (1...1200).map { row($0, "60 cars") }
    for index in rows.indices { rows[index].draft.text = "It carries \(1000 + index) cars" }
    #expect(try desk.importRows(rows, because: "", dryRun: true).count == 1200)
    #expect(desks.warnings.count == 1001)
    #expect(desks.warnings.last == "furtherWarnings(200)")
  }

  @Test func `claims that say the same are told once all rows have their status, and counted`()
    throws
  {
    var rows = (1...1500).map { row($0, "60 cars") }
    rows[0].verdict = ImportedVerdict(VerdictDraft(verdict: .verified, because: "so it is"))
    rows[2] = row(3, "420 passengers")
    let ids = try take(rows) {}
    #expect(ids.count == 1500)
    #expect(desks.warnings.count == 1001)
    #expect(desks.warnings.first?.contains("line: Optional(2)") == true)
    #expect(desks.warnings.first?.contains(ids[0]) == true)
    #expect(desks.warnings.first?.contains("verified") == true)
    #expect(desks.warnings.contains { $0.contains("line: Optional(3)") } == false)
    #expect(desks.warnings.last == "furtherWarnings(498)")
  }

  @Test func `warnings of rows are kept to oneself where a row is bad`() throws {
    var rows = [row(1, "60 cars"), row(2, "61 cars")]
    rows[0].draft.text = "It carries 70 cars"
    #expect(throws: DeskError.self) { try desk.importRows(rows, because: "", dryRun: false) }
    #expect(desks.warnings.isEmpty)
  }
}
