/// Compares the names of two texts.
struct NameComparison {
  private let before: ComparedText
  private let after: ComparedText

  init(_ before: ComparedText, _ after: ComparedText) {
    self.before = before
    self.after = after
  }

  private typealias Pair = (before: Atom?, after: Atom?)

  /// How many names may be sought one by one among the others; beyond it none is excused.
  private static let searchLimit = 500

  func changes() -> [MaterialChange] {
    let pairs = AtomAlignment(before.names, of: before, after.names, of: after).pairs.filter {
      !isSame($0)
    }
    guard !pairs.isEmpty else { return [] }
    let old = BareWords(before, questions: pairs.count)
    let new = BareWords(after, questions: pairs.count)
    let seen = pairs.map { pair in
      // A name that the other text holds in small letters, or as another kind of word, is not gone.
      (
        before: pair.before.flatMap { new.holds($0, beyond: old) ? nil : $0 },
        after: pair.after.flatMap { old.holds($0, beyond: new) ? nil : $0 }
      )
    }
    let dropped = seen.compactMap { $0.after == nil ? $0.before : nil }
    let added = seen.compactMap { $0.before == nil ? $0.after : nil }
    return seen.compactMap { pair in
      switch (pair.before, pair.after) {
      case (nil, nil): nil
      case (let gone?, nil) where isIn(after.names, gone) && !isIn(added, gone): nil
      case (nil, let come?) where isIn(before.names, come) && !isIn(dropped, come): nil
      default:
        MaterialChange(
          kind: .name, before: pair.before.map { before.words($0.shown) },
          after: pair.after.map { after.words($0.shown) })
      }
    }
  }

  private func isSame(_ pair: Pair) -> Bool {
    guard let old = pair.before, let new = pair.after else { return false }
    return old.isSame(as: new)
  }

  /// Whether the name is one of `names`: still mentioned elsewhere, or only moved.
  private func isIn(_ names: [Atom], _ name: Atom) -> Bool {
    names.prefix(Self.searchLimit).contains { $0.isSame(as: name) }
  }
}

/// Counts words of a text that stand outside its names.
private struct BareWords {
  private let text: ComparedText

  /// The counts of all words, made at the first of many questions.
  private var counts: [UInt64: Int] = [:]

  init(_ text: ComparedText, questions: Int) {
    self.text = text
    guard questions > Self.fewQuestions else { return }
    forEachBareWord { counts[$0, default: 0] += 1 }
  }

  /// How many questions are answered by reading the text anew.
  private static let fewQuestions = 16

  /// Whether all words of the name stand here, more often than `own`, its own text, has them.
  func holds(_ atom: Atom, beyond own: Self) -> Bool {
    let tokens = own.text.reader.tokens
    var isWord = false
    // Digits make a name that no word in small letters can be.
    guard !atom.shown.contains(where: { tokens[$0].kind == .digits }) else { return false }
    for index in atom.shown where tokens[index].kind == .word {
      isWord = true
      guard count(of: tokens[index].hash) > own.count(of: tokens[index].hash) else { return false }
    }
    return isWord
  }

  private func count(of hash: UInt64) -> Int {
    if !counts.isEmpty { return counts[hash, default: 0] }
    var count = 0
    forEachBareWord { count += $0 == hash ? 1 : 0 }
    return count
  }

  private func forEachBareWord(_ body: (UInt64) -> Void) {
    var name = 0
    for (index, token) in text.reader.tokens.enumerated() where token.kind == .word {
      while name < text.names.count, text.names[name].shown.upperBound <= index { name += 1 }
      if name < text.names.count, text.names[name].shown.contains(index) { continue }
      body(token.hash)
    }
  }
}
