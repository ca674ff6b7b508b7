import Claims
import Foundation

extension FuzzTarget {
  /// A JSON document.
  static let json = FuzzTarget(
    "json", "what is read keeps its canonical form, and other readers take it",
    seeds: [
      #"{"a":[1,-2,0,{"b":null}],"c":"\u00e9\n\ud83c\uddef","d":true,"e":false}"#,
      #"[[[[[[[[[["deep"]]]]]]]]]]"#, #""\\\/\b\f\r\t\"""#, "9007199254740991", "{}", "[]",
      " [ 1 , 2 ] ",
      #"{"é":1,"e":2,"😀":3,"﹣":4}"#,
    ],
    words: [
      "\\u0000", "\\ud800", "\\udc00", "\\u", "null", "true", "false", "-", "0", "9007199254740992",
      "1.5", "[[[[[[[[", "]]]]]]]]", "{\"a\":", "\"", "\\", "e\u{301}", "\u{FEFF}",
    ]
  ) { bytes in
    guard let value = try? JSON(parsing: bytes) else { return }
    let canonical = value.canonical
    let again = try JSON(parsing: canonical)
    try hold(again.canonical.hasSameBytes(as: canonical), "the canonical form has another one")
    let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    try hold(other != nil, "Foundation does not take it")
  }
}
