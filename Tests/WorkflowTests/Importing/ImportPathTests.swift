import Anchoring
import Claims
import Foundation
import Testing

@testable import Workflow

@Suite("Two ways from rows to events")
struct ImportPathTests {
  /// A desk of which every run makes the same events.
  private func desk(_ desks: TestDesks, evidence: Int = 0) throws -> Desk {
    _ = try desks.desk("mori")
    try desks.rule(selfReview: true, evidence: evidence)
    let around = desks.environment()
    let desk = try Desk(
      folder: DeskFolder(path: desks.path("mori")),
      environment: DeskEnvironment(
        handle: "mori", now: around.now, nonce: { String(repeating: "0", count: 32) },
        warn: around.warn))
    for (number, name) in RandomRows.sources.enumerated() {
      try desk.add(name, RandomRows.texts[0], agency: number == 2 ? "wire" : nil)
    }
    _ = try desk.revise("port", to: RandomRows.texts[1])
    return desk
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `rows taken at once and rows read back claim by claim give the same ledger`(
    seed: UInt64
  ) throws {
    var random = RandomRows(seed: seed)
    let rows = random.rows(60)
    let ledgers = try [false, true].map { readsLedger in
      let desks = try TestDesks()
      let desk = try desk(desks)
      // Batches of all sizes, some of them empty.
      var (left, size) = (rows[...], 0)
      let ids = try desk.importRows(
        from: {
          if left.isEmpty { return nil }
          defer { (left, size) = (left.dropFirst(size), size + 1) }
          return ImportBatch(Array(left.prefix(size)))
        }, named: "rows", because: "so it was", dryRun: false, readsLedger: readsLedger)
      #expect(ids.count == rows.count)
      #expect(try desks.audit("mori").problems.isEmpty)
      let written = try desk.claimsInContext().map(\.claim.id)
      #expect(Set(ids) == Set(written))
      return (lines: try desks.lines(of: "mori/claims/ledger/mori.jsonl"), ids: ids)
    }
    #expect(ledgers[0].ids == ledgers[1].ids)
    try #require(ledgers[0].lines.count > 100)
    for (index, (direct, atLength)) in zip(ledgers[0].lines, ledgers[1].lines).enumerated()
    where direct != atLength {
      Issue.record("seed \(seed), event \(index + 1):\n\(direct)\n\(atLength)")
      return
    }
    #expect(ledgers[0].lines.count == ledgers[1].lines.count)
  }

  @Test func `the rule of evidence counts the same voices either way`() throws {
    func row(_ sources: [String]) -> ImportRow {
      var row = ImportRow(
        line: 2, draft: ClaimDraft(text: "It carries 420 people"),
        citations: sources.enumerated().map { number, source in
          ImportedCitation(
            source: source, stance: number == 0 ? .asserts : .supports,
            quote: QuoteSelector(exact: "420 passengers"), range: nil)
        })
      row.verdict = ImportedVerdict(VerdictDraft(verdict: .verified, because: "seen"))
      return row
    }
    for readsLedger in [false, true] {
      let desks = try TestDesks()
      let desk = try desk(desks, evidence: 2)
      func take(_ sources: [String]) throws -> Int {
        var batch: ImportBatch? = ImportBatch([row(sources)])
        return try desk.importRows(
          from: { batch.take() }, named: "rows", because: "", dryRun: true, readsLedger: readsLedger
        ).count
      }
      #expect(try take(["ferry", "port", "pier"]) == 1)
      #expect(throws: DeskError.self) { try take(["ferry", "port"]) }
      #expect(throws: DeskError.self) { try take(["ferry", "ferry", "port"]) }
      #expect(desks.warnings.isEmpty)
    }
  }
}
