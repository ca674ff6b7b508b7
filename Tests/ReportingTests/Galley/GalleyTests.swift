import Anchoring
import Claims
import Seeding
import Testing

@testable import Reporting

@Suite struct GalleyTests {
  @Test func `A small article stands beside its claims`() throws {
    #expect(try HTMLMarkup.content(of: smallGalley().written()) == smallGalleyPage)
  }

  @Test func `Everything that the page points at is on it, once`() throws {
    let page = try smallGalley().written()
    let names = page.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(names).count == names.count)
    let targets = page.matches(of: /\b(?:href="#|aria-labelledby=")([^"]*)"/).map {
      String($0.output.1)
    }
    #expect(targets.count > 20)
    #expect(Set(targets).subtracting(names).isEmpty)
  }

  @Test func `Each printed page says whose galley it is and that it is no publication`() throws {
    let page = try smallGalley().written()
    #expect(page.contains(#"content: "The \2a Desk\2a  \b7  Galley \b7  Boats \26  carts";"#))
    #expect(page.contains(#"working copy\2c  not for publication";"#))
    #expect(page.contains("script-src 'none'") && !page.contains("<script"))
  }

  @Test func `An article without claims is a galley of the article`() throws {
    var desk = Fixture()
    let text = "Nobody has read this.\n"
    let article = try desk.source("new", text: text)
    let page = try desk.galley(on: article, text: text).written()
    let printed = try PrintedArticle(page)
    #expect(printed.text == text && printed.words.isEmpty)
    #expect(page.contains("<b>0%</b> 0 of 0 checkable") && !page.contains("<ol"))
  }

  @Test func `A claim that goes on in a later paragraph is called to mind there`() throws {
    var desk = Fixture()
    let text = "One boat came.\n\nTwo boats came. Two boats left.\n"
    let article = try desk.source("boats", text: text)
    let claim = desk.claim("Boats came and went")
    for quote in ["One boat came", "Two boats came", "Two boats left"] {
      try desk.cite(claim, article, quote)
    }
    let page = try desk.galley(on: article, text: text).written()
    #expect(page.matches(of: /Boats came and went/).count == 1)
    #expect(page.matches(of: /<li class="note/).count == 2)
    let flags = page.matches(of: /id="words-([0-9-]+)" href="#note-([0-9-]+)"/).map {
      "\($0.output.1) \($0.output.2)"
    }
    #expect(flags == ["1 1", "1-2 1-2", "1-3 1-2"])
    #expect(page.contains(##"the claim stands here; <a href="#note-1">its note</a>"##))
  }

  @Test func `A place that does not lie in the text counts as not known`() throws {
    var desk = Fixture()
    let text = "One boat came."
    let article = try desk.source("boats", text: text)
    let claim = desk.claim("A boat came")
    try desk.cite(claim, article, "One boat came")
    let page = try desk.galley(on: article, text: "One boat").written()
    #expect(try PrintedArticle(page).words.isEmpty)
    #expect(page.contains("Claims whose place in this text is not known"))
  }

  @Test func `Words are marked in the status that an editor wants to know of first`() throws {
    var desk = Fixture()
    let text = "Sixty boats came on Monday."
    let article = try desk.source("boats", text: text)
    let verified = desk.claim("Sixty boats came on Monday")
    try desk.cite(verified, article, "Sixty boats came on Monday")
    try desk.review(verified, by: "ken", .verified, "Seen")
    let disputed = desk.claim("Sixty boats came")
    try desk.cite(disputed, article, "Sixty boats")
    try desk.review(disputed, by: "ken", .disputed, "Fifty")
    let page = try desk.galley(on: article, text: text).written()
    let marks = page.matches(of: /<mark class="([a-z-]+)">/).map { String($0.output.1) }
    #expect(marks == ["is-disputed", "is-verified"])
  }

  @Test func `A reason is told in short, and a proposed wording whole`() throws {
    var desk = Fixture()
    let text = "Sixty boats came."
    let article = try desk.source("boats", text: text)
    let claim = desk.claim("Sixty boats came")
    try desk.cite(claim, article, "Sixty boats")
    let long = (1...100).map { "word\($0)" }.joined(separator: " ")
    try desk.review(claim, by: "ken", .disputed, long, fix: long)
    let page = try desk.galley(on: article, text: text).written()
    let said = page.matches(of: /class="said" dir="auto">([^<]*)</).map { String($0.output.1) }
    #expect(said.count == 2 && said[1] == long)
    #expect(said[0].hasSuffix("…") && long.hasPrefix(said[0].dropLast()))
    #expect(
      (GalleyRemarks.longestReason - 10...GalleyRemarks.longestReason + 1).contains(said[0].count))
  }

  // MARK: The text

  private static let alphabet = Array(
    "aB4.,   \n\n\r\t<>&\"'“”—港語\u{301}\u{338}\u{202E}\u{200F}\u{2028}\u{B}\u{1}\u{1F1EF}\u{FEFF}é"
      .unicodeScalars)

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `The page holds the article and nothing else, and each claim's own words`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let text = "x" + generator.text(of: Self.alphabet, upTo: seed % 4 == 0 ? 400 : 60)
    let length = text.unicodeScalars.count
    func range() -> CodePointRange {
      let start = Int.random(in: 0..<length, using: &generator)
      return CodePointRange(start, Int.random(in: start + 1...length, using: &generator))
    }
    func words(_ range: CodePointRange) -> String {
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[range.start..<range.end]))
    }
    var desk = Fixture()
    let article = try desk.source("random", text: text)
    let revision = try #require(desk.source(article).newest?.hash)
    var ranges: [CodePointRange] = []
    for index in 0..<Int.random(in: 0...6, using: &generator) {
      let claim = desk.claim("claim \(index)")
      let range = range()
      ranges.append(range)
      let stance = Stance.allCases.randomElement(using: &generator) ?? .asserts
      desk.append(
        .claimCited(
          CitedClaim(
            claim: claim, source: article, revision: revision,
            span: Span(range: range, exact: words(range)), stance: stance, locator: nil)))
    }
    if generator.chance(40) {
      let range = range()
      desk.append(
        .sourceExcluded(
          ExcludedPassage(
            source: article, revision: revision, range: range, sha256: .sha256(words(range).utf8),
            because: "known")))
    }
    let sentences = try SourceText(utf8: text.utf8).sentences()
    let open = sentences.filter { _ in generator.chance(40) }.map { ($0.number, [String]()) }
    let galley = try desk.galley(
      on: article, text: text, open: Dictionary(uniqueKeysWithValues: open))
    let printed = try PrintedArticle(galley.written())
    #expect(printed.text.hasBytes(of: text))
    #expect(printed.words.count == ranges.count)
    let expected = ranges.sorted { ($0.start, -$0.end) < ($1.start, -$1.end) }.map(words)
    for (index, words) in expected.enumerated() {
      let marked = try #require(printed.words["\(index + 1)"])
      #expect(marked.hasBytes(of: words))
    }
  }
}
