import Matching
import Seeding
import Testing

@Suite("What a query found a text by")
struct QueryMarkerTests {
  private func marked(_ text: String, by typed: String, _ field: SearchField = .text) throws
    -> String
  {
    var marker = QueryMarker(try SearchQuery(typed))
    let marks = marker.marks(in: text, of: field)
    return MarkedSnippet(text, marks: marks).pieces
      .map { $0.isMarked ? "[\($0.words)]" : $0.words }.joined()
  }

  @Test(
    "Words, beginnings and phrases are marked as they stand in the text",
    arguments: [
      ("A new ferry, new to us", "new", "A [new] ferry, [new] to us"),
      ("A new ferry, new to us", "\"new ferry\"", "A [new ferry], new to us"),
      ("Ferries and FERRY", "ferr*", "[Ferries] and [FERRY]"),
      ("Łódź isn’t far", "lodz isn't", "[Łódź] [isn’t] far"),
      ("It costs ¥1,000.", "1000", "It costs ¥[1,000]."),
      ("It costs ¥43tn over", "¥43tn", "It costs [¥43tn] over"),
      ("the ferry", "ship OR ferry", "the [ferry]"),
      ("the ferry", "the NOT ferry", "[the] ferry"),
      ("the ferry", "title:ferry the", "[the] ferry"),
      ("政府は防衛費を増額する", "防衛費", "政府は[防衛費]を増額する"),
      ("政府は防衛費を増額する", "防", "政府は[防]衛費を増額する"),
      ("政府は防衛費を増額する", "する", "政府は防衛費を増額[する]"),
      ("43兆円を計上", "3兆", "4[3兆]円を計上"),
      ("ガソリン ｶﾞｿﾘﾝ", "ガソ", "[ガソ]リン [ｶﾞｿ]ﾘﾝ"),
    ])
  func marked(text: String, typed: String, expected: String) throws {
    #expect(try marked(text, by: typed) == expected)
  }

  @Test("A long text is shown from shortly before the first mark on")
  func snippet() throws {
    let text =
      String(repeating: "before ", count: 40) + "ferry" + String(repeating: " after", count: 60)
    let shown = try marked(text, by: "ferry")
    #expect(shown.hasPrefix("…before before"))
    #expect(shown.contains(" [ferry] after"))
    #expect(shown.hasSuffix("after…"))
    #expect((120...165).contains(shown.unicodeScalars.count))
  }

  @Test("Every word of a text finds it, and every two characters of one without spaces")
  func finds() throws {
    let japanese = "政府は2027年度までの5年間で43兆円を防衛費に充て、NATO首脳会議でF35の取得を説明した。"
    let scalars = Array(japanese.unicodeScalars)
    for start in scalars.indices.dropLast() {
      for length in 2...6 where start + length <= scalars.count {
        let piece = scalars[start..<start + length]
        // Within a word or a figure alone nothing is found, nor by a part of one in a longer piece.
        guard piece.contains(where: { $0.value > 0x3040 }) else { continue }
        let cutsWord =
          start > 0 && scalars[start].isWord && scalars[start - 1].isWord
          || start + length < scalars.count && scalars[start + length].isWord
            && scalars[start + length - 1].isWord
        if length > 2, cutsWord { continue }
        let typed = String(String.UnicodeScalarView(piece))
        #expect(try marked(japanese, by: typed).contains("["), "\(typed)")
      }
    }
    let english = "Crème brûlée costs ¥1,000.50 in the U.S., 3.5% more than O’Neill’s C++ “pie” did"
    for word in english.split(separator: " ") {
      #expect(try marked(english, by: String(word)).contains("["), "\(word)")
    }
  }

  @Test("Whatever was typed is a query or none, and its marks lie in the text")
  func anything() {
    let alphabet = Array("aB日本ｶﾞ9.,'\"()*:-+ \u{301}\u{0}\u{FEFF}é“”".unicodeScalars)
    let words = ["AND", "OR", "NOT", "text:", "title:", "\"", "(", ")", "*", "NEAR(", "{a}:", "^"]
    for seed in UInt64(1)...600 {
      var generator = SeededGenerator(seed: seed)
      func text(_ length: Int) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...length, using: &generator) {
          text +=
            generator.chance(25)
            ? " " + (words.randomElement(using: &generator) ?? "") + " "
            : String(alphabet.randomElement(using: &generator) ?? "a")
        }
        return text
      }
      let (typed, searched) = (text(12), text(40))
      guard let query = try? SearchQuery(typed) else { continue }
      var marker = QueryMarker(query)
      let marks = marker.marks(in: searched, of: .text)
      for mark in marks {
        #expect(!mark.isEmpty && mark.upperBound <= searched.utf8.count, "seed \(seed)")
      }
      let pieces = MarkedSnippet(searched, marks: marks, length: 10_000).pieces
      #expect(pieces.map(\.words).joined().utf8.elementsEqual(searched.utf8), "seed \(seed)")
      #expect(pieces.filter(\.isMarked).count == marks.count, "seed \(seed)")
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool {
    isASCII && (properties.isAlphabetic || ("0"..."9").contains(self))
  }
}
