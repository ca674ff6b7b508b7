import Seeding
import Testing

@testable import Anchoring

/// What a sentence says is changed, and spans stand everywhere in it.
@Suite("Changes that can alter what a sentence says")
struct MaterialTests {
  private static let clause =
    "which both chambers had discussed for many months behind closed doors, "

  private static let sentence =
    "Since 14 June 2019 the Norvik agency, " + clause + clause
    + "has not spent 42 percent of its $307 million on 18 km of road near Port Elsa."

  @Test(
    "are never silent, wherever in the sentence the span stands",
    arguments: [
      ("14 June", "15 June"), ("June", "July"), ("2019", "2018"), ("Norvik", "Tarvos"),
      ("has not spent", "has spent"), ("42 percent", "43 percent"),
      ("42 percent", "42 percentage points"), ("$307", "€307"), ("million", "billion"),
      ("18 km", "18 miles"), ("Elsa", "Runa"),
    ])
  func everywhere(_ words: String, _ others: String) throws {
    let changed = try #require(Self.sentence.replacingOnce(words, with: others))
    var random = SeededGenerator(seed: 21)
    var sentences = random.prose(sentences: 10)
    sentences.insert(Self.sentence + " ", at: 5)
    let old = try SourceText(sentences.joined())
    sentences[5] = changed + " "
    sentences.remove(at: 2)
    let new = try SourceText(sentences.joined())
    let whole = old.occurrences(of: Self.sentence)[0]
    let ranges = stride(from: whole.start, to: whole.end - 1, by: 3).flatMap { start in
      [1, 7, 30, 160].map { CodePointRange(start, min(start + $0, whole.end)) }
    }
    let place = new.occurrences(of: changed)[0]
    for (range, span) in zip(ranges, SpanFollower(from: old, to: new).follow(ranges)) {
      let isAccepted = [.unchanged, .shifted, .reformatted, .contextChanged].contains(span.anchor)
      #expect(!isAccepted || !span.material.isEmpty, "\(range)")
      #expect(span.range.map { place.start <= $0.start && $0.end <= place.end } ?? true, "\(range)")
    }
  }

  @Test("leave the sentences beside it alone")
  func beside() throws {
    let changed = try #require(Self.sentence.replacingOnce("42", with: "43"))
    let (before, after) = ("The fair opens on Monday. ", " Rain is expected in the north.")
    let old = try SourceText(before + Self.sentence + after)
    let new = try SourceText(before + changed + after)
    let ranges = ["opens on Monday", "Rain is expected"].flatMap { old.occurrences(of: $0) }
    let followed = SpanFollower(from: old, to: new).follow(ranges)
    #expect(followed.map(\.range) == ranges)
    #expect(followed.allSatisfy { $0.material.isEmpty })
  }

  @Test("are found in Japanese, too")
  func japanese() throws {
    let (before, after) = ("会場は駅の近くにある。", "雨の日も開く。入場は無料だ。")
    let sentence = "北川知事は３月に42億円の予算を認めた。"
    for (words, others) in [("42", "43"), ("億", "兆"), ("３月", "４月"), ("認めた", "認めなかった")] {
      let old = try SourceText(before + sentence + after)
      let new = try SourceText(
        before + (try #require(sentence.replacingOnce(words, with: others))) + after)
      let ranges = ["北川知事", "予算"].flatMap { old.occurrences(of: $0) }
      for span in SpanFollower(from: old, to: new).follow(ranges) {
        #expect(!span.material.isEmpty, "\(words)")
      }
    }
  }
}
