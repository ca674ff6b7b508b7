extension FactReader {
  /// The English negator at the token, and what counts as one in either language.
  ///
  /// English: not, n't, no, never, none, nor, neither, without, cannot, nothing, nobody, nowhere,
  /// non, hardly, scarcely; and verbs that turn a sentence round without one (deny, refuse, fail,
  /// unable), because "failed to agree" for "agreed" is the same change as a "not". "Nor" after
  /// "neither" is part of it. "Not only" counts like any "not": it is better looked at once too
  /// often.
  ///
  /// Japanese: ない and its forms, ません, ず after a verb's stem, るまい, and 否定, 否認, 拒否. Words
  /// that merely hold those letters (少ない, 必ず, はず) and set phrases that assert (かもしれない,
  /// なければならない) are passed over. 無, 未, 非 and 不 begin hundreds of words that deny
  /// nothing (無人機, 未来, 非常, 不安): they count only where a revision puts one before a word or
  /// takes it off, which `AffixComparison` sees.
  func negation(at index: Int) -> Finding? {
    guard let token = self[index],
      token.has([.negation, .denial]) || token.marks.contains(.negated)
    else { return nil }
    if isWord(index, "no"), isSign(index + 1, "."), isDigits(index + 2) { return nil }
    if isWord(index, "nor"), hasNeither(before: index) { return nil }
    return found(
      .negation, index..<(index + 1), .negation(isNever: isWord(index, "never")))
  }

  /// Whether "neither" stands in the same sentence, within the reach of a "nor".
  private func hasNeither(before index: Int) -> Bool {
    (Swift.max(0, index - 24)..<index).contains { isWord($0, "neither") }
  }

  /// Whether ず follows a verb's stem: せず, 言わず, 見ず, できず.
  ///
  /// The stem ends in a kanji or in the a-, i- or e-row; ず before つ, れ, か, っ or ら is part of
  /// another word.
  func isStemNegation(at index: Int) -> Bool {
    guard tokens[index].scalar == 0x305A, isAttached(index), let stem = self[index - 1] else {
      return false
    }
    if isAttached(index + 1), let after = self[index + 1],
      [0x3064, 0x308C, 0x304B, 0x3063, 0x3089, 0x3044, 0x308B].contains(after.scalar)
    {
      return false
    }
    if stem.kind == .kanji { return true }
    guard stem.kind == .hiragana else { return false }
    switch stem.scalar {
    case 0x307E:
      // まず alone is "first of all"; after a kanji it is 進まず and its like.
      return self[index - 2]?.kind == .kanji && isAttached(index - 1)
    case 0x304B, 0x304C, 0x3055, 0x305F, 0x306A, 0x3070, 0x3089, 0x308F, 0x305B, 0x3051, 0x3066,
      0x306D, 0x3079, 0x3081, 0x308C, 0x3052, 0x3048, 0x304D, 0x304E, 0x3057, 0x3058, 0x3061,
      0x306B, 0x3073, 0x307F, 0x308A:
      return true
    default: return false
    }
  }

  /// A currency's name away from any figure: "paid in yen".
  func money(at index: Int) -> Finding? {
    guard let token = self[index] else { return nil }
    let currency: Currency?
    var next = index + 1
    switch token.kind {
    case .word where token.entry.role == .currency && token.count > 2:
      // Won, pound, rand and real are other words more often.
      let isOther =
        isWord(index, "won") || isWord(index, "pound") || isWord(index, "rand")
        || isWord(index, "lira") || isWord(index, "dong")
      currency = isOther ? nil : Currency(rawValue: UInt8(token.entry.value))
    case .katakana where !isAttached(index) || self[index - 1]?.kind != .katakana:
      guard let match = phrase(JapaneseLexicon.measures, at: index),
        case .money(let named) = match.value, isWhole(index..<match.next)
      else { return nil }
      currency = named
      next = match.next
    case .symbol:
      currency = Currency(sign: token.scalar)
    default: currency = nil
    }
    guard let currency else { return nil }
    return found(
      .money, index..<next,
      .figure(FigureValue(number: DecimalNumber(0), currency: currency)))
  }
}
