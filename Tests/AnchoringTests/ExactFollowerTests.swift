import Anchoring
import Seeding
import Testing

@Suite("Following a span by its bytes")
struct ExactFollowerTests {
  private let unsearched = FollowedSpan(anchor: .unsearched, range: nil)

  private func follow(_ range: CodePointRange, from old: String, to new: String) throws
    -> FollowedSpan
  {
    ExactFollower(from: try SourceText(old), to: try SourceText(new)).follow(range)
  }

  @Test("leaves every span of an identical text where it was, repeated words too")
  func identical() throws {
    let words = "no, no, no"
    for range in [CodePointRange(0, 2), CodePointRange(4, 6), CodePointRange(0, 10)] {
      #expect(
        try follow(range, from: words, to: words) == FollowedSpan(anchor: .unchanged, range: range))
    }
  }

  @Test("does not take another normal form for the identical text")
  func normalForms() throws {
    let range = CodePointRange(0, 1)
    #expect(try follow(range, from: "é", to: "e\u{301}") == unsearched)
    #expect(try follow(range, from: "1é", to: "1e\u{301}") == unsearched)
  }

  @Test("shifts by exactly what is put before the text")
  func prepended() throws {
    let words = (0..<40).map { "Sentence \($0) of many. " }.joined()
    let range = CodePointRange(words.prefix(400).count, words.prefix(408).count)
    for before in ["x", "😀", "\r\n", "🇯🇵 ", "e\u{301}", "防衛費。"] {
      let count = before.unicodeScalars.count
      let moved = CodePointRange(range.start + count, range.end + count)
      #expect(
        try follow(range, from: words, to: before + words)
          == FollowedSpan(anchor: .shifted, range: moved))
    }
  }

  @Test("stays unchanged when the text changes after it or, in place, before it")
  func samePlace() throws {
    let before = String(repeating: "a", count: 80)
    let after = String(repeating: "b", count: 80)
    let range = CodePointRange(80, 84)
    let unchanged = FollowedSpan(anchor: .unchanged, range: range)
    let old = before + "¥43t" + after
    #expect(try follow(range, from: old, to: before + "¥43t!" + after) == unchanged)
    #expect(try follow(range, from: old, to: old + "more") == unchanged)
    #expect(try follow(range, from: old, to: "A" + old.dropFirst()) == unchanged)
    #expect(try follow(range, from: old, to: before.dropLast() + "?¥43t" + after) == unchanged)
  }

  @Test("is given up when both sides have changed, or the words have")
  func changed() throws {
    let old = "Japan plans to spend ¥43tn over five years"
    let range = CodePointRange(21, 26)
    #expect(try follow(range, from: old, to: "It will spend ¥43tn in all") == unsearched)
    #expect(try follow(range, from: old, to: "Japan plans to spend over five years") == unsearched)
    #expect(
      try follow(range, from: old, to: "Japan plans to spend ¥44tn over five years") == unsearched)
  }

  @Test("is given up between twin sentences")
  func twins() throws {
    let sentence = String(repeating: "x", count: 70) + "¥43tn" + String(repeating: "y", count: 70)
    let range = CodePointRange(70, 75)
    #expect(try follow(range, from: sentence + " ", to: sentence + " " + sentence) == unsearched)
    let head = String(repeating: "x", count: 70) + "¥43tn, then"
    #expect(try follow(range, from: sentence, to: head + sentence) == unsearched)
  }

  @Test("matches an edge of the text only with an edge")
  func edges() throws {
    #expect(try follow(CodePointRange(3, 5), from: "on ¥4", to: "go on ¥4!") == unsearched)
    #expect(
      try follow(CodePointRange(3, 5), from: "on ¥4", to: "on ¥4!")
        == FollowedSpan(anchor: .unchanged, range: CodePointRange(3, 5)))
    #expect(
      try follow(CodePointRange(0, 2), from: "¥4 on", to: "a ¥4 on")
        == FollowedSpan(anchor: .shifted, range: CodePointRange(2, 4)))
    #expect(try follow(CodePointRange(0, 2), from: "¥4", to: "¥4.") == unsearched)
  }

  @Test("sees an edge only where it cuts the 64 code points short", arguments: [63, 64])
  func edgeOfContext(length: Int) throws {
    let side = String(repeating: "防", count: length)
    let range = CodePointRange(length, length + 1)
    let kept = length == 64
    let before = FollowedSpan(anchor: .shifted, range: CodePointRange(length + 1, length + 2))
    let after = FollowedSpan(anchor: .unchanged, range: CodePointRange(0, 1))
    #expect(
      try follow(range, from: side + "X", to: "x" + side + "X") == (kept ? before : unsearched))
    #expect(
      try follow(CodePointRange(0, 1), from: "X" + side, to: "X" + side + "x")
        == (kept ? after : unsearched))
  }

  @Test("is given up for a range that is no range of the old text")
  func outside() throws {
    for range in [CodePointRange(0, 9), CodePointRange(2, 2), CodePointRange(2, 1)] {
      #expect(try follow(range, from: "words", to: "words") == unsearched)
    }
  }

  @Test("agrees with comparing the context of every occurrence")
  func agreesWithNaive() throws {
    var anchors: [Anchor: Int] = [:]
    for seed in UInt64(0)..<600 {
      var generator = SeededGenerator(seed: seed)
      let alphabet = seed % 2 == 0 ? ["ab", "ba ", "防", "😀"] : mixedScripts
      let words = generator.text(of: 120, from: alphabet).map(String.init)
      let cut = Int(generator.next() % UInt64(words.count))
      let taken = Int(generator.next() % 3)
      let put = generator.text(of: Int(generator.next() % 3), from: alphabet)
      let old = try SourceText("a" + words.joined())
      let new = try SourceText(
        "a" + words[..<cut].joined() + put + words[cut...].dropFirst(taken).joined())
      let follower = ExactFollower(from: old, to: new)
      let boundaries = old.string.characterBoundaries
      for index in stride(from: 0, to: boundaries.count - 3, by: 9) {
        let range = CodePointRange(boundaries[index], boundaries[index + 3])
        let followed = follower.follow(range)
        #expect(followed == naive(range, old, new), "seed \(seed), \(range)")
        anchors[followed.anchor, default: 0] += 1
      }
    }
    #expect(Set(anchors.keys) == [.unchanged, .shifted, .unsearched])
  }

  private func naive(_ range: CodePointRange, _ old: SourceText, _ new: SourceText) -> FollowedSpan
  {
    guard old.string.bytes != new.string.bytes else {
      return FollowedSpan(anchor: .unchanged, range: range)
    }
    let was = old.context(around: range)
    let hits = new.occurrences(of: old.string.scalars(range)).filter {
      let now = new.context(around: $0)
      return !was.prefix.isEmpty && was.prefix.bytes == now.prefix.bytes
        || !was.suffix.isEmpty && was.suffix.bytes == now.suffix.bytes
    }
    guard hits.count == 1 else { return unsearched }
    return FollowedSpan(anchor: hits[0] == range ? .unchanged : .shifted, range: hits[0])
  }
}

@Suite("An anchor")
struct AnchorTests {
  @Test("is written in the ledger under a name that never changes")
  func names() {
    #expect(
      Anchor.allCases.map(\.rawValue) == [
        "unchanged", "shifted", "reformatted", "context-changed", "altered", "moved", "ambiguous",
        "lost", "unsearched",
      ])
  }
}
