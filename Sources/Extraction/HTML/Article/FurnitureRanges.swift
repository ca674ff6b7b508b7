internal import Anchoring

/// Furniture as passages of the page's text.
struct FurnitureRanges {
  /// The passages, in text order.
  private(set) var passages: [ExtractedText.Furniture] = []
  /// What is to be said where there are more of them than are set apart.
  private(set) var remarks: [String] = []

  /// A passage in bytes.
  private struct Passage {
    var range: Range<Int>
    /// What stands in it, each once.
    var kinds: [FurnitureKind]
    /// Whether it is a part of a block.
    let isInline: Bool

    var because: String { "site furniture: \(kinds.map(\.rawValue).joined(separator: ", "))" }
  }

  /// Sets apart `most` passages at most: each is recorded by itself, for ever.
  ///
  /// Neighbouring blocks of one kind are one passage. Where there are too many, neighbours of any
  /// kinds are; where there are still too many, the longest are set apart, those within a block
  /// last, and the others stay the article's.
  init(
    of kinds: [FurnitureKind?], within inlines: InlineFurniture, in page: RenderedPage, most: Int
  ) {
    var found = Self.passages(of: kinds, within: inlines, in: page, joiningKinds: false)
    if found.count > most {
      found = Self.passages(of: kinds, within: inlines, in: page, joiningKinds: true)
    }
    if found.count > most {
      remarks.append(
        """
        The page has \(found.count) passages beside its article; \(most) of them are set apart, and the \
        others count as the article's.
        """)
      let order = found.sorted {
        ($0.isInline ? 0 : 1, $0.range.count) > ($1.isInline ? 0 : 1, $1.range.count)
      }
      found = order.prefix(most).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    var (counted, codePoint) = (0, 0)
    func codePoints(to offset: Int) -> Int {
      codePoint += page.text[counted..<offset].count { $0.beginsCodePoint }
      counted = offset
      return codePoint
    }
    for passage in found {
      let start = codePoints(to: passage.range.lowerBound)
      let end = codePoints(to: passage.range.upperBound)
      passages.append(
        ExtractedText.Furniture(range: CodePointRange(start, end), because: passage.because))
    }
  }

  private static func passages(
    of kinds: [FurnitureKind?], within inlines: InlineFurniture, in page: RenderedPage,
    joiningKinds: Bool
  ) -> [Passage] {
    var passages: [Passage] = []
    var isAfterBlock = false
    for (block, kind) in kinds.enumerated() {
      guard let kind else {
        for (range, kind) in inlines.passages[block] ?? [] {
          passages.append(Passage(range: range, kinds: [kind], isInline: true))
        }
        isAfterBlock = false
        continue
      }
      let range = page.blocks[block].range
      if isAfterBlock, let last = passages.last, joiningKinds || last.kinds == [kind] {
        passages[passages.count - 1].range = last.range.lowerBound..<range.upperBound
        if !last.kinds.contains(kind) { passages[passages.count - 1].kinds.append(kind) }
      } else {
        passages.append(Passage(range: range, kinds: [kind], isInline: false))
      }
      isAfterBlock = true
    }
    return passages
  }
}
