import Anchoring
import Seeding
import Testing

@testable import Reporting

@Suite struct TakeTests {
  private func takes(_ text: String, notes: [Int] = []) throws -> (takes: [Take], words: [String]) {
    let source = try SourceText(utf8: text.utf8)
    let takes = Take.takes(of: source, sentences: source.sentences(), notes: notes)
    return (takes, try takes.map { $0.content.count == 0 ? "" : try source.words($0.content) })
  }

  @Test func `Each paragraph, heading and item is a take`() throws {
    let (takes, words) = try takes(
      """
      Advertisement

      The harbour grows

      The quay was made longer in May. It is 300 metres long now.

      What comes next

      - A crane will be put up.
      - Two sheds will be pulled down.

      Read more: the harbour in pictures

      """)
    #expect(
      words == [
        "Advertisement", "The harbour grows",
        "The quay was made longer in May. It is 300 metres long now.",
        "What comes next", "- A crane will be put up.", "- Two sheds will be pulled down.",
        "Read more: the harbour in pictures",
      ])
    #expect(
      takes.map(\.role) == [.furniture, .headline, .body, .heading, .item, .item, .furniture])
    #expect(takes.allSatisfy { !$0.runsOn })
  }

  @Test func `White space between takes belongs to the one before, and an indent to its own`()
    throws
  {
    let (takes, words) = try takes("\n\n  First line here.\r\n\r\n\tSecond line here.  \n \n")
    #expect(words == ["  First line here.", "\tSecond line here."])
    #expect(takes.map(\.range.start) == [0, 24])
  }

  @Test func `Lines that wrap stay in one take with their line breaks`() throws {
    let (_, words) = try takes(
      "The first line of a paragraph that was wrapped by hand goes on in\n"
        + "the second line of it and ends there.\n\nAnother paragraph stands below.\n")
    #expect(words.count == 2)
    #expect(words[0].contains("in\nthe"))
  }

  @Test func `A long paragraph is parted between sentences, where there are notes on both sides`()
    throws
  {
    let sentence = "The clerk at the gate counted every cart that came in from the hills. "
    let text = String(repeating: sentence, count: 20)
    let whole = try takes(text)
    #expect(whole.takes.count == 1)
    let length = sentence.unicodeScalars.count
    let (parts, words) = try takes(text, notes: (0..<20).map { $0 * length + 4 })
    #expect(parts.map(\.runsOn) == [false, true, true, true])
    #expect(words.allSatisfy { $0.hasPrefix("The clerk") && $0.hasSuffix("hills.") })
    #expect(parts.allSatisfy { $0.range.count >= Take.shortestPart })
    #expect(try takes(text, notes: [4, 20]).takes.count == 1)
  }

  @Test func `An ideograph counts for two letters`() throws {
    let text = String(repeating: "港の門番は毎日、丘から来る荷車をすべて数えて帳面に書いた。", count: 20)
    let (parts, _) = try takes(text, notes: Array(stride(from: 0, to: 560, by: 20)))
    #expect(parts.count > 1)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Takes leave nothing out`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text =
      "x" + generator.text(of: Array("aB. \n\r\t-•。港4\u{2028}\u{B}".unicodeScalars), upTo: 120)
    let source = try SourceText(utf8: text.utf8)
    let takes = Take.takes(of: source, sentences: source.sentences(), notes: [3, 40])
    #expect(takes.map(\.range.start) == [0] + takes.dropLast().map(\.range.end))
    #expect(takes.last?.range.end == source.length)
    for take in takes {
      #expect(take.range.start <= take.content.start && take.content.end <= take.range.end)
      for edge in [(take.range.start, take.content.start), (take.content.end, take.range.end)]
      where edge.0 < edge.1 {
        let spacing = try source.words(CodePointRange(edge.0, edge.1))
        let isWhite = spacing.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
        #expect(isWhite)
      }
    }
  }

  @Test func `A text of nothing but white space is one take`() throws {
    let (takes, words) = try takes("\n \n")
    #expect(takes.count == 1 && words == [""])
  }
}
