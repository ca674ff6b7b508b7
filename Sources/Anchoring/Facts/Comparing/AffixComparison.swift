/// Finds words that a revision turned round by a prefix: lawful and unlawful, 公開 and 非公開.
///
/// A prefix counts only where the bare word stands in the one text and the prefixed one in the
/// other, because most words that begin with "in" or 不 deny nothing.
struct AffixComparison {
  private let before: ComparedText
  private let after: ComparedText

  init(_ before: ComparedText, _ after: ComparedText) {
    self.before = before
    self.after = after
  }

  func changes() -> [MaterialChange] {
    changes(from: before, to: after).map {
      MaterialChange(kind: .negation, before: $0.bare, after: $0.turned)
    }
      + changes(from: after, to: before).map {
        MaterialChange(kind: .negation, before: $0.turned, after: $0.bare)
      }
  }

  /// The words that stand bare in `plain` and turned round in `other`.
  private func changes(
    from plain: ComparedText, to other: ComparedText
  ) -> [(bare: String, turned: String)] {
    var found: [(bare: String, turned: String)] = []
    for index in other.reader.tokens.indices {
      guard let turned = other.reader.prefixed(at: index) else { continue }
      guard let place = plain.reader.place(of: turned.bare),
        other.reader.place(of: turned.bare) == nil, plain.reader.place(of: turned.whole) == nil
      else { continue }
      found.append((plain.words(place), other.words(turned.tokens)))
      // One such word is reason enough to look; the bound keeps hostile texts cheap.
      if found.count == 8 { break }
    }
    return found
  }
}

extension FactReader {
  private static let prefixes: [[UInt32]] = [
    "un", "in", "im", "il", "ir", "dis", "non",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The word at the token without its negative prefix.
  func prefixed(at index: Int) -> (bare: UInt64, whole: UInt64, tokens: Range<Int>)? {
    let token = tokens[index]
    let (start, end) = (Int(token.start), Int(token.end))
    switch token.kind {
    case .word:
      for prefix in Self.prefixes where end - start >= prefix.count + 4 {
        guard zip(glyphs[start...], prefix).allSatisfy({ ($0.scalar | 0x20) == $1 }) else {
          continue
        }
        return (hash((start + prefix.count)..<end), hash(start..<end), index..<(index + 1))
      }
      return nil
    case .kanji:
      guard Self.isNegativeKanji(token.scalar), self[index + 1]?.kind == .kanji,
        self[index + 2]?.kind == .kanji, isAttached(index + 1), isAttached(index + 2)
      else { return nil }
      return (hash((start + 1)..<(start + 3)), hash(start..<(start + 3)), index..<(index + 3))
    default: return nil
    }
  }

  /// 無, 未, 非, 不.
  private static func isNegativeKanji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x7121, 0x672A, 0x975E, 0x4E0D: true
    default: false
    }
  }

  /// Where a word stands, or two or three kanji that no negative prefix precedes.
  func place(of hash: UInt64) -> Range<Int>? {
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .word:
        if self.hash(Int(token.start)..<Int(token.end)) == hash { return index..<(index + 1) }
      case .kanji:
        let isTurned = index > 0 && Self.isNegativeKanji(tokens[index - 1].scalar)
        for count in 2...3 where self[index + count - 1]?.kind == .kanji && !isTurned {
          let range = Int(token.start)..<(Int(token.start) + count)
          if self.hash(range) == hash { return index..<(index + count) }
        }
      default: break
      }
    }
    return nil
  }
}
