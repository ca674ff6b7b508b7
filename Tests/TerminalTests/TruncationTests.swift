import Seeding
import Terminal
import Testing

@Suite("Truncation")
struct TruncationTests {
  @Test(arguments: [
    ("ferry", 5, "ferry"), ("ferry", 4, "fer…"), ("ferry", 1, "…"), ("ferry", 0, ""), ("", 0, ""),
    ("海上保安庁", 10, "海上保安庁"), ("海上保安庁", 9, "海上保安…"), ("海上保安庁", 8, "海上保…"),
    ("￥43兆円", 4, "￥4…"), ("a👩‍👩‍👧b", 3, "a…"), ("a👩‍👩‍👧bc", 4, "a👩‍👩‍👧…"),
    ("cafe\u{301} noir", 5, "cafe\u{301}…"),
    ("a\u{1B}b", 6, "a…"),
  ])
  func `what does not fit ends in an ellipsis`(text: String, columns: Int, shown: String) {
    #expect(text.truncated(to: columns).utf8.elementsEqual(shown.utf8))
  }

  @Test(arguments: [
    ("ferry-article-2024", 9, "ferr…2024"), ("海上保安庁", 7, "海上…庁"),
    ("海上保安庁", 6, "海…庁"), ("ferry", 4, "fe…y"),
  ])
  func `a middle gives way where beginnings and ends tell`(
    text: String, columns: Int, shown: String
  ) {
    #expect(text.truncated(to: columns, at: .middle) == shown)
  }

  @Test func `each piece keeps its style, and the ellipsis that of the words before it`() {
    let text = StyledText("red", Style(.red)) + " and plain"
    #expect(
      text.truncated(to: 3).shown(inColor: true) == "\u{1B}[31mre…\u{1B}[39m")
    #expect(
      text.truncated(to: 6).shown(inColor: true) == "\u{1B}[31mred\u{1B}[39m a…")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `nothing is wider than its room, and what is left are whole characters`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let text = Alphabet.text(upTo: 24, &generator)
      let room = Int.random(in: 0...30, using: &generator)
      for place in [TruncationPlace.end, .middle] {
        let shown = text.truncated(to: room, at: place)
        #expect(shown.columns <= room, "seed \(seed)")
        if text.columns <= room {
          #expect(shown.utf8.elementsEqual(text.utf8), "seed \(seed)")
        } else if room > 0, let cut = shown.lastIndex(of: "…"), place == .end {
          let head = Array(shown[..<cut])
          #expect(Array(text.prefix(head.count)) == head, "seed \(seed)")
        }
      }
    }
  }
}
