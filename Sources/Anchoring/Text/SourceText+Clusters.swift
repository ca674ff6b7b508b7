extension SourceText {
  /// The smallest range of whole grapheme clusters that covers `range`, not empty; both in bytes.
  func clusters(covering range: Range<Int>) -> Range<Int> {
    let start = boundaries(around: range.lowerBound).lowerBound
    return start..<boundaries(around: range.upperBound).upperBound
  }

  /// The boundaries before and after byte `offset`, or the offset twice where it is one.
  private func boundaries(around offset: Int) -> Range<Int> {
    let index = string.utf8.index(string.startIndex, offsetBy: offset)
    guard String.Index(index, within: string) == nil else { return offset..<offset }
    // Off a boundary, `index(after:)` steps from the boundary before (SE-0180 as of Swift 5.7).
    let end = string.index(after: index)
    let bounds = [string.index(before: end), end].map {
      string.utf8.distance(from: string.startIndex, to: $0)
    }
    return bounds[0]..<bounds[1]
  }
}
