/// Compares the negators of two texts.
///
/// Negators are one sort, whatever their word ("has no plans" is "does not have plans"), but for
/// "never". They pair up by what they deny, then in order; one that is left over was added or
/// dropped. Where as many stand in both, but a word that was denied now stands undenied, the "not"
/// has moved to another word, and that is reported too.
struct NegationComparison {
  private let before: ComparedText
  private let after: ComparedText

  init(_ before: ComparedText, _ after: ComparedText) {
    self.before = before
    self.after = after
  }

  /// What a negator denies, and how.
  private struct Sense: Hashable {
    let isNever: Bool

    /// The stem of what it denies, 0 where that is not known.
    let scope: UInt64
  }

  private struct Negator {
    let sense: Sense
    let tokens: Range<Int>

    /// The negator with what it denies.
    let reach: Range<Int>
  }

  func changes() -> [MaterialChange] {
    let affixes = AffixComparison(before, after).changes()
    guard !(before.negations.isEmpty && after.negations.isEmpty) else { return affixes }
    let old = before.negations.map { negator($0, in: before.reader) }
    let new = after.negations.map { negator($0, in: after.reader) }
    let left = remaining(old, without: new)
    let right = remaining(new, without: old)
    guard !(left.isEmpty && right.isEmpty) else { return affixes }
    var changes = affixes + changedPairs(left, right, old, new)
    for negator in left.dropFirst(right.count) {
      changes.append(
        MaterialChange(kind: .negation, before: before.words(negator.tokens), after: nil))
    }
    for negator in right.dropFirst(left.count) {
      changes.append(
        MaterialChange(kind: .negation, before: nil, after: after.words(negator.tokens)))
    }
    return changes
  }

  /// The negators that deny nothing that one of `others` denies too.
  private func remaining(_ negators: [Negator], without others: [Negator]) -> [Negator] {
    var counts: [Sense: Int] = [:]
    for other in others { counts[other.sense, default: 0] += 1 }
    return negators.filter { negator in
      guard let count = counts[negator.sense], count > 0 else { return true }
      counts[negator.sense] = count - 1
      return false
    }
  }

  private func changedPairs(
    _ left: [Negator], _ right: [Negator], _ old: [Negator], _ new: [Negator]
  ) -> [MaterialChange] {
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let asserted = Asserted(before.reader, old.map(\.sense.scope))
    let reasserted = Asserted(after.reader, new.map(\.sense.scope))
    return zip(left, right).compactMap { gone, come in
      if gone.sense.isNever != come.sense.isNever {
        return MaterialChange(
          kind: .negation, before: before.words(gone.tokens), after: after.words(come.tokens))
      }
      let (was, now) = (gone.sense.scope, come.sense.scope)
      guard was != 0, now != 0,
        reasserted[was] > asserted[was] || asserted[now] > reasserted[now]
      else { return nil }
      return MaterialChange(
        kind: .negation, before: before.words(gone.reach), after: after.words(come.reach))
    }
  }

  /// How often each stem stands in a text without being denied.
  private struct Asserted {
    private var counts: [UInt64: Int] = [:]

    init(_ reader: FactReader, _ denied: [UInt64]) {
      for index in reader.tokens.indices {
        if let stem = reader.stem(at: index) { counts[stem, default: 0] += 1 }
      }
      for stem in denied { counts[stem, default: 0] -= 1 }
    }

    subscript(_ stem: UInt64) -> Int { counts[stem, default: 0] }
  }

  private func negator(_ finding: Finding, in reader: FactReader) -> Negator {
    var isNever = false
    if case .negation(let never) = finding.meaning { isNever = never }
    let tokens = finding.tokens
    guard let scope = reader.scope(ofNegatorAt: tokens) else {
      return Negator(sense: Sense(isNever: isNever, scope: 0), tokens: tokens, reach: tokens)
    }
    let start = Swift.min(tokens.lowerBound, scope.tokens.lowerBound)
    let end = Swift.max(tokens.upperBound, scope.tokens.upperBound)
    return Negator(
      sense: Sense(isNever: isNever, scope: scope.stem), tokens: tokens, reach: start..<end)
  }
}

extension FactReader {
  /// What a negator denies: the next word with content in English, the last two kanji before it in
  /// Japanese.
  func scope(ofNegatorAt range: Range<Int>) -> (stem: UInt64, tokens: Range<Int>)? {
    if tokens[range.lowerBound].kind == .word {
      for index in range.upperBound..<Swift.min(range.upperBound + 6, tokens.count) {
        let token = tokens[index]
        if token.kind == .word, !token.has(.empty), let stem = stem(at: index) {
          return (stem, index..<(index + 1))
        }
      }
      return nil
    }
    for index in (Swift.max(0, range.lowerBound - 8)..<range.lowerBound).reversed()
    where tokens[index].kind == .kanji {
      if let stem = stem(at: index) { return (stem, (index - 1)..<(index + 1)) }
    }
    return nil
  }

  /// The hash of a word without its inflection, or of a kanji and the one before it.
  func stem(at index: Int) -> UInt64? {
    let token = tokens[index]
    let start = Int(token.start)
    var end = Int(token.end)
    switch token.kind {
    case .kanji:
      guard index > 0, tokens[index - 1].kind == .kanji else { return nil }
      return hash(Int(tokens[index - 1].start)..<end)
    case .word:
      for ending in Self.inflections where end - start >= ending.count + 3 {
        let tail = glyphs[(end - ending.count)..<end]
        if zip(tail, ending).allSatisfy({ ($0.scalar | 0x20) == $1 }) {
          end -= ending.count
          break
        }
      }
      if end - start > 4, (glyphs[end - 1].scalar | 0x20) == 0x65 { end -= 1 }
      return hash(start..<end)
    default: return nil
    }
  }

  private static let inflections: [[UInt32]] = ["ing", "ied", "ed", "ies", "es", "s", "y"].map {
    $0.unicodeScalars.map(\.value)
  }
}
