import Seeding
import Testing

@testable import Reporting

@Suite struct CSSTextTests {
  @Test(arguments: [
    ("The Desk 3", #""The Desk 3""#), (#"a"b\c"#, #""a\22 b\5c c""#),
    ("</style>", #""\3c \2f style\3e ""#), ("a\n\t b", #""a b""#), ("約\u{301}", #""\7d04 \301 ""#),
    ("\u{202E}x", #""\5c u\7b 202E\7d x""#), ("{{a}}", #""\7b \7b a\7d \7d ""#),
  ])
  func `A running header's text ends nowhere but at its end`(text: String, string: String) {
    #expect(CSSText.string(text) == string)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `Whatever the text, letters, digits, spaces and escapes are all there is`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("\"\\'</*{};\n\r\u{0}\u{202E}é約a1 ".unicodeScalars)
    for _ in 0..<200 {
      let string = CSSText.string(generator.text(of: alphabet, upTo: 12))
      #expect(
        string.wholeMatch(of: /"([a-zA-Z0-9 ]|\\[0-9a-f]+ )*"/) != nil, "seed \(seed): \(string)")
    }
  }
}
