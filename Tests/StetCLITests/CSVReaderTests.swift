import Testing

@testable import StetCLI

@Suite("Reading CSV")
struct CSVReaderTests {
  private func rows(_ text: String) throws -> [String] {
    try CSVReader.rows(Array(text.utf8)).map { "\($0.line): \($0.cells.joined(separator: "|"))" }
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
    #expect(throws: ImportError.row(line: line, problem: problem)) {
      try CSVReader.rows(Array(text.utf8))
    }
  }

  @Test func `bytes that are not UTF-8 are an error with their line`() {
    #expect(throws: ImportError.row(line: 2, problem: "a cell is not UTF-8")) {
      try CSVReader.rows(Array("a,b\nc,".utf8) + [0xE9])
    }
  }
}
