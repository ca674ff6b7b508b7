/// What changed between sentences of two texts, worked out once for each pair of them.
///
/// A text may have no stop at all, and then is one sentence to every span in it.
struct SentenceChanges {
  private struct Pair: Hashable {
    let old: CodePointRange
    let new: CodePointRange
  }

  private var material: [Pair: [MaterialChange]] = [:]
  private var replaced: [Pair: Bool] = [:]

  /// What changed from the sentences at `old` to those at `new`, or what `compare` finds.
  mutating func material(
    from old: CodePointRange, to new: CodePointRange, _ compare: () -> [MaterialChange]
  ) -> [MaterialChange] {
    let pair = Pair(old: old, new: new)
    if let known = material[pair] { return known }
    let changes = compare()
    material[pair] = changes
    return changes
  }

  /// Whether a word gave way to another from `old` to `new`, or what `compare` finds.
  mutating func replacesWords(
    from old: CodePointRange, to new: CodePointRange, _ compare: () -> Bool
  ) -> Bool {
    let pair = Pair(old: old, new: new)
    if let known = replaced[pair] { return known }
    let isReplaced = compare()
    replaced[pair] = isReplaced
    return isReplaced
  }
}
