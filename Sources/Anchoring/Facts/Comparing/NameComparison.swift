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
    let pairs = AtomAlignment(before.names, after.names).pairs.filter { !isSame($0) }
    guard !pairs.isEmpty else { return [] }
    let old = BareWords(before)
    let new = BareWords(after)
    let seen = pairs.map { pair in
      // A name that the other text holds in small letters, or as another kind of word, is not gone.
      (
        before: pair.before.flatMap { new.holds($0, of: before.reader, beyond: old) ? nil : $0 },
        after: pair.after.flatMap { old.holds($0, of: after.reader, beyond: new) ? nil : $0 }
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

/// How often each word of a text stands outside its names.
private struct BareWords {
  private var counts: [UInt64: Int] = [:]

  init(_ text: ComparedText) {
    var name = 0
    for index in text.reader.tokens.indices where text.reader.tokens[index].kind == .word {
      while name < text.names.count, text.names[name].shown.upperBound <= index { name += 1 }
      if name < text.names.count, text.names[name].shown.contains(index) { continue }
      counts[text.reader.tokens[index].hash, default: 0] += 1
    }
  }

  /// Whether all words of the name stand here, more often than `own`, its own text, has them.
  func holds(_ atom: Atom, of reader: FactReader, beyond own: Self) -> Bool {
    let hashes = atom.shown.filter { reader.tokens[$0].kind == .word }
      .map { reader.tokens[$0].hash }
    return !hashes.isEmpty
      && hashes.allSatisfy { counts[$0, default: 0] > own.counts[$0, default: 0] }
  }
}
