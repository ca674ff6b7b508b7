import Seeding
import Terminal
import Testing

@Suite("Columns")
struct ColumnsTests {
  /// As PyPI's wcwidth 0.7.0 counts them.
  @Test(arguments: [
    ("", 0), ("stet", 4), ("海", 2), ("￥43兆", 6), ("¥43tn", 5), ("ｱｲｳ", 3), ("한글", 4), ("、", 2),
    ("é", 1), ("e\u{301}", 1), ("か\u{3099}", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("नी", 2),
    ("क्ष", 2), ("ก็", 1), ("😀", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇯🇵", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2),
    ("🏳️‍🌈", 2), ("…", 1), ("“”", 2), ("→", 1), ("①", 1), ("\u{200B}", 0), ("\u{A0}", 1),
    ("\u{AD}", 1),
  ])
  func `a text takes as many columns as terminals give it`(text: String, columns: Int) {
    #expect(text.columns == columns)
  }

  @Test(arguments: [
    ("\u{1B}", 6), ("\u{202E}", 8), ("\t", 5), ("\r\n", 10), ("a\u{7}b", 7), ("海\u{200F}", 10),
  ])
  func `what a terminal would obey takes what its spelling takes`(text: String, columns: Int) {
    #expect(text.columns == columns)
    #expect(TerminalText.escape(text, keepingNewlines: false).columns == columns)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `escaping changes no text's columns`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = Alphabet.text(upTo: 30, &generator)
      let shown = TerminalText.escape(text, keepingNewlines: false)
      #expect(shown.columns == text.columns, "seed \(seed): \(text.unicodeScalars.map(\.value))")
      #expect(text.columns == text.map(\.columns).reduce(0, +))
    }
  }
}
