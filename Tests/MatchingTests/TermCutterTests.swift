import Matching
import Seeding
import Testing

@Suite("The terms of a text")
struct TermCutterTests {
  private func terms(_ text: String) -> String {
    var cutter = TermCutter()
    return cutter.terms(of: text).map(\.text).joined(separator: " ")
  }

  @Test(
    "Words, figures and signs are terms, folded",
    arguments: [
      ("Japan plans to spend", "japan plans to spend"),
      ("¥43tn over 5 years", "¥ 43 tn over 5 years"),
      ("1,000 and 2,345,678.5", "1000 and 2345678.5"),
      ("1,00 or 10,0000", "1 00 or 10 0000"),
      ("in 2014,2015 and 1,2,3.", "in 2014 2015 and 1 2 3"),
      ("up 3.5%, not 3.", "up 3.5 % not 3"),
      ("C++ and C#", "c + + and c #"),
      ("the U.S. F-35B", "the u s f 35 b"),
      ("Japan’s and Japan's", "japan and japan"),
      ("it’s so; don’t ’s", "it so don t s"),
      ("Crème Brûlée in ŁÓDŹ", "creme brulee in lodz"),
      ("cafe\u{301} STRASSE Straße", "cafe strasse strasse"),
      ("ΟΔΥΣΣΕΥΣ Ὀδυσσεύς", "οδυσσευσ οδυσσευσ"),
      ("Ёлка и йод", "елка и иод"),
      ("İstanbul ışık", "istanbul isik"),
      ("ｆｕｌｌ ４３．５％", "full 43.5 %"),
      ("soft\u{AD}hyphen zero\u{200B}width", "softhyphen zerowidth"),
      ("H₂O, 5 km² and ½", "h 2 o 5 km 2 and 1 ⁄ 2"),
      ("٤٣ مليار", "43 مليار"),
      ("हिन्दी", "हिन्दी"),
      ("", ""), ("… — !?", ""),
    ])
  func words(text: String, expected: String) {
    #expect(terms(text) == expected)
  }

  @Test(
    "A character of a script without spaces is one term with the one after it",
    arguments: [
      ("防衛費", "防衛 衛費 費"),
      ("円", "円"),
      ("43兆円を", "43 3兆 兆円 円を を"),
      ("ガソリン、税", "ガソ ソリ リン ン 税"),
      ("ｶﾞｿﾘﾝ", "ガソ ソリ リン ン"),
      ("か\u{3099}く", "がく く"),
      ("ハ\u{309A}ン", "パン ン"),
      ("NATO首脳", "nato o首 首脳 脳"),
      ("首脳NATO", "首脳 脳 nato"),
      ("한국은", "한국 국은 은"),
      ("\u{1112}\u{1161}\u{11AB}국", "한국 국"),
      ("ราคา", "รา าค คา า"),
    ])
  func unspaced(text: String, expected: String) {
    #expect(terms(text) == expected)
  }

  @Test("A term stands where it was cut from")
  func places() {
    var cutter = TermCutter()
    let text = "Über ¥1,000と、Japan’s"
    let places = cutter.terms(of: text).map { term in
      let bytes = Array(text.utf8)
      return "\(term.text)=\(String(decoding: bytes[term.bytes], as: UTF8.self))"
        + "/\(String(decoding: bytes[term.bytes.lowerBound..<term.headEnd], as: UTF8.self))"
        + (term.isJoined ? "+" : "")
    }
    #expect(
      places == [
        "uber=Über/Über", "¥=¥/¥", "1000=1,000/1,000+", "0と=0と/0+", "と=と/と+", "japan=Japan/Japan",
      ])
  }

  private static let alphabet: [Unicode.Scalar] = Array(
    "aZé’'.,  0159¥%+-日本語カｶﾞ゛\u{3099}\u{301}\u{200D}ไทย한ß½ﬁ👍\n\"".unicodeScalars)

  @Test("Whatever the text, terms stand in order in it, and the index gets the same ones")
  func inOrder() {
    for seed in UInt64(1)...400 {
      var generator = SeededGenerator(seed: seed)
      let scalars = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        generator.chance(90)
          ? Self.alphabet.randomElement(using: &generator) ?? " "
          : Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &generator)) ?? " "
      }
      let text = String(String.UnicodeScalarView(scalars))
      var cutter = TermCutter()
      let terms = cutter.terms(of: text)
      var joined: [UInt8] = []
      cutter.append(text, to: &joined)
      #expect(
        String(decoding: joined, as: UTF8.self).utf8.elementsEqual(
          terms.map(\.text).joined(separator: " ").utf8), "seed \(seed)")
      for (term, next) in zip(terms, terms.dropFirst()) {
        #expect(term.bytes.lowerBound <= next.bytes.lowerBound, "seed \(seed)")
      }
      for term in terms {
        #expect(!term.text.isEmpty && !term.text.utf8.contains(0x20), "seed \(seed)")
        #expect(!term.bytes.isEmpty && term.bytes.upperBound <= text.utf8.count, "seed \(seed)")
        #expect(term.headEnd > term.bytes.lowerBound, "seed \(seed)")
        #expect(term.headEnd <= term.bytes.upperBound, "seed \(seed)")
      }
    }
  }

  @Test("A word without an end is known by its beginning")
  func endless() {
    let terms = terms(String(repeating: "é", count: 5_000_000))
    #expect(terms.utf8.count == 120)
  }
}
