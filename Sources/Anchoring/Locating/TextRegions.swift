/// Parts of a text, in bytes, in order and apart.
struct TextRegions {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Whether at least half of `range` lies in the regions.
  func hold(_ range: Range<Int>) -> Bool {
    var held = 0
    for region in ranges[firstRegion(endingAfter: range.lowerBound)...] {
      guard region.lowerBound < range.upperBound else { break }
      held += region.clamped(to: range).count
    }
    return held * 2 >= range.count
  }

  /// Whether any of `range` lies in the regions.
  func touch(_ range: Range<Int>) -> Bool {
    let region = firstRegion(endingAfter: range.lowerBound)
    return region < ranges.count && ranges[region].lowerBound < range.upperBound
  }

  /// Whether at least half of `range`, in code points of `text`, lies in the regions.
  func hold(_ range: CodePointRange, in text: SourceText) -> Bool {
    guard let bytes = try? text.byteRange(range) else { return false }
    return hold(bytes)
  }

  private func firstRegion(endingAfter offset: Int) -> Int {
    ranges.partitioningIndex { $0.upperBound > offset }
  }

  /// The regions in code points of `text`, each with `margin` on either side; those that then touch
  /// are joined.
  func codePoints(in text: SourceText, margin: Int) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for region in ranges {
      let range = text.codePointRange(region)
      let wide = max(range.start - margin, 0)..<min(range.end + margin, text.length)
      if let last = joined.last, last.upperBound >= wide.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, wide.upperBound)
      } else {
        joined.append(wide)
      }
    }
    return joined
  }
}
