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
