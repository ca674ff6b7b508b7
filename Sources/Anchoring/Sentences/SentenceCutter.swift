/// Cuts the blocks of a text (paragraphs, headlines, items), which come in text order, into
/// sentences.
///
/// In the manner of UAX #29's sentence boundaries, with abbreviations, and with Japanese quotations
/// kept whole. A place where white space and its neighbour make one grapheme cluster is no boundary.
struct SentenceCutter {
  /// How far the end of a Japanese quotation is looked for, in bytes: 400 characters.
  private static let quotationLimit = 1_200

  private let bytes: UnsafeBufferPointer<UInt8>
  private let stops: StopReader
  private var clusters: GraphemeCursor
  /// Opening brackets before this have no end that is near enough.
  private var unclosedUpTo = 0

  init(_ text: SourceText, _ bytes: UnsafeBufferPointer<UInt8>, hasCapitals: Bool) {
    self.bytes = bytes
    stops = StopReader(bytes, hasCapitals: hasCapitals)
    clusters = GraphemeCursor(text, bytes)
  }

  /// Hands `visit` each sentence of `block`, which is trimmed; both are in bytes.
  mutating func cut(_ block: Range<Int>, _ visit: (Range<Int>) -> Void) {
    var start = clusters.cluster(at: block.lowerBound).lowerBound
    var offset = bytes.listMarker(in: block)?.upperBound ?? block.lowerBound
    while offset < block.upperBound {
      guard let stop = stop(at: &offset, in: start..<block.upperBound) else { continue }
      offset = stop.next
      guard stop.endsSentence, offset < block.upperBound, clusters.isBoundary(stop.end),
        clusters.isBoundary(offset)
      else { continue }
      visit(start..<stop.end)
      start = offset
    }
    let isWhole = clusters.isBoundary(block.upperBound)
    let end = isWhole ? block.upperBound : clusters.cluster(at: block.upperBound).upperBound
    visit(start..<end)
  }

  /// The stop at `offset`; where there is none, `offset` is moved past what stands there.
  private mutating func stop(at offset: inout Int, in sentence: Range<Int>) -> Stop? {
    switch bytes[offset] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return stops.stop(at: offset, in: sentence)
    case 0xE2, 0xE3, 0xEF:
      let (scalar, width) = bytes.scalar(at: offset)
      if scalar.isStop { return stops.stop(at: offset, in: sentence) }
      offset += width
      if let closing = scalar.closingBracket {
        offset = endOfQuotation(from: offset, opened: scalar, closedBy: closing, in: sentence)
      }
    default:
      offset += 1
    }
    return nil
  }

  /// Where to go on after an opening bracket: before the last character of what it holds, so that
  /// a stop there is seen together with the closing bracket; `offset` when it is not closed nearby.
  private mutating func endOfQuotation(
    from offset: Int, opened opening: Unicode.Scalar, closedBy closing: Unicode.Scalar,
    in sentence: Range<Int>
  ) -> Int {
    guard offset >= unclosedUpTo else { return offset }
    let limit = min(sentence.upperBound, offset + Self.quotationLimit)
    var depth = 1
    var last = offset
    var place = offset
    while place < limit {
      let (scalar, width) = bytes.scalar(at: place)
      if scalar == opening { depth += 1 }
      if scalar == closing { depth -= 1 }
      guard depth > 0 else { return last }
      last = place
      place += width
    }
    unclosedUpTo = place
    return offset
  }
}
