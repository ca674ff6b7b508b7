import Reporting
import Seeding
import Testing

@Suite struct CSVTests {
  static let hostile = Array("'=+-@\t\r\n,;\"a é\u{301}\u{202E}".unicodeScalars)

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+81 3", "'+81 3"), ("-5%", "'-5%"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("'=1", "''=1"), ("''-", "'''-"),
    ("=\u{301}1", "'=\u{301}1"), ("\r\n=1", "'\r\n=1"),
    ("", ""), ("'", "'"), ("'tis", "'tis"), ("5-3", "5-3"), (" =1", " =1"), ("¥43tn", "¥43tn"),
  ])
  func `What a spreadsheet might run gets a quote mark before it`(cell: String, guarded: String) {
    #expect(CSV.guarded(cell).hasBytes(of: guarded))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Unguarding gives back any cell that was guarded`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let cell = generator.text(of: Self.hostile, upTo: 6)
      let guarded = CSV.guarded(cell)
      #expect(CSV.unguarded(guarded).hasBytes(of: cell), "seed \(seed): \(cell.debugDescription)")
      let first = guarded.unicodeScalars.first
      #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true)
    }
  }

  @Test func `Only a guard is taken off`() {
    #expect(CSV.unguarded("'tis") == "'tis")
    #expect(CSV.unguarded("'") == "'")
    #expect(CSV.unguarded("=1") == "=1")
  }

  @Test func `A line is quoted as RFC 4180 has it`() {
    #expect(CSV.line(["a", "", "b c", "43兆円"]) == "a,,b c,43兆円\r\n")
    #expect(CSV.line(["a,b", "say \"it\"", "1\n2"]) == "\"a,b\",\"say \"\"it\"\"\",\"1\n2\"\r\n")
    #expect(
      CSV.line([" a", "b ", "c\u{2028}d", "\u{3000}"])
        == "\" a\",\"b \",\"c\u{2028}d\",\"\u{3000}\"\r\n")
    #expect(CSV.line(["x;y", "x\ty", "x\ry"]) == "\"x;y\",\"x\ty\",\"x\ry\"\r\n")
  }

  @Test func `Every white space that Unicode knows is quoted, and nothing that is none`() {
    let spaces = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter(\.properties.isWhitespace)
    #expect(spaces.allSatisfy { $0.value < 0x1_0000 })
    let separators: Set<Unicode.Scalar> = ["\"", ",", ";"]
    for scalar in (1...0xFFFF).compactMap(Unicode.Scalar.init) {
      let line = CSV.line(["a\(scalar)b"])
      let isQuoted = spaces.contains(scalar) && scalar != " " || separators.contains(scalar)
      if (line.utf8.first == UInt8(ascii: "\"")) != isQuoted {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `Another reader finds the cells that were written`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<50).map { _ in
      (0..<4).map { _ in generator.text(of: Self.hostile, upTo: 8) }
    }
    let read = parseCSV(rows.map(CSV.line).joined())
    #expect(read.count == rows.count, "seed \(seed)")
    for (row, cells) in zip(rows, read) {
      #expect(row.count == cells.count, "seed \(seed)")
      for (cell, found) in zip(row, cells) { #expect(found.hasBytes(of: cell), "seed \(seed)") }
    }
  }
}

/// An independent reading of RFC 4180: rows of cells.
func parseCSV(_ text: String) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = String.UnicodeScalarView()
  var isQuoted = false
  var scalars = Array(text.unicodeScalars)[...]
  while let scalar = scalars.popFirst() {
    switch scalar {
    case "\"" where isQuoted && scalars.first == "\"": cell.append(scalars.removeFirst())
    case "\"": isQuoted.toggle()
    case "," where !isQuoted:
      row.append(String(cell))
      cell = .init()
    case "\r" where !isQuoted && scalars.first == "\n":
      scalars.removeFirst()
      rows.append(row + [String(cell)])
      row = []
      cell = .init()
    default: cell.append(scalar)
    }
  }
  return rows
}
