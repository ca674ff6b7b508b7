import Claims
import Foundation
import Reporting
import SwiftCSV
import Testing

/// What other people's programs make of a report.
@Suite struct OtherReadersTests {
  /// Every document of a form: one, or one a line.
  private static let documents = """
    import json, sys
    def once(pairs):
        assert len(dict(pairs)) == len(pairs), pairs
        return dict(pairs)
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        text = file.read()
    parts = text.split("\\n")[:-1] if LINES else [text]
    print(json.dumps([json.loads(part, object_pairs_hook=once) for part in parts]))
    """

  @Test(
    .enabled(if: Python.path != nil, "python3 is not installed"),
    arguments: [ReportFormat.json, .jsonl, .claimreview, .annotations])
  func `Python reads the same JSON`(format: ReportFormat) throws {
    let written = try #require(HostileClaims.shared().written[format])
    let script = Self.documents.replacing("LINES", with: format == .jsonl ? "True" : "False")
    let read = try JSON(
      parsing: Python.output(of: script, on: written).trimmingCharacters(in: .newlines))
    let expected =
      try format == .jsonl
      ? written.unicodeScalars.split(separator: "\n").map { try JSON(parsing: String($0)) }
      : [JSON(parsing: written)]
    #expect(
      read.array?.map(\.canonical).map { Array($0.utf8) }
        == expected.map { Array($0.canonical.utf8) })
    // That text is in it at all is for the tests of each form; that it is the same, for this one.
    let strings = expected.flatMap(Self.strings)
    let claims = try HostileClaims.shared().claims.map(\.claim).filter { claim in
      format != .claimreview || claim.settlingReview != nil
    }
    #expect(!claims.isEmpty)
    for claim in claims {
      #expect(strings.contains { $0.hasBytes(of: claim.text) }, "\(claim.text.debugDescription)")
    }
  }

  private static func strings(in json: JSON) -> [String] {
    switch json {
    case .string(let value): [value]
    case .array(let elements): elements.flatMap(strings)
    case .object(let members): members.values.flatMap(strings)
    default: []
    }
  }

  // MARK: CSV

  @Test(.enabled(if: Python.path != nil, "python3 is not installed"))
  func `Python's csv reads the cells that were written`() throws {
    let script = """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8", newline="") as file:
          print(json.dumps(list(csv.reader(file, strict=True))))
      """
    let written = try #require(HostileClaims.shared().written[.csv])
    let json = try JSON(
      parsing: Python.output(of: script, on: written).trimmingCharacters(in: .newlines))
    let rows = (json.array ?? []).map { ($0.array ?? []).compactMap(\.string) }
    try expectCells(rows, of: written)
  }

  @Test func `SwiftCSV reads the cells that were written`() throws {
    let written = try #require(HostileClaims.shared().written[.csv])
    let read = try SwiftCSV.CSV<Enumerated>(
      string: written, delimiter: .comma, loadColumns: false)
    try expectCells([read.header] + read.rows, of: written)
  }

  /// Cell by cell, byte by byte: what is known of the claims, and all else as our own reader has it.
  private func expectCells(_ rows: [[String]], of written: String) throws {
    let own = parseCSV(written)
    try #require(rows.count == own.count)
    for (row, cells) in zip(rows, own) {
      try #require(row.count == cells.count, "\(cells[3].debugDescription)")
      for (read, cell) in zip(row, cells) {
        #expect(read.hasBytes(of: cell), "\(read.debugDescription), \(cell.debugDescription)")
      }
    }
    let header = try #require(rows.first)
    for entry in try HostileClaims.shared().claims {
      let row = try #require(rows.first { $0[0] == entry.claim.id })
      let said = try #require(entry.claim.liveReviews.last?.given)
      let context = entry.contexts[entry.claim.citations[0].hash]
      let known: [(String, String?)] = [
        ("text", entry.claim.text), ("claimant", entry.claim.text), ("context", entry.claim.text),
        ("quote", "words"), ("prefix", context?.prefix), ("suffix", context?.suffix),
        ("locator", entry.claim.text), ("because", said.because), ("fix", said.fix ?? ""),
        ("agency", entry.claim.text), ("withdrawn", entry.claim.withdrawn?.decision.because ?? ""),
      ]
      for (column, value) in known {
        let place = try #require(header.firstIndex(of: column))
        #expect(
          Reporting.CSV.unguarded(row[place]).hasBytes(of: try #require(value)),
          "\(column) of \(entry.claim.text.debugDescription)")
      }
    }
  }
}
