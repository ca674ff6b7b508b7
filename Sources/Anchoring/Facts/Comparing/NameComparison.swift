/// Compares the names of two texts.
struct NameComparison {
  private let before: ComparedText
  private let after: ComparedText

  init(_ before: ComparedText, _ after: ComparedText) {
    self.before = before
    self.after = after
  }

  func changes() -> [MaterialChange] {
    guard !(before.names.isEmpty && after.names.isEmpty) else { return [] }
    // A name that the other text holds in small letters, or as another kind of word, is not gone.
    let pairs = AtomAlignment(before.names, after.names).pairs
      .filter { !Self.isSame($0) }
      .map { pair in
        (
          before: pair.before.flatMap { isUnseen($0, in: after, from: before) ? nil : $0 },
          after: pair.after.flatMap { isUnseen($0, in: before, from: after) ? nil : $0 }
        )
      }
    let dropped = pairs.compactMap { $0.after == nil ? $0.before : nil }
    let added = pairs.compactMap { $0.before == nil ? $0.after : nil }
    return pairs.compactMap { pair in
      switch (pair.before, pair.after) {
      case (let old?, nil) where isStillNamed(old, in: after) && !added.contains(where: old.isSame):
        nil
      case (nil, let new?)
      where isStillNamed(new, in: before) && !dropped.contains(where: new.isSame):
        nil
      case (nil, nil): nil
      default:
        MaterialChange(
          kind: .name, before: pair.before.map { before.words($0.shown) },
          after: pair.after.map { after.words($0.shown) })
      }
    }
  }

  private static func isSame(_ pair: (before: Atom?, after: Atom?)) -> Bool {
    guard let old = pair.before, let new = pair.after else { return false }
    return old.isSame(as: new)
  }

  /// Whether all words of the name stand in `other` outside its names, more often than they do in
  /// the name's own text.
  private func isUnseen(_ atom: Atom, in other: ComparedText, from own: ComparedText) -> Bool {
    guard case .name(let name) = atom.meaning, !name.words.isEmpty else { return false }
    let tokens = atom.shown.filter { own.reader.tokens[$0].kind == .word }
    guard !tokens.isEmpty else { return false }
    return tokens.allSatisfy { token in
      let hash = own.reader.wordHash(at: token)
      return other.bareCount(of: hash) > own.bareCount(of: hash)
    }
  }

  /// Whether the other text names the same elsewhere.
  private func isStillNamed(_ atom: Atom, in other: ComparedText) -> Bool {
    other.names.contains { $0.isSame(as: atom) }
  }
}

extension ComparedText {
  /// How often a word stands outside the names.
  func bareCount(of hash: UInt64) -> Int {
    var count = 0
    var name = 0
    for index in reader.tokens.indices where reader.tokens[index].kind == .word {
      while name < names.count, names[name].shown.upperBound <= index { name += 1 }
      if name < names.count, names[name].shown.contains(index) { continue }
      if reader.wordHash(at: index) == hash { count += 1 }
    }
    return count
  }
}
