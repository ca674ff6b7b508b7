import Claims
import Testing

@Suite("What the reader of JSON refuses, and where")
struct JSONReaderTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    let offset: Int
    let reason: String

    init(_ text: String, at offset: Int, _ reason: String) {
      self.text = text
      self.offset = offset
      self.reason = reason
    }

    var testDescription: String { text }
  }

  static let refusals = [
    Refusal("", at: 0, "expected a JSON value"),
    Refusal("  ", at: 2, "expected a JSON value"),
    Refusal("\u{feff}1", at: 0, "expected a JSON value"),
    Refusal("nul", at: 3, "expected null"),
    Refusal("True", at: 0, "expected a JSON value"),
    Refusal("falsy", at: 4, "expected false"),
    Refusal("NaN", at: 0, "expected a JSON value"),
    Refusal("1 2", at: 2, "nothing more after the value"),
    Refusal("{} x", at: 3, "nothing more after the value"),
    Refusal("[1,]", at: 3, "expected a JSON value"),
    Refusal("[1 2]", at: 3, "expected ',' or ']'"),
    Refusal("[1", at: 2, "expected ',' or ']'"),
    Refusal("{", at: 1, "expected a key in quotes"),
    Refusal(#"{"a":1,}"#, at: 7, "expected a key in quotes"),
    Refusal(#"{a:1}"#, at: 1, "expected a key in quotes"),
    Refusal(#"{"a" 1}"#, at: 5, "expected ':'"),
    Refusal(#"{"a":1 "b":2}"#, at: 7, "expected ',' or '}'"),
    Refusal("[1]// no", at: 3, "nothing more after the value"),

    Refusal(#"{"a":1,"a":2}"#, at: 12, "the key \"a\" stands twice"),
    Refusal(#"{"a":1,"\u0061":1}"#, at: 17, "the key \"a\" stands twice"),
    Refusal(#"[{"b":{"a":1,"a":1}}]"#, at: 18, "the key \"a\" stands twice"),

    Refusal("1.0", at: 1, "expected an integer"),
    Refusal("1e3", at: 1, "expected an integer"),
    Refusal("1E3", at: 1, "expected an integer"),
    Refusal("01", at: 2, "expected an integer"),
    Refusal("-01", at: 3, "expected an integer"),
    Refusal("-0", at: 2, "expected an integer"),
    Refusal("-", at: 1, "expected an integer"),
    Refusal("+1", at: 0, "expected a JSON value"),
    Refusal(".5", at: 0, "expected a JSON value"),
    Refusal("9007199254740992", at: 16, "expected an integer"),
    Refusal("-9007199254740992", at: 17, "expected an integer"),
    Refusal("-9223372036854775808", at: 20, "expected an integer"),
    Refusal("99999999999999999999999", at: 23, "expected an integer"),

    Refusal(#""abc"#, at: 4, "a string without its closing quote"),
    Refusal(#""a\"#, at: 3, "a string without its closing quote"),
    Refusal("\"a\nb\"", at: 2, "a control character inside a string"),
    Refusal("\"\u{1f}\"", at: 1, "a control character inside a string"),
    Refusal("\"\0\"", at: 1, "a control character inside a string"),
    Refusal(#""\u0000""#, at: 7, "a NUL character"),
    Refusal(#""\x41""#, at: 3, "an unknown escape"),
    Refusal(#""\u12""#, at: 5, "expected four hexadecimal digits"),
    Refusal(#""\u12G4""#, at: 5, "expected four hexadecimal digits"),
    Refusal(#""\ud83d""#, at: 7, "half of a surrogate pair"),
    Refusal(#""\ud83dx""#, at: 7, "half of a surrogate pair"),
    Refusal(#""\ud83d\n""#, at: 8, "half of a surrogate pair"),
    Refusal(#""\ud83d\u0041""#, at: 13, "half of a surrogate pair"),
    Refusal(#""\ude00""#, at: 7, "half of a surrogate pair"),
    Refusal(#""\ude00\ud83d""#, at: 7, "half of a surrogate pair"),
  ]

  @Test("Each malformed text is refused where it goes wrong", arguments: refusals)
  func refuses(refusal: Refusal) {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: refusal.text) }
    #expect(error?.reason == refusal.reason)
    #expect(error?.offset == refusal.offset)
  }

  @Test(
    "Bytes that are not UTF-8 are refused inside strings and keys",
    arguments: [
      [0xFF], [0xC3], [0xC0, 0x80], [0xE9], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func badUTF8(bytes: [UInt8]) {
    let quoted = Array("\"a".utf8) + bytes + Array("\"".utf8)
    let key = Array("{".utf8) + quoted + Array(":1}".utf8)
    let escaped = Array(#""\n"#.utf8) + bytes + Array("\"".utf8)
    for document in [quoted, key, escaped] {
      let error = #expect(throws: JSONError.self) { try JSON(parsing: document) }
      #expect(error?.reason == "a string that is not UTF-8")
    }
  }

  @Test("Bytes that are not UTF-8 are refused between values")
  func badUTF8Outside() {
    let error = #expect(throws: JSONError.self) { try JSON(parsing: [0x31, 0xFF]) }
    #expect(error?.offset == 1)
  }

  @Test("Values nest 64 deep and no deeper")
  func depth() throws {
    func arrays(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    func objects(_ count: Int) -> String {
      String(repeating: #"{"a":"#, count: count - 1) + "{" + String(repeating: "}", count: count)
    }
    #expect(try JSON(parsing: arrays(64)).canonical == arrays(64))
    #expect(try JSON(parsing: objects(64)).canonical == objects(64))
    for document in [arrays(65), objects(65), arrays(100_000)] {
      let error = #expect(throws: JSONError.self) { try JSON(parsing: document) }
      #expect(error?.reason == "nesting deeper than 64")
    }
    let error = #expect(throws: JSONError.self) { try JSON(parsing: arrays(65)) }
    #expect(error?.offset == 64)
  }

  @Test("A document cut short anywhere is refused")
  func cutShort() throws {
    let whole = Array(#"{"a":[1,-23,{"b":"\u00e9\ud83d\ude00x"}],"c":null,"d":true}"#.utf8)
    _ = try JSON(parsing: whole)
    for count in whole.indices {
      #expect(throws: JSONError.self) { try JSON(parsing: Array(whole[..<count])) }
    }
  }
}
