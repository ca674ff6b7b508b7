import Anchoring
import Seeding
import Testing

@Suite("What there is to check in a sentence")
struct AssessingTests {
  private func assessed(_ text: String) throws -> [AssessedSentence] {
    try SourceText(text).assessedSentences()
  }

  @Test(
    "is told by the kinds of facts in it",
    arguments: [
      ("The harbour took in 420 ships.", [Fact.Kind.figure]),
      ("It closed in June 2024.", [.date]),
      ("It was the third such closure.", [.ordinal]),
      ("It is the longest pier on the coast.", [.superlative]),
      ("It was called “a quiet scandal” at once.", [.quotation]),
      ("The council of Kanmon refused.", [.name]),
      (
        "On 3 June 2024, Kanmon took in 420 ships, its largest number, “an accident”.",
        [.figure, .date, .superlative, .quotation, .name]
      ),
      ("Nobody knows why it was so.", []),
    ])
  func kinds(sentence: String, expected: [Fact.Kind]) throws {
    let found = try #require(try assessed(sentence).first)
    #expect(found.why == expected)
    #expect(found.isCheckable == !expected.isEmpty)
  }

  @Test(
    "is a name only together with a deed",
    arguments: [
      ("The mayor of Kanmon on a bicycle.", false), ("Hanako Mori, Kanmon.", false),
      ("The old pier of Kanmon in the morning light, near the training ground.", false),
      ("And Kanmon refused.", true), ("Kanmon warns Akama", true), ("Mori would not say.", true),
      ("The ferry left Kanmon.", true), ("Workers of Kanmon mending a pier at Akama", true),
      ("町長が東京を訪れた。", true), ("山田氏も欠席した。", true), ("トマホークの写真。", false),
    ])
  func deeds(sentence: String, isCheckable: Bool) throws {
    #expect(try assessed(sentence).map(\.isCheckable) == [isCheckable], "\(sentence)")
  }

  @Test("is nothing in questions and in furniture")
  func closed() throws {
    for text in [
      "Did Kanmon close its pier in June 2024?", "“Why did Kanmon close?”", "なぜ2024年に閉じたのか？",
      "By A. Writer", "Updated 3:04 pm on 3 June 2024", "© 2025 Kanmon Post",
      "Read more: 420 ships",
    ] {
      #expect(try assessed(text).allSatisfy { $0.why.isEmpty }, "\(text)")
    }
    #expect(
      try assessed("“Why did Kanmon close?” Mori asked in June.").map(\.isCheckable) == [true])
  }

  @Test("is nothing in a crosshead that only announces the sentences below it")
  func crossheads() throws {
    let section = "It was the 80th anniversary of the pier."
    #expect(try assessed("80th anniversary\n\(section)").map(\.isCheckable) == [false, true])
    #expect(try assessed("81st anniversary\n\(section)").map(\.isCheckable) == [true, true])
    let far = String(repeating: "Nobody knows why it was so.\n", count: 10)
    #expect(try assessed("80th anniversary\n\(far)\(section)").first?.isCheckable == true)
  }

  @Test("leaves out the number of an item")
  func markers() throws {
    #expect(
      try assessed("1. Nobody knows why\n2. It took 420 ships").map(\.why) == [[], [.figure]])
  }

  @Test("holds the part that it has of a quotation that spans sentences")
  func quotations() throws {
    let text = try SourceText("Mori said: “It is shut. It stays shut. All of it.” He left.")
    let found = text.assessedSentences()
    let quotations = found.map { $0.facts.filter { $0.kind == .quotation }.map(\.words) }
    #expect(
      quotations.map { $0.map { $0.filter { !"“”".contains($0) } } }
        == [["It is shut."], ["It stays shut."], ["All of it"], []])
  }

  @Test("has places in code points of the text, within its sentence, in order")
  func places() throws {
    let pieces = [
      "The pier took 420 ships in June. ", "“It is shut. ", "Kanmon left.” ", "😀 ", "é", "\n",
      "町長は「橋を直す。」と3日に述べた。", "1. ", "¥4.3bn ", "“", "”", "It is the largest. ", "Share\n",
    ]
    for seed in UInt64(0)..<1_000 {
      var generator = SeededGenerator(seed: seed)
      let text = try SourceText("x" + generator.text(of: 12, from: pieces))
      for assessed in text.assessedSentences() {
        var start = assessed.sentence.range.start
        for fact in assessed.facts {
          #expect(try text.words(fact.range).utf8.elementsEqual(fact.words.utf8), "seed \(seed)")
          #expect(fact.range.start >= start, "seed \(seed)")
          #expect(fact.range.end <= assessed.sentence.range.end, "seed \(seed)")
          start = fact.range.start
        }
        #expect(Set(assessed.why).isSubset(of: assessed.facts.map(\.kind)), "seed \(seed)")
      }
    }
  }
}
