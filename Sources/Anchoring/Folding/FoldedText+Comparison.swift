extension FoldedText {
  /// How two passages compare, white space at their ends aside.
  static func foldsAlike(_ words: String, _ others: String) -> FoldComparison {
    guard !words.hasSameBytes(as: others) else { return .sameBytes }
    let (left, right) = (FoldedText(words), FoldedText(others))
    let comparison = left.compare(left.trimmed, with: right.trimmed, of: right)
    return comparison == .sameBytes ? .reformatted([]) : comparison
  }

  /// How the words of `folded` compare with those of `others` in another folded text.
  func compare(
    _ folded: Range<Int>, with others: Range<Int>, of other: FoldedText
  ) -> FoldComparison {
    guard scalars[folded].elementsEqual(other.scalars[others]) else { return .differs([]) }
    let differences = differences(in: folded, from: others, of: other)
    let material = differences.filter { !$0.kind.isSameReading }
    guard material.isEmpty else { return .differs(material) }
    let isSame = words(of: folded).hasSameBytes(as: other.words(of: others))
    return isSame ? .sameBytes : .reformatted(differences)
  }

  /// All but the white space at either end.
  var trimmed: Range<Int> {
    guard let start = scalars.firstIndex(where: { $0 != " " }) else { return 0..<0 }
    return start..<(scalars.last == " " ? scalars.count - 1 : scalars.count)
  }

  /// Where either text has a hazard and their bytes differ; both must fold alike there.
  private func differences(
    in folded: Range<Int>, from others: Range<Int>, of other: FoldedText
  ) -> [FoldDifference] {
    let shift = others.lowerBound - folded.lowerBound
    var kinds: [Range<Int>: FoldHazard.Kind] = [:]
    for risk in risks(in: folded) {
      kinds[risk.folded.clamped(to: folded)] = risk.kind
    }
    for risk in other.risks(in: others) {
      let range = risk.folded.clamped(to: others)
      let place = range.lowerBound - shift..<range.upperBound - shift
      if kinds[place]?.isSameReading ?? true {
        kinds[place] = risk.kind
      }
    }
    return kinds.sorted {
      ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
    }
    .compactMap { place, kind in
      let words = words(of: place)
      let theirs = other.words(of: place.lowerBound + shift..<place.upperBound + shift)
      guard !words.hasSameBytes(as: theirs) else { return nil }
      return FoldDifference(kind: kind, words: words, others: theirs)
    }
  }
}
