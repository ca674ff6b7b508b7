internal import Extraction
internal import Seeding
internal import Testing

@Suite("Where in a document a place stands")
struct LocatorTests {
  private func locators(_ text: String, _ type: MediaType? = .plainText) -> TextLocators {
    TextLocators(text: text, mediaType: type)
  }

  /// The code point at which a word stands.
  private func place(_ word: String, in text: String) -> Int {
    guard let found = text.firstRange(of: word) else { return -1 }
    return text.unicodeScalars.distance(
      from: text.unicodeScalars.startIndex, to: found.lowerBound)
  }

  @Test("Pages are counted by form feeds, in code points")
  func pages() {
    let text = "präfix 日本\n\u{0C}zweite\n\u{0C}\u{0C}vierte"
    let locators = locators(text, .pdf)
    #expect(locators.locator(at: 0) == "p. 1")
    #expect(locators.locator(at: place("zweite", in: text) - 1) == "p. 1")
    #expect(locators.locator(at: place("zweite", in: text)) == "p. 2")
    #expect(locators.locator(at: place("vierte", in: text)) == "p. 4")
  }

  @Test("A PDF of one page has a page, and an article has none")
  func onePage() {
    #expect(locators("words", .pdf).locator(at: 2) == "p. 1")
    #expect(locators("words", .html).locator(at: 2) == nil)
    #expect(locators("words", nil).locator(at: 2) == nil)
    #expect(locators("one\u{0C}two").locator(at: 5) == "p. 2")
  }

  @Test("A transcript's cues say when something was said")
  func cues() {
    let text = """
      WEBVTT

      00:04.500 --> 00:06.000
      – Välkommen, everyone.

      2
      01:00:05.000 --> 01:00:09.000 align:start
      Thank you.
      """
    let locators = locators(text)
    #expect(locators.locator(at: 0) == nil)
    #expect(locators.locator(at: place("everyone", in: text)) == "00:00:04")
    #expect(locators.locator(at: place("Thank", in: text)) == "01:00:05")
    let subtitles = "1\r\n00:00:01,000 --> 00:00:02,500\r\nGood evening.\r\n"
    #expect(self.locators(subtitles).locator(at: 40) == "00:00:01")
  }

  @Test(
    "Lines that begin with rising times are a transcript",
    arguments: [
      "[00:00:01] Ana: so\n[00:02:00] Bo: yes\n[01:00:00] Ana: NOW\n",
      "(0:01) so\n(2:00) yes\n(60:00) NOW\n", "0:01\nso\n2:00\nyes\n60:00\nNOW\n",
      "00:00:01 Ana: so\n00:02:00.250 Bo: yes\n01:00:00 NOW",
    ])
  func stamps(_ text: String) {
    #expect(locators(text).locator(at: place("yes", in: text)) == "00:02:00")
    #expect(locators(text).locator(at: place("NOW", in: text)) == "01:00:00")
  }

  @Test(
    "An article with times in it is no transcript",
    arguments: [
      "09:00\nDoors open.\n10:30\nA panel.\n12:00\nLunch.\n",
      "[00:01] a\nand later [00:02] b",
      "12:30 The minister arrives\n14:00 She leaves\n15:10 Rain\n",
      "[00:03:00] a\n[00:02:00] b\n[00:04:00] c\n", "1:2 odds\n3:4 odds\n5:6 odds",
      "Psalm 23:04\n[12:99] x\n[13:99] x\n[14:99] x",
    ])
  func articles(_ text: String) {
    #expect((0..<text.unicodeScalars.count).allSatisfy { locators(text).locator(at: $0) == nil })
  }

  @Test("A later place never stands on an earlier page or at an earlier time", arguments: 0..<200)
  func monotone(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pieces = ["\u{0C}", "\n", "00:00:0", "[0:1", "] ", "3", "å", "日", " --> ", "words ", ":"]
    let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    for type in [MediaType.pdf, .plainText] {
      let locators = locators(text, type)
      let found = (0...text.unicodeScalars.count).compactMap { locators.locator(at: $0) }
      let pages = found.compactMap { $0.hasPrefix("p. ") ? Int($0.dropFirst(3)) : nil }
      #expect(zip(pages, pages.dropFirst()).allSatisfy(<=), "seed \(seed)")
      let times = found.filter { !$0.hasPrefix("p") }
      #expect(zip(times, times.dropFirst()).allSatisfy(<=), "seed \(seed)")
    }
  }
}
