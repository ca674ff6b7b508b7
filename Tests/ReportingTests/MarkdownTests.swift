import Seeding
import Testing

@testable import Reporting

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("a | b", #"a \| b"#), ("*x* _y_ ~~z~~", #"\*x\* \_y\_ \~\~z\~\~"#), ("`code`", #"\`code\`"#),
    ("<script>alert(1)</script>", "&lt;script>alert(1)&lt;/script>"),
    ("[x](javascript:alert(1))", #"\[x\](javascript:alert(1))"#),
    ("![x](http://e.example/p.png)", #"!\[x\](http://e.example/p.png)"#),
    ("# head", ##"\# head"##), ("> quote", #"\> quote"#), ("- item", #"\- item"#),
    ("+ item", #"\+ item"#),
    ("1. item", #"1\. item"#), ("12) item", #"12\) item"#), ("  # head", ##" \# head"##),
    ("---", #"\---"#), ("===", #"\=\=="#), (": term", #"\: term"#), ("C #", ##"C \#"##),
    ("one\n\n# two", "one # two"), ("a\r\n\tb", "a b"), ("    code", " code"), ("end  ", "end "),
    (#"C:\dir \*"#, #"C:\\dir \\\*"#), ("&lt; &#60; R&D; R&D", "&amp;lt; &amp;#60; R&amp;D; R&D"),
    ("¥43tn ($307bn)", "¥43tn ($307bn)"), ("$x$", #"\$x\$"#), ("%%gone%%", #"\%%gone\%%"#),
    ("{{ site }}", #"\{\{ site }}"#), ("43.5% - 12", "43.5% - 12"), ("a_b", #"a\_b"#),
    ("abc\u{202E}fed\u{202C}", #"abc\u{202E}fed\u{202C}"#), ("\u{1B}[1m", #"\u{1B}\[1m"#),
    ("\u{0}\u{85}\u{2028}", #"\u{0}\u{85}\u{2028}"#), ("防衛費は「43兆円」", "防衛費は「43兆円」"), ("", ""),
  ])
  func `Text is shown as itself`(text: String, escaped: String) {
    #expect(Markdown.escape(text) == escaped)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `A reader of Markdown finds the very characters and no mark`(seed: UInt64) throws {
    let alphabet = Array(##"\`*_[]{}()<>|~#!$&%=+-.:;1a "##.unicodeScalars)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = generator.text(of: alphabet, upTo: 12)
      let escaped = Markdown.escape(text)
      let comment = Comment(rawValue: "seed \(seed): \(text)")
      #expect(plainText(ofMarkdown: escaped) == collapsingSpaces(text), comment)
      let line = escaped.drop { $0 == " " }
      #expect(try /[-+>:=#]|[0-9]+[.)]([ ]|$)/.prefixMatch(in: line) == nil, comment)
    }
  }

  @Test(arguments: [
    ("¥43tn", "spend ", " on", "**¥43tn**"), ("43兆円", "防衛費は", "となる", "**43兆円**"),
    ("「43兆円」", "防衛費は", "となる", "<b>「43兆円」</b>"), ("43)", "(", "bn", "<b>43)</b>"),
    ("¥43", "is", "", "<b>¥43</b>"), ("“so”", "(", ")", "**“so”**"), ("x", "", "", "**x**"),
  ])
  func `Words are bold where asterisks would be taken for text`(
    words: String, before: String, after: String, bold: String
  ) {
    #expect(Markdown.bold(words, after: before, before: after) == bold)
  }
}

private func collapsingSpaces(_ text: String) -> String {
  text.replacing(/[ ]+/, with: " ")
}

/// What CommonMark's rules for escapes and entities make of it; `nil` where a live mark is found.
private func plainText(ofMarkdown markdown: String) -> String? {
  var plain = ""
  var rest = Substring(markdown)
  while let character = rest.popFirst() {
    switch character {
    case "\\":
      guard let next = rest.popFirst() else { return nil }
      plain.append(next)
    case "&":
      if rest.hasPrefix("lt;") || rest.hasPrefix("amp;") {
        plain.append(rest.hasPrefix("lt;") ? "<" : "&")
        rest = rest.drop { $0 != ";" }.dropFirst()
      } else if rest.prefixMatch(of: /#?[0-9a-zA-Z]+;/) != nil {
        return nil
      } else {
        plain.append(character)
      }
    case "`", "*", "_", "[", "]", "<", "|", "~", "{": return nil
    default: plain.append(character)
    }
  }
  return plain
}
