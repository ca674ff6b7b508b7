import Terminal
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("\u{1B}[2J", #"\u{1B}[2J"#), ("a\u{202E}b", #"a\u{202E}b"#),
    ("\u{2066}x\u{2069}", #"\u{2066}x\u{2069}"#),
    ("\u{7F}\u{9B}31m", #"\u{7F}\u{9B}31m"#),
    ("\u{200E}\u{200F}\u{61C}", #"\u{200E}\u{200F}\u{61C}"#),
    ("\u{2028}\u{2029}\u{FEFF}", #"\u{2028}\u{2029}\u{FEFF}"#), ("a\tb\rc", #"a\u{9}b\u{D}c"#),
    ("\u{0}", #"\u{0}"#),
  ])
  func `What would steer a terminal is spelled out`(text: String, shown: String) {
    #expect(TerminalText.escape(text, keepingNewlines: true) == shown)
  }

  @Test func `Line feeds stay only where they are wanted`() {
    #expect(TerminalText.escape("a\nb\r\nc", keepingNewlines: true) == "a\nb\\u{D}\nc")
    #expect(TerminalText.escape("a\nb", keepingNewlines: false) == "a\\u{A}b")
  }

  @Test(arguments: ["約43兆円「」", "cafe\u{301}", "👩‍👩‍👧", "نص", "a\u{A0}b", #"C:\dir"#])
  func `Ordinary text of any script stays byte for byte`(text: String) {
    #expect(TerminalText.escape(text, keepingNewlines: false).utf8.elementsEqual(text.utf8))
  }
}
