import Seeding
import Terminal
import Testing

@Suite("Tables")
struct TableTests {
  private func table(_ rows: [[StyledText]]) -> Table {
    var table = Table([
      .init("id", truncation: nil), .init("text", truncation: .end),
      .init("words", alignment: .right),
    ])
    for row in rows { table.append(row) }
    return table
  }

  @Test func `columns stand under one another, wide characters counted twice`() {
    let table = table([["a-1", "海上保安庁", "12"], ["a-12", "the port", "7"]])
    #expect(
      table.lines(in: 40, header: .dim).map(\.plain) == [
        "id    text        words", "a-1   海上保安庁     12", "a-12  the port        7",
      ])
  }

  @Test func `a cell that gives way is the flexible one`() {
    let table = table([["a-1", "the port says that it is open", "12"]])
    #expect(table.lines(in: 24).map(\.plain) == ["a-1  the port says …  12"])
  }

  @Test func `a column without words is left out, and nothing stands behind a row's last words`() {
    let table = table([["a-1", "", "12"], ["b", "", ""]])
    #expect(table.lines(in: 40, header: .dim).map(\.plain) == ["id   words", "a-1     12", "b"])
  }

  @Test func `line and page breaks show as spaces, and escapes are spelled out`() {
    let table = table([["a\nb\u{C}c", "\u{1B}[2J", "1"]])
    #expect(table.lines(in: 40).map { $0.shown(inColor: true) } == [#"a b c  \u{1B}[2J  1"#])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no row is wider than the window`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<30 {
      let rows = (0..<3).map { _ in
        (0..<3).map { _ in StyledText(Alphabet.text(upTo: 20, &generator)) }
      }
      let width = Int.random(in: 7...90, using: &generator)
      for line in table(rows).lines(in: width, header: .dim) {
        #expect(line.columns <= width, "seed \(seed)")
      }
    }
  }
}
