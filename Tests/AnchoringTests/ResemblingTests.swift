import Testing

@testable import Anchoring

@Suite("Passages like a quote that does not stand")
struct ResemblingTests {
  private func resembling(_ quote: String, in words: String) throws -> [String] {
    try SourceText(words).resembling(quote).map(\.span.exact)
  }

  @Test("are whole words, the likest first, none overlapping")
  func likest() throws {
    let words = "It cost 43 trillion yen. It may cost 45 trillion yen, or 45 million yen."
    #expect(
      try resembling("45 trillon yen", in: words)
        == ["45 trillion yen", "43 trillion yen", "45 million yen"])
    #expect(
      try resembling("sixth join patrol", in: "the sixth joint patrol since 2019")
        == ["sixth joint patrol"])
  }

  @Test("are found by a misheard, a dropped or an added word")
  func words() throws {
    let words = "The minister said that the plan would be paid for by new taxes on cars."
    #expect(
      try resembling("the plan would paid for by the new taxes", in: words)
        == ["the plan would be paid for by new taxes"])
  }

  @Test("are not offered where most of the words are others")
  func unlike() throws {
    #expect(try resembling("quarterly earnings of the bank", in: "The ship sails east.").isEmpty)
    #expect(try resembling("a", in: "b c d").isEmpty)
  }

  @Test("cut no figure, and no more than a word is added at either end")
  func wholeFigures() throws {
    #expect(
      try resembling("42 percent", in: "It grew by roughly 2.5 per cent a year.")
        .allSatisfy { !$0.hasPrefix("5") })
    #expect(try resembling("1,20 yen", in: "It costs 1,200 yen.") == ["1,200 yen"])
    let long = String(repeating: "a", count: 1_000)
    #expect(try resembling("aab", in: long).allSatisfy { $0.count <= 83 })
  }

  @Test("are none of a quote that has no word")
  func noWords() throws {
    for quote in ["…", " … ", "—", "?!", "\u{301}"] {
      #expect(try resembling(quote, in: "a — b … c ?! d").isEmpty, "\(quote)")
    }
  }

  @Test("are whole characters")
  func wholeCharacters() throws {
    let words = "岸田首相は記者会見で述べた 👩\u{200D}👩\u{200D}👧 と家族"
    for quote in ["岸田首相が記者会見で述べた", "\u{200D}👩\u{200D}👧 と家族"] {
      for range in try SourceText(words).resembling(quote).map(\.span.range) {
        _ = try SourceText(words).span(range)
      }
    }
  }
}
