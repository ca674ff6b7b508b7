import Anchoring
import Testing

@Suite("Locating a quote")
struct LocateTests {
  private let text: SourceText
  private let all = [CodePointRange(4, 9), CodePointRange(21, 26), CodePointRange(41, 46)]

  init() throws {
    text = try SourceText("big plans now; small plans later; little plans never")
  }

  private func locate(
    _ exact: String, prefix: String? = nil, suffix: String? = nil, nth: Int? = nil
  ) -> QuoteLocation {
    text.locate(QuoteSelector(exact: exact, prefix: prefix, suffix: suffix, nth: nth))
  }

  private func candidates(_ ranges: [CodePointRange]) throws -> [QuoteCandidate] {
    try ranges.map {
      let context = text.context(around: $0)
      return QuoteCandidate(
        span: try text.span($0), prefix: context.prefix, suffix: context.suffix)
    }
  }

  @Test("finds the one place where it stands")
  func once() throws {
    #expect(locate("plans later") == .found(try text.span(CodePointRange(21, 32))))
  }

  @Test("gives every place with what stands around it")
  func ambiguous() throws {
    let expected = try candidates(all)
    #expect(locate("plans") == .ambiguous(candidates: expected, total: 3))
    #expect(expected[0].prefix == "big ")
    #expect(expected[2].suffix == " never")
  }

  @Test("gives no more candidates than asked for, and counts the rest")
  func candidateLimit() throws {
    let selector = QuoteSelector(exact: "plans")
    for limit in [-1, 0, 1, 2, 3, 4] {
      let expected = try candidates(Array(all.prefix(max(limit, 0))))
      let location = text.locate(selector, candidateLimit: limit)
      #expect(location == .ambiguous(candidates: expected, total: 3))
    }
    let once = text.locate(QuoteSelector(exact: "big"), candidateLimit: 0)
    #expect(once == .found(try text.span(CodePointRange(0, 3))))
  }

  @Test("is decided by a prefix or a suffix that stands immediately beside it")
  func surroundings() throws {
    let second = QuoteLocation.found(try text.span(all[1]))
    #expect(locate("plans", prefix: "small ") == second)
    #expect(locate("plans", suffix: " later") == second)
    #expect(locate("plans", prefix: "l ", suffix: " later;") == second)
    let pair = try candidates([all[0], all[2]])
    #expect(locate("plans", prefix: "", suffix: " n") == .ambiguous(candidates: pair, total: 2))
  }

  @Test("is decided by `nth` among the places that prefix and suffix leave")
  func nth() throws {
    #expect(locate("plans", nth: 2) == .found(try text.span(all[1])))
    #expect(locate("plans", suffix: " n", nth: 2) == .found(try text.span(all[2])))
    #expect(locate("plans", suffix: " later", nth: 1) == .found(try text.span(all[1])))
    #expect(locate("plans", suffix: " n", nth: 3) == .nthOutOfRange(total: 2))
    #expect(locate("big", nth: 2) == .nthOutOfRange(total: 1))
    #expect(locate("plans", nth: 0) == .nthOutOfRange(total: 3))
    #expect(locate("plans", nth: -1) == .nthOutOfRange(total: 3))
  }

  @Test("shows the places of the words when none has the surroundings asked for")
  func contradicted() throws {
    let everywhere = QuoteLocation.ambiguous(candidates: try candidates(all), total: 3)
    #expect(locate("plans", prefix: "no ") == everywhere)
    #expect(locate("plans", prefix: "no ", nth: 1) == everywhere)
    #expect(locate("plans", prefix: "big ", suffix: " never") == everywhere)
    #expect(locate("plans", prefix: text.string + text.string) == everywhere)
    let only = QuoteLocation.absent(nearby: try candidates([CodePointRange(15, 20)]))
    #expect(locate("small", suffix: " plan s") == only)
    #expect(locate("small", suffix: " plan s", nth: 1) == only)
  }

  @Test("says absent when it does not stand there, with the passages most like it")
  func absent() throws {
    let likes = text.occurrences(of: "plans")
    #expect(locate("Plans") == .absent(nearby: try candidates(likes)))
    #expect(locate("quarterly figures") == .absent(nearby: []))
    #expect(locate("") == .absent(nearby: []))
  }

  @Test("takes surroundings at the edges of the text")
  func edges() throws {
    let text = try SourceText("ab ab")
    let first = QuoteSelector(exact: "ab", suffix: " ab")
    let second = QuoteSelector(exact: "ab", prefix: "ab ")
    #expect(text.locate(first) == .found(try text.span(CodePointRange(0, 2))))
    #expect(text.locate(second) == .found(try text.span(CodePointRange(3, 5))))
  }

  @Test("compares surroundings by bytes")
  func normalForms() throws {
    let text = try SourceText("é1 e\u{301}1")
    let selector = QuoteSelector(exact: "1", prefix: "e\u{301}")
    #expect(text.locate(selector) == .found(try text.span(CodePointRange(5, 6))))
    #expect(selector != QuoteSelector(exact: "1", prefix: "é"))
    #expect(selector != QuoteSelector(exact: "1"))
    #expect(selector == QuoteSelector(exact: "1", prefix: "e\u{301}"))
    let span = try text.span(CodePointRange(1, 2))
    #expect(
      QuoteCandidate(span: span, prefix: "é", suffix: "")
        != QuoteCandidate(span: span, prefix: "e\u{301}", suffix: ""))
  }
}
