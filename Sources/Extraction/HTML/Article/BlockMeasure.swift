/// What a block's text is like, without what it says.
struct BlockMeasure {
  /// How many words it has; two ideographs or kana count as one.
  let words: Double
  /// The part of its text that is a link's or a button's, 0 to 1.
  let linkShare: Double
  /// Whether it ends as a sentence does.
  let endsSentence: Bool

  /// The words that tell of an article: those of whole sentences that are no links.
  var prose: Double { isProse ? words * (1 - linkShare) : 0 }

  /// Whether it, or the paragraph that it is a line of, is a sentence and no link.
  private(set) var isProse: Bool

  init(_ block: PageBlock, in text: UnsafeBufferPointer<UInt8>) {
    var (count, halves) = (0, 0)
    var isInWord = false
    for place in block.range {
      let byte = text[place]
      if byte < 0x80 {
        let isWord = byte.isASCIILetterOrDigit || byte == UInt8(ascii: "'")
        if isWord, !isInWord { count += 1 }
        isInWord = isWord
      } else if byte >= 0xE3, byte <= 0xEC || byte >= 0xF0 {
        halves += 1
        isInWord = false
      } else if byte >= 0xC3, byte != 0xE2, byte != 0xEF {
        if !isInWord { count += 1 }
        isInWord = true
      } else if byte >= 0xE2 {
        // Quote marks, dashes and full-width marks; U+2019 stands within words.
        isInWord = isInWord && place + 2 < text.count && text[place + 2] == 0x99
      }
    }
    words = Double(count) + Double(halves) / 2
    linkShare = block.range.isEmpty ? 0 : Double(block.linkBytes) / Double(block.range.count)
    endsSentence = Self.endsSentence(text, block.range)
    isProse = linkShare < 0.5 && (words >= 12 || words >= 5 && endsSentence)
  }

  /// The measures of blocks, whose lines of one paragraph are prose together.
  static func measures(of page: RenderedPage) -> [BlockMeasure] {
    var measures = page.text.withUnsafeBufferPointer { text in
      page.blocks.map { BlockMeasure($0, in: text) }
    }
    var first = 0
    for next in 1...max(measures.count, 1)
    where next == measures.count || !page.blocks[next].isContinuation {
      let lines = first..<next
      first = next
      guard lines.count > 1 else { continue }
      let words = measures[lines].reduce(0) { $0 + $1.words }
      let linked = measures[lines].reduce(0) { $0 + $1.words * $1.linkShare }
      let isProse = linked < words / 2 && words >= 12 * Double(min(lines.count, 3))
      for line in lines where isProse && measures[line].linkShare < 0.5 {
        measures[line].isProse = true
      }
    }
    return measures
  }

  private static let endings = [".", "!", "?", "…", "。", "！", "？", ":", "：", ",", "、"].map {
    Array($0.utf8)
  }
  private static let closings = ["\"", "'", ")", "]", "”", "’", "»", "」", "』", "）"].map {
    Array($0.utf8)
  }

  private static func endsSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var end = range.upperBound
    func ends(with mark: [UInt8]) -> Bool {
      end - mark.count >= range.lowerBound
        && text[(end - mark.count)..<end].elementsEqual(mark)
    }
    while true {
      if endings.contains(where: ends) { return true }
      guard let closing = closings.first(where: ends) else { return false }
      end -= closing.count
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
