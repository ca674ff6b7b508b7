import Testing

@testable import Anchoring

/// Cases from the tables of the Unicode Character Database, one or two of each sort.
@Suite("The fold for finding")
struct FoldTests {
  /// `words` folded, in scalars: Swift's own equality would not tell the normal forms apart.
  private func fold(_ words: String) -> [Unicode.Scalar] { FoldedText(words).scalars }

  @Test(
    "makes one scalar of each sort of punctuation",
    arguments: [
      ("\"", "'"), ("`", "'"), ("´", "'"), ("‘’‚‛", "''''"), ("“”„‟", "''''"), ("«»‹›", "''''"),
      ("「」『』", "''''"), ("〝〞〟", "'''"), ("｢｣＂＇｀", "'''''"), ("﹁﹂﹃﹄", "''''"), ("ʻʼʽ", "'''"),
      ("′″‴⁗‵", "'''''"), ("\u{1FEF}\u{1FFD}", "''"), ("ŉ", "'n"), ("׳״", "''"),
      ("‐‑‒–—―−", "-------"), ("⸺─━﹣－︱", "------"), ("〜～∼〰", "~~~~"), ("データｰ", "データー"),
      ("一〇", "一〇"), ("・･", "・・"),
    ])
  func punctuation(words: String, expected: String) {
    #expect(fold(words) == Array(expected.unicodeScalars))
  }

  @Test(
    "makes one space of a run of white space",
    arguments: [
      "  ", "\u{A0}", "\r\n", "\n\n\t", "\u{3000}", "\u{2009}\u{202F}", "\u{2028}",
      "\u{85}\u{1680}",
      " \u{200B} ", "\u{2003}\u{FEFF}\n",
    ])
  func whiteSpace(run: String) {
    #expect(fold("a" + run + "b") == ["a", " ", "b"])
    #expect(fold(run) == [" "])
  }

  @Test(
    "drops what shows as nothing before it normalises",
    arguments: [
      ("co\u{AD}op", "coop"), ("a\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}b", "ab"),
      ("\u{200E}a\u{200F}\u{61C}\u{202A}b\u{202C}\u{2066}\u{2069}", "ab"), ("❤\u{FE0F}", "❤"),
      ("葛\u{E0100}", "葛"), ("か\u{200B}\u{3099}", "が"), ("ᄀ\u{AD}ᅡ", "가"),
      ("\u{AD}\u{200B}", ""), ("\u{34F}", ""),
    ])
  func dropped(words: String, expected: String) {
    #expect(fold(words) == Array(expected.unicodeScalars))
  }

  @Test(
    "keeps case, overrides of direction, tags and all that NFKC keeps",
    arguments: [
      "NATO and Nato", "43.5%", "防衛費を43兆円", "ひらがなカタカナー", "\u{202E}34\u{202D}",
      "🏴\u{E0067}\u{E0062}\u{E007F}", "Größe Ñandú", "Россия", "δήμος", "한국", "\u{2062}", "👩🏽",
    ])
  func kept(words: String) {

    #expect(fold(words) == Array(words.unicodeScalars))
  }

  @Test(
    "composes what is canonically equivalent",
    arguments: [
      ("e\u{301}", "é"), ("\u{212B}", "Å"), ("\u{2126}", "Ω"), ("\u{F900}", "豈"),
      ("\u{2F800}", "丽"), ("a\u{307}\u{323}", "ạ\u{307}"), ("a\u{323}\u{307}", "ạ\u{307}"),
      ("o\u{302}\u{301}", "ố"), ("o\u{301}\u{302}", "ó\u{302}"), ("s\u{323}\u{307}", "ṩ"),
      ("u\u{308}\u{304}", "ǖ"), ("a\u{305}\u{301}", "a\u{305}\u{301}"),
      ("\u{344}", "\u{308}\u{301}"), ("か\u{3099}は\u{309A}", "がぱ"),
      ("\u{958}", "क\u{93C}"), ("\u{FB2A}", "ש\u{5C1}"), ("\u{2ADC}", "\u{2ADD}\u{338}"),
      ("\u{1D15E}", "\u{1D157}\u{1D165}"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("하\u{11AB}", "한"),
      ("한\u{11AB}", "한\u{11AB}"), ("\u{1161}\u{11AB}", "\u{1161}\u{11AB}"),
      ("\u{9C7}\u{9BE}", "\u{9CB}"), ("\u{CC6}\u{CC2}\u{CD5}", "\u{CCB}"),
      ("\u{1100}\u{1100}\u{1161}", "\u{1100}가"), ("\u{11099}\u{110BA}", "\u{1109A}"),
      ("<\u{338}", "≮"), ("1\u{338}", "1\u{338}"), ("\u{301}e", "\u{301}e"),
      ("\u{301}a\0\u{301}", "\u{301}a\0\u{301}"),
    ])
  func canonical(words: String, expected: String) {
    #expect(fold(words) == Array(expected.unicodeScalars))
  }

  @Test(
    "replaces compatibility characters",
    arguments: [
      ("４３％", "43%"), ("ＮＡＴＯ", "NATO"), ("￥￡￦￠", "¥£₩¢"), ("ﾄﾏﾎｰｸ", "トマホーク"), ("ﾊﾟﾋﾞｶﾞｳﾞ", "パビガヴ"),
      ("カﾞ", "ガ"), ("ｶ\u{3099}", "ガ"), ("ｱﾟ", "ア\u{309A}"), ("ﾞ", "\u{3099}"), ("ﾜﾞ", "ヷ"),
      ("ﾡￂ", "가"), ("ㄱㅏㄳ", "갃"), ("￩", "←"), ("﹩﹪", "$%"), ("︵︶", "()"), ("ﬁ ﬀ ﬆ", "fi ff st"),
      ("ĳ ǆ ſ", "ij dž s"), ("µm", "μm"), ("…", "..."), ("ﻼ", "لا"), ("ﻬ", "ه"), ("⼀", "一"),
      ("10²", "102"), ("H₂O", "H2O"), ("①⑴⒈㊀", "1(1)1.一"), ("½¾", "1\u{2044}23\u{2044}4"),
      ("㎏㍻㋀", "kg平成1月"), ("™", "TM"), ("Ⅷ", "VIII"), ("№℃ℓ", "No°Cl"), ("𝟒𝐀", "4A"), ("₨", "Rs"),
      ("10⁻⁵", "10-5"), ("ϓ", "Ύ"), ("ẛ\u{323}", "ṩ"), ("¨", " \u{308}"), ("a ¨", "a \u{308}"),
      ("\u{FDFA}", "صلى الله عليه وسلم"),
    ])
  func compatibility(words: String, expected: String) {
    #expect(fold(words) == Array(expected.unicodeScalars))
  }

  @Test("does not take a scalar past U+FFFF for the one with the same low half")
  func supplementary() {
    // Each of these has the low half of a letter that composes with the mark.
    for words in ["\u{130D2}\u{3099}", "\u{20061}\u{303}", "\u{23064}\u{3099}"] {
      #expect(fold(words) == Array(words.unicodeScalars))
    }
  }
}
