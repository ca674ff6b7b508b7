import Claims
import Seeding
import Testing

@Suite("The canonical form of RFC 8785")
struct JSONCanonicalTests {
  @Test("Keys stand in the order of their UTF-16 code units, as in the RFC's own example")
  func keyOrder() {
    // U+1F600 is D83D DE00 in UTF-16 and so comes before U+FB33, which has the smaller code point.
    let keys = ["\u{20ac}", "\r", "\u{fb33}", "1", "\u{1f600}", "\u{80}", "\u{f6}"]
    let object = JSON.object(Dictionary(keys.map { ($0, .int(0)) }) { first, _ in first })
    #expect(
      object.canonical
        == #"{"\r":0,"1":0,""# + "\u{80}" + #"":0,"ö":0,"€":0,"😀":0,""# + "\u{fb33}" + #"":0}"#)
  }

  @Test("A key that another begins with comes first")
  func prefixOrder() {
    let object: JSON = ["ab": 1, "a": 2, "": 3, "aa": 4, "B": 5]
    #expect(object.canonical == #"{"":3,"B":5,"a":2,"aa":4,"ab":1}"#)
  }

  @Test("Only quotes, backslashes and control characters are escaped, each in its shortest way")
  func escapes() {
    let controls = String(
      String.UnicodeScalarView((UInt8(1)..<0x20).map { Unicode.Scalar($0) }))
    #expect(
      JSON.string(controls).canonical
        == #""\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011"#
        + #"\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f""#)
    #expect(JSON.string(#"a"b\c/d"#).canonical == #""a\"b\\c/d""#)
    #expect(JSON.string("\u{7f}\u{2028}é防😀").canonical == "\"\u{7f}\u{2028}é防😀\"")
  }

  @Test("Composed and decomposed letters keep their own bytes")
  func noNormalisation() throws {
    for text in ["\u{e9}", "e\u{301}", "\u{ff04}", "\u{212b}"] {
      let line = JSON.string(text).canonical
      #expect(line.utf8.elementsEqual("\"\(text)\"".utf8))
      let read = try #require(try JSON(parsing: line).string)
      #expect(read.utf8.elementsEqual(text.utf8))
    }
  }

  @Test("Integers are written plain up to the edge of what every reader takes exactly")
  func integers() throws {
    for number in [0, 1, -1, 10, 9_007_199_254_740_991, -9_007_199_254_740_991] {
      #expect(JSON.int(number).canonical == "\(number)")
      #expect(try JSON(parsing: "\(number)") == .int(number))
    }
  }

  @Test("No white space stands between the parts")
  func compact() {
    let json: JSON = ["b": [1, [], [:], .null, true, false], "a": ["x": "y"]]
    #expect(json.canonical == #"{"a":{"x":"y"},"b":[1,[],{},null,true,false]}"#)
  }

  @Test(
    "Other spellings of a value are read, and written canonically",
    arguments: [
      (" { \"b\" : 1 ,\r\n\t\"a\" : [ ] } ", #"{"a":[],"b":1}"#),
      (#""\u0041\/\u00e9\u000A""#, #""A/é\n""#),
      (#""\uD83D\uDE00\ud83d\ude00""#, #""😀😀""#),
      (#""\u0022\u005c\u001F""#, #""\"\\\u001f""#),
      (#"{"\u0062":2,"a":1}"#, #"{"a":1,"b":2}"#),
      ("[ 1,2 ]", "[1,2]"),
    ])
  func otherSpellings(text: String, canonical: String) throws {
    #expect(try JSON(parsing: text).canonical == canonical)
  }

  @Test("Any value comes back from its canonical form", arguments: UInt64(1)...300)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = JSON.random(depth: 4, using: &generator)
    let line = value.canonical
    let read = try JSON(parsing: line)
    #expect(read == value, "seed \(seed)")
    #expect(read.canonical.utf8.elementsEqual(line.utf8), "seed \(seed)")
  }

  @Test(
    "White space and escapes spread through a document do not change it", arguments: UInt64(1)...100
  )
  func spelledLoosely(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = JSON.random(depth: 3, using: &generator)
    let loose = value.spelledLoosely(using: &generator)
    let read = try JSON(parsing: loose)
    #expect(read.canonical == value.canonical, "seed \(seed): \(loose)")
  }
}
