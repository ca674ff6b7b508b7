/// A place where the fold touched a figure, a currency sign or anything else that can change what
/// words say.
///
/// That is every scalar with a compatibility mapping that is not known to keep the meaning, every
/// digit and currency sign of another width, and every prime after a digit. Canonical equivalents
/// are no hazard, and neither are white space, quote marks, dashes and what shows as nothing.
struct FoldHazard: Hashable {
  /// What sort of scalar was folded.
  enum Kind: String, CaseIterable {
    /// A digit or currency sign of another width: "４３", "￥", "﹩". It reads the same.
    case width

    /// A raised letter, digit or sign: "10²", "1º", "™".
    case superscript

    /// A lowered letter, digit or sign: "CO₂".
    case `subscript`

    /// A fraction in one scalar: "½", which the fold makes "1⁄2".
    case fraction

    /// A number that is one scalar: "Ⅳ", "〸".
    case numeral

    /// Letters, digits or ideographs in a circle, in parentheses or with a full stop: "①", "⑴".
    case enclosed

    /// Several letters or digits in one square: "㎏", "㍻", "㋀".
    case squared

    /// A sign made of letters: "№", "℃", "ℓ".
    case letterlike

    /// A currency sign that the fold spells out: "₨", "﷼".
    case currency

    /// A letter or digit in a mathematical style: "𝟒𝟑".
    case font

    /// A prime after a digit, a unit in its own right: "5′" and "5″" fold alike.
    case prime

    /// Any other compatibility mapping that is not known to keep the meaning: "∬".
    case other

    /// Whether the fold leaves what the words say as it was.
    var isSameReading: Bool { self == .width }
  }

  let kind: Kind

  /// The segment's place in the original, in code points.
  let range: CodePointRange

  /// What stood in the original.
  let words: String

  /// What the fold made of it.
  let folded: String

  /// Whether place and bytes are the same.
  static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.range == right.range && left.words.hasSameBytes(as: right.words)
      && left.folded.hasSameBytes(as: right.folded)
  }
}
