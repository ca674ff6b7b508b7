/// How two passages compare when their folds do.
enum FoldComparison: Equatable {
  /// The bytes are the same.
  case sameBytes

  /// They read the same: only white space, quote marks, dashes, width, invisible scalars,
  /// canonical equivalents and joined or presentation forms of letters differ.
  ///
  /// The hazards are differences of width in digits and currency signs.
  case reformatted([FoldDifference])

  /// They do not read the same. The hazards say why, where the folds are alike nonetheless:
  /// "10²" and "102"; there are none where the folds differ.
  case differs([FoldDifference])

  /// Whether the passages say the same, whatever they look like.
  var isSameReading: Bool {
    if case .differs = self { false } else { true }
  }
}

/// A hazard under which two passages fold alike and differ in their bytes.
struct FoldDifference: Equatable {
  /// What sort of scalar was folded.
  let kind: FoldHazard.Kind

  /// What stood in the first passage.
  let words: String

  /// What stood in the second.
  let others: String

  /// Whether kind and bytes are the same.
  static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.words.hasSameBytes(as: right.words)
      && left.others.hasSameBytes(as: right.others)
  }
}
