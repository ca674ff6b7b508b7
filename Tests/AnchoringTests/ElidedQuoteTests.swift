import Seeding
import Testing

@testable import Anchoring

@Suite("A quote with its middle left out")
struct ElidedQuoteTests {
  private let text: SourceText

  init() throws {
    text = try SourceText(
      "The pier opens at six. The ferry leaves… or so they say. Then the pier is empty, and the"
        + " café closes. The night boat leaves at ten. Then the pier is dark.")
  }

  private func locate(
    _ exact: String, prefix: String? = nil, suffix: String? = nil, nth: Int? = nil
  ) -> QuoteLocation {
    text.locate(QuoteSelector(exact: exact, prefix: prefix, suffix: suffix, nth: nth))
  }

  private func words(_ location: QuoteLocation) -> String? {
    if case .found(let span) = location { span.exact } else { nil }
  }

  @Test(
    "is read at each ellipsis with words on both sides",
    arguments: [
      ("a … b", [("a", "b")]), ("a…b", [("a", "b")]), ("a ... b", [("a", "b")]),
      ("a....b", [("a.", "b")]), ("a … b … c", [("a", "b … c"), ("a … b", "c")]),
      (" a,\u{A0}…\n“b” ", [(" a,", "“b” ")]), ("4…5", [("4", "5")]), ("防衛…円", [("防衛", "円")]),
      ("a..b", []), ("… b", []), ("a …", []), ("“… b", []), ("a ... .", []), ("...", []), ("", []),
    ] as [(String, [(String, String)])])
  func readings(quote: String, ends: [(String, String)]) {
    #expect(ElidedQuote.readings(of: quote) == ends.map { ElidedQuote(first: $0, last: $1) })
  }

  @Test("that holds a crowd of ellipses is not read so: each would take a pass over the text")
  func crowd() {
    let many = (0...ElidedQuote.largestCountOfEllipses).map { "a\($0)" }.joined(separator: " … ")
    #expect(ElidedQuote.readings(of: many).count == ElidedQuote.largestCountOfEllipses)
    #expect(ElidedQuote.readings(of: many + " … b").isEmpty)
  }

  @Test("is the passage between, where both ends stand once")
  func passage() throws {
    #expect(
      words(locate("the pier is empty … café closes")) == "the pier is empty, and the café closes")
    #expect(
      words(locate("The night... dark.")) == "The night boat leaves at ten. Then the pier is dark.")
    let found = locate("opens … six")
    #expect(found == .found(try text.span(CodePointRange(9, 21))))
  }

  @Test("is taken at its word where it stands byte for byte")
  func literal() throws {
    #expect(words(locate("leaves… or")) == "leaves… or")
    #expect(
      words(locate("ferry leaves… or … empty"))
        == "ferry leaves… or so they say. Then the pier is empty")
  }

  @Test("may end in words that stand earlier, too, but only once after the first")
  func lastAfterFirst() {
    #expect(words(locate("night boat … the pier")) == "night boat leaves at ten. Then the pier")
    #expect(words(locate("café … six")) == nil)
  }

  @Test("names the places of an end that stands more than once")
  func ambiguousEnd() {
    guard case .endUnclear(.first("the pier"), let firsts, 2) = locate("the pier … dark") else {
      Issue.record("\(locate("the pier … dark"))")
      return
    }
    #expect(
      firsts.map(\.span.exact) == [
        "the pier is empty, and the café closes. The night boat leaves at ten. Then the pier is dark",
        "the pier is dark",
      ])
    guard case .endUnclear(.last("the pier"), let lasts, 2) = locate("opens … the pier") else {
      Issue.record("\(locate("opens … the pier"))")
      return
    }
    #expect(lasts.map(\.span.start) == [9, 9])
    #expect(lasts.allSatisfy { $0.span.exact.hasSuffix("Then the pier") })
    #expect(lasts[0].span.end < lasts[1].span.end)
  }

  @Test("is decided by the words before the first, after the last, or by the number of the first")
  func surroundings() {
    let second = "the pier is dark"
    #expect(words(locate("the pier … dark", nth: 2)) == second)
    for nth in [-1, 0, 3] {
      #expect(locate("the pier … dark", nth: nth) == .nthOutOfRange(total: 2))
    }
    #expect(words(locate("the pier … dark", prefix: "ten. Then ")) == second)
    #expect(
      words(locate("opens … the pier", suffix: " is dark"))?.hasSuffix("ten. Then the pier") == true
    )
    #expect(words(locate("The night … ten", prefix: "nothing like it")) == nil)
  }

  @Test("offers the passage whose end differs in white space, quote marks or dashes alone")
  func likeEnd() {
    let first = locate("the  pier is empty … café closes")
    guard case .endUnclear(.first("the  pier is empty"), let passages, 0) = first else {
      Issue.record("\(first)")
      return
    }
    #expect(passages.map(\.span.exact) == ["the pier is empty, and the café closes"])
    let last = locate("the pier is empty … café\u{A0}closes")
    guard case .endUnclear(.last("café\u{A0}closes"), let others, 0) = last else {
      Issue.record("\(last)")
      return
    }
    #expect(others.map(\.span.exact) == ["the pier is empty, and the café closes"])
  }

  @Test("is absent by its end when that stands nowhere")
  func absentEnd() {
    guard case .endUnclear(.last("zebra crossing"), [], 0) = locate("The ferry … zebra crossing")
    else {
      Issue.record("\(locate("The ferry … zebra crossing"))")
      return
    }
  }

  @Test("takes whole user-perceived characters")
  func clusters() throws {
    let text = try SourceText("one e\u{301} two e\u{301} three")
    let location = text.locate(QuoteSelector(exact: "one … two e"))
    if case .found(let span) = location { Issue.record("\(span)") }
    #expect(
      text.locate(QuoteSelector(exact: "one … two e\u{301}"))
        == .found(
          try text.span(CodePointRange(0, 13))))
  }

  @Test(
    "made of any two ends that stand once gives the passage between",
    arguments: 1...40 as ClosedRange<UInt64>)
  func anyPassage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let words = (0..<60).map { "w\($0)x" }.shuffled(using: &generator)
    let text = try SourceText(words.joined(separator: " "))
    let start = Int.random(in: 0..<57, using: &generator)
    let end = Int.random(in: start + 2..<60, using: &generator)
    let mark = ["…", " … ", "...", " ... "].randomElement(using: &generator) ?? "…"
    let found = text.locate(QuoteSelector(exact: words[start] + mark + words[end]))
    #expect(self.words(found) == words[start...end].joined(separator: " "), "seed \(seed)")
  }
}
