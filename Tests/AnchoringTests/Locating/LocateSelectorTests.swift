import Seeding
import Testing

@testable import Anchoring

@Suite("Locating a selector")
struct LocateSelectorTests {
  private let before = "Alpha came first and was met at the quay by the harbour master himself. "
  private let after = " Bravo followed the decision closely. Charlie was late, and said so to all."

  private func selector(_ words: String, in text: String, nth: Int = 0) throws -> SpanSelector {
    let text = try SourceText(text)
    return try text.selector(text.occurrences(of: words)[nth])
  }

  private func locate(_ words: String, from old: String, to new: String) throws
    -> (span: FollowedSpan, words: String?)
  {
    let new = try SourceText(new)
    let span = new.locate(try selector(words, in: old))
    return (span, try span.range.map { try new.words($0) })
  }

  @Test("gives back the place that a selector was made of")
  func identity() throws {
    for seed in 0..<30 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = try SourceText(random.prose(sentences: 30).joined())
      for _ in 0..<20 {
        let start = Int.random(in: 0..<text.length - 40, using: &random)
        let range = CodePointRange(start, start + Int.random(in: 1...40, using: &random))
        #expect(
          text.locate(try text.selector(range)) == FollowedSpan(anchor: .unchanged, range: range),
          "seed \(seed), \(range)")
      }
    }
  }

  @Test("shifts by exactly what is put before the text")
  func shifted() throws {
    let old = before + "It cost ¥43tn in all." + after
    let (span, _) = try locate("¥43tn", from: old, to: "New. " + old)
    let range = try SourceText(old).occurrences(of: "¥43tn")[0]
    #expect(
      span
        == FollowedSpan(anchor: .shifted, range: CodePointRange(range.start + 5, range.end + 5)))
  }

  @Test("tells places of the same words apart by their surroundings, never by the position")
  func twins() throws {
    let old = before + "It cost 42 percent more." + after
    let other = "Nobody paid 42 percent of anything. "
    let new = other + before + "It cost about 42 percent more." + after
    let (span, _) = try locate("42 percent", from: old, to: new)
    #expect(span.anchor == .contextChanged)
    #expect(span.range == (try SourceText(new).occurrences(of: "42 percent")[1]))
    let swapped = before + "It cost 42 percent more." + after
    let twice = try locate("42 percent", from: old, to: swapped + "\n\n" + swapped).span
    #expect(twice.anchor == .ambiguous)
    #expect(twice.range == nil)
    #expect(twice.candidates.count == 2)
  }

  @Test("takes words as reformatted where they fold alike in their surroundings")
  func reformatted() throws {
    let old = before + "He said “no” to the 43 million plan." + after
    let new = before + "He said \"no\" to the ４３  million plan." + after
    let (span, words) = try locate("“no” to the 43 million", from: old, to: new)
    #expect(span.anchor == .reformatted)
    #expect(words == "\"no\" to the ４３  million")
  }

  @Test("finds edited words between their surroundings")
  func altered() throws {
    let old = before + "The ministry will buy 400 missiles by the spring of 2027." + after
    let new = before + "The ministry may buy 500 new missiles by the summer of 2027." + after
    let sentence = try locate(
      "The ministry will buy 400 missiles by the spring of 2027.", from: old, to: new)
    #expect(sentence.span.anchor == .altered)
    #expect(sentence.words == "The ministry may buy 500 new missiles by the summer of 2027.")
    #expect(sentence.span.material.contains { $0.kind == .figure })
  }

  @Test("calls telling words moved where their surroundings are gone")
  func moved() throws {
    let sentence = "The ministry will buy 400 missiles by the spring of 2027."
    let new = "Quite another article. " + sentence + " Nothing else in it is the same at all."
    let (span, words) = try locate(sentence, from: before + sentence + after, to: new)
    #expect(span.anchor == .moved)
    #expect(words == sentence)
  }

  @Test("offers no place for a few words whose surroundings are gone")
  func fewWords() throws {
    let old = before + "The council approved 42 percent of the bids." + after
    let new = "Quite another article, in which 42 percent of readers stopped here and left."
    let span = try locate("42 percent", from: old, to: new).span
    #expect(span.anchor == .ambiguous)
    #expect(span.range == nil)
  }

  @Test("knows where lost words stood")
  func gap() throws {
    let sentence = "The ministry will buy 400 missiles by the spring of 2027."
    let span = try locate(
      sentence, from: before + sentence + after, to: before + String(after.dropFirst())
    ).span
    #expect(span.anchor == .lost)
    #expect(span.range == nil)
    #expect(span.gap != nil)
  }

  @Test("says unsearched when its budget is used up, and the answer does not depend on time")
  func budget() throws {
    var random = SeededGenerator(seed: 3)
    let text = try SourceText(random.prose(sentences: 400).joined())
    let selector = SpanSelector(
      exact: "Words that stand nowhere in that text, and many of them at that.", prefix: before,
      suffix: after, position: 0)
    #expect(text.locate(selector, budget: 1_000).anchor == .unsearched)
    #expect(text.locate(selector, budget: 0).anchor == .unsearched)
    #expect(text.locate(selector).anchor == .lost)
  }

  @Test("ends on one repeated letter, and names no place")
  func oneLetter() throws {
    let text = try SourceText(String(repeating: "a", count: 50_000))
    let many = SpanSelector(
      exact: String(repeating: "a", count: 40), prefix: "b", suffix: "b", position: 7)
    #expect(text.locate(many).anchor == .unsearched)
  }

  @Test("answers for a quote of white space or of lone marks")
  func oddQuotes() throws {
    let text = try SourceText("one \u{301}\u{301} two  three")
    for exact in [" ", "  ", "\u{301}", "\u{301}\u{301}", "\n"] {
      let found = text.locate(
        SpanSelector(exact: exact, prefix: "", suffix: "", position: 0))
      if let range = found.range { _ = try text.span(range) }
      #expect(found.anchor != .altered)
    }
  }
}
