internal import Anchoring

/// Furniture as passages of the page's text.
enum FurnitureRanges {
  /// Neighbouring blocks of one kind are one passage.
  static func ranges(
    of kinds: [FurnitureKind?], within inlines: InlineFurniture, in page: RenderedPage
  ) -> [ExtractedText.Furniture] {
    var passages: [ExtractedText.Furniture] = []
    var (counted, codePoint) = (0, 0)
    func codePoints(to offset: Int) -> Int {
      codePoint += page.text[counted..<offset].count { $0.beginsCodePoint }
      counted = offset
      return codePoint
    }
    var block = 0
    while block < kinds.count {
      guard let kind = kinds[block] else {
        for (range, kind) in inlines.passages[block] ?? [] {
          let start = codePoints(to: range.lowerBound)
          let end = codePoints(to: range.upperBound)
          passages.append(
            ExtractedText.Furniture(range: CodePointRange(start, end), because: kind.because))
        }
        block += 1
        continue
      }
      var last = block
      while last + 1 < kinds.count, kinds[last + 1] == kind { last += 1 }
      let start = codePoints(to: page.blocks[block].range.lowerBound)
      let end = codePoints(to: page.blocks[last].range.upperBound)
      passages.append(
        ExtractedText.Furniture(range: CodePointRange(start, end), because: kind.because))
      block = last + 1
    }
    return passages
  }
}
