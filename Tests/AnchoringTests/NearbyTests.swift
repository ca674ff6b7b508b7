import Seeding
import Testing

@testable import Anchoring

@Suite("A quote that folds as a passage does")
struct NearbyTests {
  private func nearby(_ quote: String, in words: String) throws -> [QuoteCandidate] {
    let text = try SourceText(words)
    let nearby = text.nearby(quote)
    if !nearby.isEmpty {
      #expect(text.locate(QuoteSelector(exact: quote)) == .absent(nearby: nearby))
    }
    return nearby
  }

  @Test(
    "is near the passage that differs in spaces, quote marks, dashes, widths or canonical form only",
    arguments: [
      ("43 trillion", "43\u{A0}trillion"), ("the plan", "the \r\n\t plan"),
      ("防衛 費", "防衛\u{3000}費"), ("a b", "a\u{2028}b"), ("Japan's", "Japan’s"),
      ("\"no\"", "“no”"), ("\"no\"", "«no»"), ("'no'", "“no”"),
      ("\"反撃\"", "「反撃」"), ("2023-2027", "2023–2027"), ("-5", "−5"), ("a—b", "a-b"),
      ("43兆円", "４３兆円"), ("ＮＡＴＯ", "NATO"), ("(¥43)", "（￥４３）"), ("トマホーク", "ﾄﾏﾎｰｸ"),
      ("5〜6", "5～6"), ("cooperate", "co\u{AD}operate"), ("ab", "a\u{200B}b"),
      ("a b", "a \u{200B} b"),
      ("foo", "foo\u{200C}"), ("the\u{FEFF}plan", "theplan"), ("é", "e\u{301}"), ("パ", "ﾊﾟ"),
    ])
  func found(quote: String, passage: String) throws {
    for (before, after) in [("", ""), ("😀 x, ", ", y"), ("前", "後")] {
      let candidates = try nearby(quote, in: before + passage + after)
      let start = before.unicodeScalars.count
      let range = CodePointRange(start, start + passage.unicodeScalars.count)
      let expected = QuoteCandidate(
        span: Span(range: range, exact: passage), prefix: before, suffix: after)
      #expect(candidates == [expected])
    }
  }

  @Test("is looked for without the white space at its ends")
  func trimmed() throws {
    #expect(try nearby(" plan\n", in: "the plan.").map(\.span.range) == [CodePointRange(4, 8)])
  }

  @Test(
    "is not near words that differ in more",
    arguments: [
      ("plan", "Plan"), ("43 trillion", "43trillion"), ("43", "4 3"), ("e", "é"),
      ("\u{FEFF}e", "e\u{301}"), ("👩", "👩\u{200D}👧"), ("ｶ", "ｶﾞ"),
      (" ", "ab"), ("\u{AD}", "ab"), ("does not", "does\u{A0}NOT"),
    ])
  func notFound(quote: String, words: String) throws {
    #expect(try nearby(quote, in: words).isEmpty)
  }

  @Test("is near three passages at the most, none overlapping, in text order")
  func few() throws {
    let found = try nearby("a-a", in: "a–a–a a–a x a—a y a−a")
    #expect(
      found.map(\.span.range) == [
        CodePointRange(0, 3), CodePointRange(6, 9), CodePointRange(12, 15),
      ]
    )
  }

  @Test("is near passages of whole characters that are in the text as given")
  func wholeCharacters() throws {
    let variants = [
      "'", "’", "“", " ", "\u{A0}", "\r\n", "-", "–", "a", "ａ", "\u{301}", "\u{200D}",
    ]
    var met = 0
    for seed in UInt64(0)..<2_000 {
      var generator = SeededGenerator(seed: seed)
      let text = try SourceText("x" + generator.text(of: 20, from: variants))
      let quote = generator.text(of: 3, from: variants)
      guard case .absent(let nearby) = text.locate(QuoteSelector(exact: quote)) else { continue }
      for candidate in nearby {
        #expect(try text.span(candidate.span.range) == candidate.span, "seed \(seed)")
        #expect(text.context(around: candidate.span.range).prefix == candidate.prefix)
      }
      met += nearby.count
    }
    #expect(met > 500)
  }

  @Test("is looked for in five megabytes")
  func longText() throws {
    let text = try SourceText(String(repeating: "政府は防衛費を、", count: 210_000) + "４３兆円")
    let location = text.locate(QuoteSelector(exact: "43兆円"))
    let range = CodePointRange(text.length - 4, text.length)
    let context = text.context(around: range)
    let candidate = QuoteCandidate(
      span: try text.span(range), prefix: context.prefix, suffix: context.suffix)
    #expect(location == .absent(nearby: [candidate]))
  }
}
