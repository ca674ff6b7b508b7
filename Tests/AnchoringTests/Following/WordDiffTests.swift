import Seeding
import Testing

@testable import Anchoring

@Suite("Aligning two texts word by word")
struct WordDiffTests {
  private func diff(_ old: String, _ new: String) throws -> WordDiff {
    WordDiff(from: Words(of: try SourceText(old)), to: Words(of: try SourceText(new)))
  }

  @Test("pairs equal words only, in the order of both texts, and each once")
  func pairsEqualWords() throws {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let alphabet = ["a ", "b ", "c ", "dd ", "e, ", "“f” ", "防", "カナ"]
      let (oldCount, newCount) = (
        Int.random(in: 1...60, using: &random), Int.random(in: 1...60, using: &random)
      )
      let (old, new) = (
        random.text(of: oldCount, from: alphabet), random.text(of: newCount, from: alphabet)
      )
      let diff = try diff(old, new)
      var (oldDone, newDone) = (0, 0)
      for run in diff.runs {
        #expect(run.old.lowerBound >= oldDone && run.newStart >= newDone, "seed \(seed)")
        for (word, other) in zip(run.old, run.new) {
          #expect(diff.old[word].digest == diff.new[other].digest, "seed \(seed)")
        }
        (oldDone, newDone) = (run.old.upperBound, run.new.upperBound)
      }
    }
  }

  @Test("finds as long a common subsequence as there is, where groups of words mislead nobody")
  func isLongest() throws {
    for seed in 0..<100 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let old = (0..<40).map { _ in random.word() }
      let new = old.filter { _ in !random.chance(20) }
      guard !new.isEmpty else { continue }
      let diff = try diff(old.joined(separator: " "), new.joined(separator: " "))
      #expect(diff.runs.map(\.old.count).reduce(0, +) == new.count, "seed \(seed)")
    }
  }

  @Test("aligns a text with itself in one run, and with nothing in none")
  func extremes() throws {
    let words = "one two three, four"
    #expect(try diff(words, words).runs.count == 1)
    #expect(try diff(words, "五六").runs.isEmpty)
    #expect(try diff(" ", words).runs.isEmpty)
    #expect(try diff(words, "\n").runs.isEmpty)
  }

  @Test("takes quotation marks for each other, and words for what they are")
  func words() throws {
    let text = try SourceText("“Don’t” spend ¥43tn—防衛カナ é2.")
    let words = Words(of: text)
    let cut = words.all.map { word in text.withUTF8Bytes { $0.words(in: word.bytes) } }
    #expect(
      cut == ["“", "Don", "’", "t", "”", "spend", "¥", "43tn", "—", "防", "衛", "カナ", "é2", "."])
    #expect(try diff("“Don’t”", "\"Don't\"").runs.count == 1)
  }

  @Test("knows which runs hold a group of words that stands once in each text")
  func uniqueGroups() throws {
    let diff = try diff("a b c d e f a b c", "x a b c d e f a b c")
    #expect(diff.holdsUniqueGroup(0..<4))
    #expect(!diff.holdsUniqueGroup(0..<3))
    #expect(!(try self.diff("a a a a a a", "a a a a a a a").holdsUniqueGroup(0..<6)))
  }

  @Test(
    "says whether a word gave way to another",
    arguments: [
      ("the plan was agreed in May", "the plan was agreed last week in May", false),
      ("Kishida spoke of the plan", "Tanaka spoke of the plan", true),
      ("the plans are agreed", "the plan is agreed", false),
      ("the red ship sailed", "the blue boat sailed", true),
      ("the red ship sailed", "the ship sailed", false),
    ])
  func replaced(_ words: String, _ others: String, _ isReplaced: Bool) {
    #expect(WordDiff.replacesWords(of: words, in: others) == isReplaced)
  }

  @Test("stays quick on texts that repeat themselves")
  func repetitive() throws {
    let old = String(repeating: "a b ", count: 40_000)
    let new = String(repeating: "b a a ", count: 30_000)
    let diff = try diff(old, new)
    #expect(diff.old.count == 80_000)
    #expect(diff.new.count == 90_000)
  }
}
