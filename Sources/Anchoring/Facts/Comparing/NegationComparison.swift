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

  private struct Negator {
    let finding: Finding
    let isNever: Bool

    /// The stem of what it denies, 0 where that is not known, and where it stands.
    let scope: UInt64
    let reach: Range<Int>
  }

  func changes() -> [MaterialChange] {
    var changes = AffixComparison(before, after).changes()
    guard !(before.negations.isEmpty && after.negations.isEmpty) else { return changes }
    let old = before.negations.map { negator($0, in: before.reader) }
    let new = after.negations.map { negator($0, in: after.reader) }
    var left = old
    var right = new
    for negator in old {
      guard
        let match = right.firstIndex(where: {
          $0.isNever == negator.isNever && $0.scope == negator.scope
        }), let own = left.firstIndex(where: { $0.finding.glyphs == negator.finding.glyphs })
      else { continue }
      left.remove(at: own)
      right.remove(at: match)
    }
    for (gone, come) in zip(left, right) {
      if gone.isNever != come.isNever {
        changes.append(
          MaterialChange(
            kind: .negation, before: before.words(gone.finding.tokens),
            after: after.words(come.finding.tokens)))
      } else if isFreed(gone, old, new, before, after) || isFreed(come, new, old, after, before) {
        changes.append(
          MaterialChange(
            kind: .negation, before: before.words(gone.reach), after: after.words(come.reach)))
      }
    }
    for negator in left.dropFirst(right.count) {
      changes.append(
        MaterialChange(
          kind: .negation, before: before.words(negator.finding.tokens), after: nil))
    }
    for negator in right.dropFirst(left.count) {
      changes.append(
        MaterialChange(kind: .negation, before: nil, after: after.words(negator.finding.tokens)))
    }
    return changes
  }

  /// Whether what a negator denied stands undenied in the other text more often than in its own.
  private func isFreed(
    _ negator: Negator, _ own: [Negator], _ others: [Negator], _ ownText: ComparedText,
    _ otherText: ComparedText
  ) -> Bool {
    guard negator.scope != 0 else { return false }
    let here = ownText.reader.count(ofStem: negator.scope) - own.count { $0.scope == negator.scope }
    let there =
      otherText.reader.count(ofStem: negator.scope) - others.count { $0.scope == negator.scope }
    return there > here
  }

  private func negator(_ finding: Finding, in reader: FactReader) -> Negator {
    var isNever = false
    if case .negation(let never) = finding.meaning { isNever = never }
    guard let scope = reader.scope(ofNegatorAt: finding.tokens) else {
      return Negator(finding: finding, isNever: isNever, scope: 0, reach: finding.tokens)
    }
    let start = Swift.min(finding.tokens.lowerBound, scope.tokens.lowerBound)
    let end = Swift.max(finding.tokens.upperBound, scope.tokens.upperBound)
    return Negator(finding: finding, isNever: isNever, scope: scope.stem, reach: start..<end)
  }
}

extension FactReader {
  /// What a negator denies: the next word with content in English, the last two kanji before it in
  /// Japanese.
  func scope(ofNegatorAt range: Range<Int>) -> (stem: UInt64, tokens: Range<Int>)? {
    if tokens[range.lowerBound].kind == .word {
      for index in range.upperBound..<Swift.min(range.upperBound + 6, tokens.count) {
        let token = tokens[index]
        if token.kind == .word, !token.has(.empty) || token.has(.finite) && token.count > 4 {
          return (stem(at: index), index..<(index + 1))
        }
      }
      return nil
    }
    for index in (Swift.max(1, range.lowerBound - 8)..<Swift.max(1, range.lowerBound)).reversed()
    where tokens[index].kind == .kanji && tokens[index - 1].kind == .kanji {
      return (stem(at: index), (index - 1)..<(index + 1))
    }
    return nil
  }

  /// The hash of a word without its inflection, or of a kanji and the one before it.
  func stem(at index: Int) -> UInt64 {
    let token = tokens[index]
    let start = Int(token.start)
    var end = Int(token.end)
    guard token.kind == .word else { return hash((start - 1)..<end) }
    for ending in Self.inflections where end - start >= ending.count + 3 {
      let tail = glyphs[(end - ending.count)..<end]
      if zip(tail, ending).allSatisfy({ ($0.scalar | 0x20) == $1 }) {
        end -= ending.count
        break
      }
    }
    if end - start > 4, (glyphs[end - 1].scalar | 0x20) == 0x65 { end -= 1 }
    return hash(start..<end)
  }

  private static let inflections: [[UInt32]] = ["ing", "ied", "ed", "ies", "es", "s", "y"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// How often words of the stem stand in the text.
  func count(ofStem stem: UInt64) -> Int {
    tokens.indices.count { index in
      switch tokens[index].kind {
      case .word: self.stem(at: index) == stem
      case .kanji: index > 0 && tokens[index - 1].kind == .kanji && self.stem(at: index) == stem
      default: false
      }
    }
  }
}
