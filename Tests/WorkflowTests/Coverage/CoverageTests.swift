import Anchoring
import Testing
import Workflow

@Suite("Coverage")
struct CoverageTests {
  /// One sentence of several facts, one of a name and a deed, and one with nothing to check.
  private static let text =
    "On 3 June the port took in 42 percent for ¥4.3bn. Then Mayor Mori resigned. Nobody knows why."

  struct Case: CustomTestStringConvertible {
    let spans: [String]
    var exclusions: [String] = []
    /// Of the first two sentences; the third is never checkable.
    let states: [CoveredSentence.State]
    let missing: [String]

    var testDescription: String { "\(spans) \(exclusions)" }
  }

  private static let first = "On 3 June the port took in 42 percent for ¥4.3bn."

  private static let cases: [Case] = [
    Case(spans: [], states: [.open, .open], missing: ["3 June", "42 percent", "¥4.3bn"]),
    Case(spans: ["42 percent"], states: [.open, .open], missing: ["3 June", "¥4.3bn"]),
    Case(spans: ["42"], states: [.open, .open], missing: ["3 June", "42 percent", "¥4.3bn"]),
    Case(spans: ["42 percent", "3 June"], states: [.open, .open], missing: ["¥4.3bn"]),
    Case(
      spans: ["42 percent", "¥4.3bn", "On 3 June the"], states: [.covered, .open], missing: []),
    Case(spans: [first], states: [.covered, .open], missing: []),
    Case(
      spans: ["3 June the port took in 42 percent for ¥4.3bn"], states: [.covered, .open],
      missing: []),
    Case(spans: [text], states: [.covered, .covered], missing: []),
    Case(
      spans: ["¥4.3bn. Then Mayor"], states: [.open, .covered], missing: ["3 June", "42 percent"]),
    Case(
      spans: ["resigned"], states: [.open, .covered], missing: ["3 June", "42 percent", "¥4.3bn"]),
    // Two spans that meet in the middle of a figure hold neither half of it whole.
    Case(
      spans: ["3 June the port took in 42", " percent for ¥4.3bn"], states: [.open, .open],
      missing: ["42 percent"]),
    // Exclusions.
    Case(spans: [], exclusions: [first], states: [.excluded, .open], missing: []),
    Case(
      spans: [], exclusions: ["On 3 June the port took in 42 percent for ¥4.3bn"],
      states: [.excluded, .open], missing: []),
    Case(
      spans: ["42 percent"], exclusions: ["3 June", "¥4.3bn"], states: [.excluded, .open],
      missing: []),
    Case(
      spans: ["42 percent"], exclusions: ["3 June"], states: [.open, .open], missing: ["¥4.3bn"]),
    Case(
      spans: [], exclusions: ["Mayor Mori resigned"], states: [.open, .open],
      missing: ["3 June", "42 percent", "¥4.3bn"]),
    Case(
      spans: [], exclusions: ["Then Mayor Mori resigned"], states: [.open, .excluded],
      missing: ["3 June", "42 percent", "¥4.3bn"]),
    Case(spans: [text], exclusions: [text], states: [.covered, .covered], missing: []),
    Case(
      spans: ["Nobody knows why"], states: [.open, .open],
      missing: ["3 June", "42 percent", "¥4.3bn"]),
  ]

  private func coverage(
    _ string: String, spans: [String] = [], exclusions: [String] = []
  ) throws -> Coverage {
    let text = try SourceText(utf8: string.utf8)
    func places(_ quotes: [String]) -> [CodePointRange] {
      quotes.flatMap { text.occurrences(of: $0) }
    }
    return Coverage(
      of: text.assessedSentences(), in: text, spans: places(spans), exclusions: places(exclusions))
  }

  @Test(arguments: cases)
  func `holds each figure, date and quotation against the spans`(_ example: Case) throws {
    let found = try coverage(Self.text, spans: example.spans, exclusions: example.exclusions)
    #expect(found.sentences.map(\.state) == example.states + [nil])
    #expect(found.sentences[0].missing.map(\.words) == example.missing)
  }

  @Test func `takes a quotation that spans sentences in parts`() throws {
    let text = "Mayor Mori said: “The pier is shut. It stays shut.” He left."
    let open = try coverage(text, spans: ["The pier is shut"])
    #expect(open.sentences.map(\.state) == [.open, .open, nil])
    let covered = try coverage(text, spans: ["The pier is shut. It stays shut."])
    #expect(covered.sentences.map(\.state) == [.covered, .covered, nil])
  }

  @Test func `asks nothing of furniture and of questions`() throws {
    let found = try coverage("Advertisement\n\nBy A. Writer\n\nDid 420 ships leave?\n\nIt is so.")
    #expect(found.checkable.isEmpty)
    #expect(found.percent == 100)
    #expect(found.sentences.count == 4)
  }

  @Test func `counts in whole percent, rounded down`() throws {
    let text = "It took 420 ships. It took 60 cars. It took 9 carts."
    #expect(try coverage(text).percent == 0)
    #expect(try coverage(text, spans: ["60 cars"]).percent == 33)
    #expect(try coverage(text, spans: ["60 cars"], exclusions: ["9 carts"]).percent == 66)
    #expect(try coverage(text, spans: [text]).percent == 100)
  }

  @Test func `is weighed as by looking at every span, however many there are`() throws {
    let text = try SourceText(utf8: Self.text.utf8)
    let sentences = text.assessedSentences()
    let facts = sentences.flatMap(\.facts).filter { $0.kind == .figure || $0.kind == .date }
    let second = sentences[1].sentence.range
    for start in stride(from: 0, to: text.length, by: 3) {
      for end in stride(from: start + 1, through: text.length, by: 2) {
        let spans = [
          CodePointRange(start, end), CodePointRange(end / 2, end), CodePointRange(0, 5),
        ]
        let found = Coverage(of: sentences, in: text, spans: spans, exclusions: [])
        let expected = facts.filter { fact in
          !spans.contains { $0.start <= fact.range.start && fact.range.end <= $0.end }
        }
        #expect(found.sentences[0].missing == expected, "\(spans)")
        let touches = spans.contains { $0.start < second.end && second.start < $0.end }
        #expect(found.sentences[1].state == (touches ? .covered : .open), "\(spans)")
      }
    }
  }
}
