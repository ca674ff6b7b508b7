import Anchoring
import Claims
import Foundation
import Matching
import Testing

@testable import Workflow

@Suite("Rows that wait to be imported")
struct RowSpoolTests {
  private func prepared(seed: UInt64) -> [PreparedRow] {
    var random = RandomRows(seed: seed)
    return random.rows(40).map { row in
      var prepared = PreparedRow(row: row, support: Int(seed))
      prepared.row.losses += [.verdict(.uncited), .lapsedVerdict, .standing, .survivor("old-1")]
      if row.verdict == nil { return prepared }
      prepared.fingerprint = Fingerprint(hash: (seed << 61) + UInt64(row.line))
      prepared.places = row.citations.enumerated().map { number, citation in
        PlacedWords(
          source: .sha256("source \(number)".utf8), revision: .sha256("text \(number)".utf8),
          isInNewest: number == 0,
          span: Span(
            range: CodePointRange(number, 300_000),
            exact: number == 1 ? "others" : citation.quote?.exact ?? "some"))
      }
      return prepared
    }
  }

  /// - Parameter size: Few bytes go through the file in pieces that cut rows, many stay in memory.
  @Test(arguments: [40, 300, 4096, 1 << 20])
  func `come back as they were, in order and one by one`(size: Int) throws {
    let spool = RowSpool(in: FileManager.default.temporaryDirectory.path, pieceSize: size)
    var expected: [String] = []
    for seed in 1...6 as ClosedRange<UInt64> {
      let rows = prepared(seed: seed)
      var batch = PreparedBatch()
      rows.forEach { batch.add($0) }
      try spool.append(batch)
      expected += rows.map { String(reflecting: $0) }
    }
    #expect(spool.count == expected.count)
    var found: [(offset: Int, row: String)] = []
    try spool.forEachRow { found.append(($0, String(reflecting: $1))) }
    #expect(found.map(\.row) == expected)
    for (offset, row) in found.reversed() {
      #expect(String(reflecting: try spool.row(at: offset)) == row)
    }
  }
}
