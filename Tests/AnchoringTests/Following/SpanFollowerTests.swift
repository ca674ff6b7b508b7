import Seeding
import Testing

@testable import Anchoring

@Suite("Following spans into another revision")
struct SpanFollowerTests {
  /// What becomes of the only place of `words` in `old`.
  private func follow(_ words: String, from old: String, to new: String, nth: Int = 0) throws
    -> (span: FollowedSpan, words: String?)
  {
    let (old, new) = (try SourceText(old), try SourceText(new))
    let places = old.occurrences(of: words)
    let span = SpanFollower(from: old, to: new).follow([places[nth]])[0]
    return (span, try span.range.map { try new.words($0) })
  }

  private let before = "Alpha came first and was met at the quay. "
  private let after = " Bravo followed the decision closely. Charlie was late, and said so."

  @Test("leaves every span of an identical text where it was, repeated words too")
  func identical() throws {
    let text = try SourceText("no, no, no")
    let ranges = [CodePointRange(0, 2), CodePointRange(4, 6), CodePointRange(0, 10)]
    #expect(
      SpanFollower(from: text, to: text).follow(ranges)
        == ranges.map { FollowedSpan(anchor: .unchanged, range: $0) })
  }

  @Test("does not look for what is no span of the old text")
  func noSpan() throws {
    let (old, new) = (try SourceText("one two"), try SourceText("one two three"))
    let ranges = [CodePointRange(2, 2), CodePointRange(5, 9), CodePointRange(-1, 2)]
    #expect(
      SpanFollower(from: old, to: new).follow(ranges).map(\.anchor)
        == [.unsearched, .unsearched, .unsearched])
    #expect(
      SpanFollower(from: old, to: old).follow(ranges).map(\.anchor)
        == [.unsearched, .unsearched, .unsearched])
  }

  @Test(
    "shifts by exactly what is put before the text",
    arguments: [
      "x ", "😀", "\r\n", "🇯🇵 ", "e\u{301} ", "防衛費。", "A headline\n\n",
    ])
  func prepended(_ before: String) throws {
    var random = SeededGenerator(seed: 11)
    let words = random.prose(sentences: 40).joined()
    let (old, new) = (try SourceText(words), try SourceText(before + words))
    let count = before.unicodeScalars.count
    let ranges = stride(from: 100, to: old.length - 100, by: 7).map { CodePointRange($0, $0 + 30) }
    let followed = SpanFollower(from: old, to: new).follow(ranges)
    for (range, span) in zip(ranges, followed) {
      #expect(
        span
          == FollowedSpan(
            anchor: .shifted, range: CodePointRange(range.start + count, range.end + count)))
    }
  }

  @Test("tells a changed figure in the span from one beside it")
  func figures() throws {
    let old = before + "Support rose to 42 percent in May 2019." + after
    let new = before + "Support rose to 43 percent in May 2019." + after
    let inside = try follow("42 percent", from: old, to: new)
    #expect(inside.span.anchor == .altered)
    #expect(inside.words == "43 percent")
    #expect(!inside.span.material.isEmpty)
    let beside = try follow("May 2019", from: old, to: new)
    #expect(beside.span.anchor == .contextChanged)
    #expect(beside.words == "May 2019")
    #expect(!beside.span.material.isEmpty)
  }

  @Test("lapses words that survive while their sentence is denied")
  func negation() throws {
    let old = before + "Japan plans to spend ¥43tn over five years." + after
    let new = before + "Japan does not plan to spend ¥43tn over five years." + after
    let (span, words) = try follow("¥43tn", from: old, to: new)
    #expect(words == "¥43tn")
    #expect(span.anchor == .contextChanged)
    #expect(span.material.contains { $0.kind == .negation })
  }

  @Test("finds a far change in a long sentence, beyond the context of the span")
  func farChange() throws {
    let filler = "which had been discussed by committees of both chambers for many months, "
    let old = before + "Since 2019 the plan, " + filler + filler + "has cost ¥43tn." + after
    let new = before + "Since 2018 the plan, " + filler + filler + "has cost ¥43tn." + after
    let (span, words) = try follow("¥43tn", from: old, to: new)
    #expect(words == "¥43tn")
    #expect(span.anchor == .contextChanged)
    #expect(!span.material.isEmpty)
  }

  @Test("takes a sentence that was added to as a whole")
  func grown() throws {
    let old = before + "He fought at the river, where he was killed in action." + after
    let new = before + "He fought at the river, where he was killed in action by a sniper." + after
    let sentence = "He fought at the river, where he was killed in action."
    let (span, words) = try follow(sentence, from: old, to: new)
    #expect(span.anchor == .altered)
    #expect(words == "He fought at the river, where he was killed in action by a sniper.")
  }

  @Test("calls words reformatted where white space, quotation marks or width differ")
  func reformatted() throws {
    let old = before + "\u{201C}We will spend 43 trillion yen,\u{201D} the minister said." + after
    let new = before + "\"We will spend 43\u{A0}trillion yen,\" the minister said." + after
    let quotation = "\u{201C}We will spend 43 trillion yen,\u{201D}"
    let (span, words) = try follow(quotation, from: old, to: new)
    #expect(span == FollowedSpan(anchor: .reformatted, range: span.range))
    #expect(words == "\"We will spend 43\u{A0}trillion yen,\"")
  }

  @Test("does not wave a power of ten through as a reformatted figure")
  func superscript() throws {
    let old = before + "The field measures 10\u{B2} metres in all." + after
    let new = before + "The field measures 102 metres in all." + after
    let (span, words) = try follow("10\u{B2} metres", from: old, to: new)
    #expect(span.anchor == .altered)
    #expect(words == "102 metres")
  }

  @Test("gives up a deleted sentence, though its figure stands elsewhere, and knows its place")
  func deleted() throws {
    let sentence = "The council approved 42 percent of the bids in May."
    let old = before + sentence + after
    let new = before + String(after.dropFirst()) + " A rival group refused 42 percent of offers."
    let whole = try follow(sentence, from: old, to: new).span
    #expect(whole.anchor == .lost)
    #expect(whole.range == nil)
    #expect(whole.gap != nil)
    let figure = try follow("42 percent", from: old, to: new).span
    #expect(figure.anchor == .lost)
    #expect(figure.range == nil)
    #expect(figure.candidates.count == 1)
  }

  @Test("does not take a planted look-alike with another name for a sentence that is gone")
  func plantedName() throws {
    let sentence = "Mr. Kishida said the ministry would buy 400 missiles by 2027."
    let decoy = " Mr. Tanaka said the ministry would buy 400 missiles by 2027."
    let tail = " Delta is here, with a long history of fishing. Echo lies to the north."
    let old = before + sentence + after + tail
    let new = before + String(after.dropFirst()) + tail + decoy
    for words in [sentence, "400 missiles", "Mr. Kishida"] {
      let span = try follow(words, from: old, to: new).span
      #expect(span.range == nil, "\(words)")
    }
  }

  @Test("does not shrink a phrase to the one common word that its successor has too")
  func oneCommonWord() throws {
    let old = before + "A car pays ¥1,200 for the crossing, one way." + after
    let new = before + "A car pays what the timetable says, one way." + after
    let (span, words) = try follow("¥1,200 for the crossing", from: old, to: new)
    #expect(span.anchor == .altered)
    #expect(words == "what the timetable says")
  }

  @Test("flags a name that was swapped in place")
  func swappedName() throws {
    let old = before + "Mr. Kishida said the ministry would buy 400 missiles by 2027." + after
    let new = before + "Mr. Tanaka said the ministry would buy 400 missiles by 2027." + after
    let span = try follow("400 missiles", from: old, to: new).span
    #expect(span.anchor == .contextChanged)
    #expect(span.material.contains { $0.kind == .name })
  }

  @Test("prefers the sentence that moved to the look-alike that took its place")
  func movedBehindLookAlike() throws {
    let sentence = "Princeton has a programme in the history of science."
    let other = "Uppsala has a programme in the history of science."
    let old = before + sentence + after
    let new = before + other + after + " " + sentence
    let (span, words) = try follow(sentence, from: old, to: new)
    #expect(span.anchor == .moved)
    #expect(words == sentence)
  }

  @Test("keeps twins apart by their order and surroundings")
  func twins() throws {
    let twin = "The ship carries 300 people."
    let old = before + twin + " It was built in Osaka." + after + " " + twin + " It sails east."
    let both = "A new start. " + old
    for nth in [0, 1] {
      let span = try follow(twin, from: old, to: both, nth: nth).span
      let expected = try SourceText(both).occurrences(of: twin)[nth]
      #expect(span.range == expected)
    }
    let new = before + String(after.dropFirst()) + " " + twin + " It sails east."
    #expect(try follow(twin, from: old, to: new, nth: 0).span.range == nil)
    #expect(try follow(twin, from: old, to: new, nth: 1).words == twin)
  }

  @Test("says ambiguous where a twin may have been cut, and either is left")
  func cutTwin() throws {
    let pair = "The ship carries 300 people. It was built in "
    let old = pair + "Osaka. " + pair + "Kobe. End of the list."
    let new = pair + "Kobe. End of the list."
    #expect(try follow("300 people", from: old, to: new, nth: 0).span.anchor == .ambiguous)
  }

  @Test("follows a paragraph that moved, with the span in it, as shifted")
  func movedParagraph() throws {
    var random = SeededGenerator(seed: 5)
    let paragraphs = (0..<8).map { _ in random.prose(sentences: 6).joined() + "\n\n" }
    let old = paragraphs.joined()
    var order = paragraphs
    order.append(order.remove(at: 1))
    let text = try SourceText(paragraphs[1])
    let words = try text.words(CodePointRange(text.length / 2, text.length / 2 + 40))
    let (span, now) = try follow(words, from: old, to: order.joined())
    #expect(span.anchor == .shifted)
    #expect(now == words)
  }

  @Test("does not tell what changed from how Japanese is set")
  func japanese() throws {
    let old = "政府は５年間で43兆円を支出する計画だ。岸田首相は記者会見で述べた。増税は見送る。"
    let new = "政府は5年間で48兆円を支出する計画だ。岸田首相は記者会見で述べた。増税は見送る。"
    let figure = try follow("43兆円", from: old, to: new)
    #expect(figure.span.anchor == .altered)
    #expect(figure.words == "48兆円")
    #expect(try follow("５年間", from: old, to: new).span.anchor == .reformatted)
    #expect(try follow("増税", from: old, to: new).span.material.isEmpty)
  }

  @Test("answers with whole characters of the new text, twice the same, whatever the texts")
  func anyTexts() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var pieces = (0..<120).map { _ in random.text(of: 1, from: mixedScripts) }
      let old = try SourceText(pieces.joined())
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let index = Int.random(in: 0..<pieces.count, using: &random)
        pieces[index] = random.chance(50) ? "" : random.text(of: 2, from: mixedScripts)
      }
      let new = try SourceText(pieces.joined() + ".")
      let boundaries = old.string.characterBoundaries
      let ranges = (0..<20).map { _ in
        let start = Int.random(in: 0..<boundaries.count - 1, using: &random)
        let end = Int.random(in: start + 1..<boundaries.count, using: &random)
        return CodePointRange(boundaries[start], boundaries[end])
      }
      let follower = SpanFollower(from: old, to: new)
      let followed = follower.follow(ranges)
      #expect(followed == follower.follow(ranges), "seed \(seed)")
      for (range, span) in zip(ranges, followed) {
        guard let now = span.range else { continue }
        let words = try new.span(now).exact
        let isSame = words.utf8.elementsEqual(try old.words(range).utf8)
        let saysSame = [.unchanged, .shifted, .contextChanged].contains(span.anchor)
        #expect(isSame || !saysSame, "seed \(seed), \(range)")
        #expect(!isSame || span.anchor != .altered, "seed \(seed), \(range)")
      }
    }
  }

  @Test("places every span of lightly edited prose, and silently only on its own words")
  func editedProse() throws {
    for seed in 0..<6 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var sentences = random.prose(sentences: 120)
      let old = try SourceText(sentences.joined())
      var starts = [0]
      for sentence in sentences {
        starts.append((starts.last ?? 0) + sentence.unicodeScalars.count)
      }
      var changed: Set<Int> = []
      for _ in 0..<12 {
        let index = Int.random(in: 0..<sentences.count, using: &random)
        changed.insert(index)
        sentences[index] = random.chance(50) ? "" : random.sentence() + " "
      }
      let new = try SourceText(sentences.joined())
      var newStarts = [0]
      for sentence in sentences {
        newStarts.append((newStarts.last ?? 0) + sentence.unicodeScalars.count)
      }
      let ranges = (0..<120).map { CodePointRange(starts[$0] + 2, starts[$0] + 14) }
      let followed = SpanFollower(from: old, to: new).follow(ranges)
      for index in 0..<120 {
        let isFlagged =
          ![.unchanged, .shifted, .reformatted, .contextChanged].contains(followed[index].anchor)
        if changed.contains(index) {
          #expect(isFlagged, "seed \(seed), sentence \(index)")
        } else {
          #expect(
            followed[index].range
              == CodePointRange(newStarts[index] + 2, newStarts[index] + 14),
            "seed \(seed), sentence \(index)")
          #expect(!isFlagged, "seed \(seed), sentence \(index)")
        }
      }
    }
  }

  @Test("ends on a text of one repeated letter")
  func oneLetter() throws {
    let old = try SourceText(String(repeating: "a", count: 30_000))
    let new = try SourceText(String(repeating: "a", count: 30_001))
    let ranges = (0..<20).map { CodePointRange($0 * 1_000, $0 * 1_000 + 50) }
    for span in SpanFollower(from: old, to: new).follow(ranges) {
      #expect(span.range == nil)
    }
  }
}
