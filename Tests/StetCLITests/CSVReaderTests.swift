import Seeding
import Testing

@testable import StetCLI

@Suite("Reading CSV")
struct CSVReaderTests {
  private func rows(_ bytes: [UInt8], inPiecesOf size: Int) throws -> [String] {
    try bytes.tableRows(inPiecesOf: size).map { "\($0.line): \($0.cells.joined(separator: "|"))" }
  }

  /// The rows of a text, which must not depend on the pieces that it comes in.
  private func rows(_ text: String) throws -> [String] {
    let whole = try rows(Array(text.utf8), inPiecesOf: 1 << 18)
    for size in 1...7 {
      #expect(try rows(Array(text.utf8), inPiecesOf: size) == whole, "pieces of \(size)")
    }
    return whole
  }

  @Test(
    arguments: [
      ("a,b\nc,d\n", ["1: a|b", "2: c|d"]),
      ("a,b\r\nc,d", ["1: a|b", "2: c|d"]),
      ("a,b\rc,d\r", ["1: a|b", "2: c|d"]),
      ("\u{FEFF}a,b", ["1: a|b"]),
      ("a, b ,\"\"\n", ["1: a| b |"]),
      (",\n", ["1: |"]),
      ("\"a\"\"b\",\"c,d\"", ["1: a\"b|c,d"]),
      ("", []), ("\n\n", []), ("\u{FEFF}", []),
      ("a\n\r\n\nb", ["1: a", "4: b"]),
      ("a\u{2028}b\u{85}c,d", ["1: a\u{2028}b\u{85}c|d"]),
      ("=\u{301}x,'=y", ["1: =\u{301}x|'=y"]),
    ])
  func `cells come as they stand, and rows know their lines`(
    text: String, expected: [String]
  ) throws {
    #expect(try rows(text) == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a line break inside quotes is kept, and counted`(ending: String) throws {
    let text = "h1,h2\(ending)\"one\(ending)two\(ending)three\",x\(ending)last,y\(ending)"
    #expect(
      try rows(text)
        == ["1: h1|h2", "2: one\(ending)two\(ending)three|x", "5: last|y"])
  }

  @Test(
    arguments: [
      ("a,\"b\nc", 1, "a quote mark is never closed"),
      ("x\n\"a\nb\"c,d", 3, "text follows a closing quote mark"),
      ("x\n\"a\" ,d", 2, "text follows a closing quote mark"),
      ("x\na\"b,c", 2, "a quote mark stands in a cell that does not begin with one"),
    ])
  func `what RFC 4180 does not allow is an error with its line`(
    text: String, line: Int, problem: String
  ) {
    for size in [1, 2, 5, 1 << 18] {
      #expect(throws: ImportError.row(line: line, problem: problem)) {
        try rows(Array(text.utf8), inPiecesOf: size)
      }
    }
  }

  @Test func `bytes that are not UTF-8 are an error with their line`() {
    #expect(throws: ImportError.row(line: 2, problem: "a cell is not UTF-8")) {
      try rows(Array("a,b\nc,".utf8) + [0xE9], inPiecesOf: 3)
    }
  }

  @Test func `a NUL is an error with its line`() {
    #expect(throws: ImportError.row(line: 3, problem: "a cell holds a NUL byte")) {
      try rows(Array("a,b\nc,\"d\ne\0\"".utf8), inPiecesOf: 3)
    }
  }

  @Test func `a cell of five megabytes comes whole, and one without an end is an error`() throws {
    let long = String(repeating: "ten bytes ", count: 500_000)
    let table = Array("a,b\n\"\(long)\",c\nd,e\n".utf8)
    #expect(try rows(table, inPiecesOf: 1 << 18) == ["1: a|b", "2: \(long)|c", "3: d|e"])

    let endless = Array("a,b\nc,\"".utf8) + [UInt8](repeating: 0x0A, count: 3 << 20)
    var cutter = RecordCutter(
      ByteChunks(endless.inPieces(of: 1 << 18)), by: TableBoundary(), longest: 2 << 20)
    _ = try cutter.next()
    #expect(
      throws: ImportError.row(
        line: 2,
        problem: "the row is longer than 2 MiB; a quote mark in it may never be closed")
    ) {
      while try cutter.next() != nil {}
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `any cells written out are read back, in whatever pieces they come`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = ["a", "é", "日", ",", "\"", "\r", "\n", "\r\n", " "]
    for _ in 1...60 {
      var expected: [String] = []
      var table = ""
      var line = 1
      for _ in 1...Int.random(in: 1...9, using: &random) {
        let cells = (0..<Int.random(in: 2...4, using: &random)).map { _ in
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? ""
          }.joined()
        }
        expected.append("\(line): \(cells.joined(separator: "|"))")
        let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        table +=
          cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + end
        line += 1 + cells.reduce(0) { $0 + $1.lineEnds }
      }
      let size = Int.random(in: 1...20, using: &random)
      #expect(try rows(Array(table.utf8), inPiecesOf: size) == expected, "seed \(seed)")
    }
  }
}

extension String {
  /// How many times CRLF, LF or CR stands in it.
  fileprivate var lineEnds: Int {
    var count = 0
    var before: UInt8?
    for byte in utf8 {
      if byte == 0x0D || (byte == 0x0A && before != 0x0D) { count += 1 }
      before = byte
    }
    return count
  }
}

extension [UInt8] {
  /// The rows of a table that comes in pieces of this size.
  func tableRows(inPiecesOf size: Int = 1 << 18) throws -> [(line: Int, cells: [String])] {
    var chunks = ByteChunks(inPieces(of: size))
    _ = try chunks.skipMark()
    var cutter = RecordCutter(chunks, by: TableBoundary())
    var rows: [(line: Int, cells: [String])] = []
    while let batch = try cutter.next() {
      try batch.bytes.withUnsafeBufferPointer { bytes in
        for record in batch.records {
          let cells = try TableRow.cells(
            UnsafeBufferPointer(rebasing: bytes[record.bytes]), line: record.line)
          if let cells { rows.append((record.line, cells)) }
        }
      }
    }
    return rows
  }
}
