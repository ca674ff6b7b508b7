import Anchoring

extension FuzzTarget {
  /// A text, the one that takes its place, and spans followed from one to the other.
  static let following = FuzzTarget(
    "following", "a span said to stand unchanged has the same bytes in the new text",
    seeds: [
      FuzzInput.joining("One. Two costs $3. Three.", "Zero. One. Two costs $4. Three."),
      FuzzInput.joining("a b c d e f g", "g f e d c b a"),
      FuzzInput.joining("Same words. Same words. End.", "Same words. End. Same words."),
      FuzzInput.joining("防衛費は43兆円。次の文。", "次の文。防衛費は４３兆円。"),
      FuzzInput.joining("“Yes,” she said on 3 May 2021.", "\"Yes\", she said on 4 May 2021."),
    ],
    words: [". ", "not ", "43", "¥", "3 May 2021", "\n\n", "“", "”", "。", "Mori ", "e\u{301}", "🇯🇵"]
      .map { Array($0.utf8) } + [[FuzzInput.end]]
  ) { bytes in
    var input = FuzzInput(bytes)
    guard let old = try? SourceText(utf8: input.bytes()),
      let new = try? SourceText(utf8: input.bytes())
    else { return }
    var ranges = old.sentences().map(\.range)
    for _ in 0..<6 {
      let start = input.byte() % old.length
      let end = min(start + 1 + input.byte() % 40, old.length)
      if (try? old.span(CodePointRange(start, end))) != nil {
        ranges.append(CodePointRange(start, end))
      }
    }
    let followed = SpanFollower(from: old, to: new).follow(ranges)
    try hold(followed.count == ranges.count, "a span was left out")
    for (range, found) in zip(ranges, followed) {
      for place in [found.range].compactMap(\.self) + found.candidates {
        let words = try new.words(place)
        if place == found.range, [.unchanged, .shifted].contains(found.anchor) {
          let before = try old.words(range)
          try hold(words.hasSameBytes(as: before), "\(found.anchor) “\(before)” is “\(words)”")
        }
      }
    }
    try hold(changesFrom: old, to: new)
  }

  /// What lies between the changes, with what is new, makes up the new text.
  private static func hold(changesFrom old: SourceText, to new: SourceText) throws {
    var rebuilt = ""
    var position = 0
    func words(_ text: SourceText, _ start: Int, _ end: Int) throws -> String {
      start == end ? "" : try text.words(CodePointRange(start, end))
    }
    for change in old.changes(to: new) {
      rebuilt += try words(old, position, change.old.start)
      rebuilt += try words(new, change.new.start, change.new.end)
      position = change.old.end
    }
    rebuilt += try words(old, position, old.length)
    try hold(
      rebuilt.hasSameBytes(as: new.string), "the changes do not lead to the new text")
  }
}
