import Seeding
import Terminal
import Testing

@Suite("Wrapping")
struct WrappingTests {
  @Test(arguments: [
    ("", 10, [""]), ("one two", 10, ["one two"]), ("one two", 7, ["one two"]),
    ("one two", 6, ["one", "two"]), ("one two three", 8, ["one two", "three"]),
    ("incomprehensible", 6, ["incomp", "rehens", "ible"]), ("a\nb", 9, ["a", "b"]),
    ("a\n\nb", 9, ["a", "", "b"]), ("ab cd", 2, ["ab", "cd"]), ("ab \ncd", 2, ["ab", "cd"]),
    ("to see http://x.org/a-long-way", 10, ["to see", "http://x.o", "rg/a-long-", "way"]),
  ])
  func `words go to the next line whole where they can`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test(arguments: [
    ("海上保安庁は昨日", 8, ["海上保安", "庁は昨日"]), ("海上保安庁は、昨日", 12, ["海上保安庁", "は、昨日"]),
    ("船「海」が", 4, ["船", "「海", "」が"]), ("予算は￥43兆だ", 8, ["予算は", "￥43兆だ"]),
    ("a海b", 3, ["a海", "b"]), ("👩‍👩‍👧👩‍👩‍👧", 2, ["👩‍👩‍👧", "👩‍👩‍👧"]),
  ])
  func `scripts without spaces break between characters, not before their punctuation`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test func `lines after the first hang`() {
    #expect(
      "the port said on Monday".wrapped(to: 12, hanging: 2)
        == ["the port", "  said on", "  Monday"])
  }

  @Test func `a style goes on over the end of a line`() {
    let text = StyledText("it said ") + StyledText("no ferry", .bold) + " ran"
    #expect(
      text.wrapped(to: 11).map { $0.shown(inColor: true) }
        == ["it said \u{1B}[1mno\u{1B}[22m", "\u{1B}[1mferry\u{1B}[22m ran"])
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `no line is wider than the room, and nothing but spaces is lost`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let text = Alphabet.text(upTo: 40, &generator)
      let room = Int.random(in: 8...20, using: &generator)
      let hanging = Int.random(in: 0...3, using: &generator)
      let widest = text.map(\.columns).max() ?? 0
      let lines = text.wrapped(to: room, hanging: hanging)
      for line in lines {
        #expect(
          line.columns <= max(room, widest + hanging),
          "seed \(seed)")
      }
      func solid(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
      #expect(lines.flatMap(solid) == solid(text), "seed \(seed)")
    }
  }
}
