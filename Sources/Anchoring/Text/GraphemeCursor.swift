/// Tells the grapheme clusters (UAX #29) at byte offsets that come in ascending order.
///
/// Asking Swift about one offset may mean walking back through a long run: a line of flags, a
/// letter under a thousand accents. The cursor starts from the cluster it told last or from the
/// nearest plain break, whichever is nearer, so that all its answers together are linear in the
/// text.
struct GraphemeCursor {
  private let string: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private var cluster = 0..<0
  /// Where `cluster` ends, kept because Swift trusts only its own indices to be on a boundary.
  private var end: String.Index

  /// A cursor at the start of `text`, whose bytes are `bytes` and must outlive it.
  init(_ text: SourceText, _ bytes: UnsafeBufferPointer<UInt8>) {
    string = text.string
    end = string.startIndex
    self.bytes = bytes
  }

  /// Whether a cluster begins or ends at `offset`.
  mutating func isBoundary(_ offset: Int) -> Bool {
    offset == bytes.count || bytes.isPlainBreak(offset) || cluster(at: offset).lowerBound == offset
  }

  /// The cluster that holds the byte at `offset`; empty at the end of the text.
  mutating func cluster(at offset: Int) -> Range<Int> {
    guard offset < bytes.count else { return offset..<offset }
    if offset >= cluster.upperBound,
      let start = (cluster.upperBound...offset).last(where: bytes.isPlainBreak)
    {
      end = string.utf8.index(string.startIndex, offsetBy: start)
      cluster = start..<start
    }
    while cluster.upperBound <= offset {
      end = string.index(after: end)
      let upperBound = string.utf8.distance(from: string.startIndex, to: end)
      cluster = cluster.upperBound..<upperBound
    }
    return cluster
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is a grapheme boundary at `offset` that two code points are enough to tell.
  func isPlainBreak(_ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    guard offset < count, self[offset].beginsPlainCodePoint else { return false }
    var before = offset - 1
    while !self[before].beginsCodePoint {
      before -= 1
    }
    let isWindowsLineEnd = self[before] == UInt8(ascii: "\r") && self[offset] == UInt8(ascii: "\n")
    return self[before].beginsPlainCodePoint && !isWindowsLineEnd
  }
}

extension UInt8 {
  /// Whether this byte begins only code points that never join a neighbour of their own sort.
  ///
  /// These are ASCII (CR before LF aside), U+00C0-00FF, U+0380-047F and U+4000-9FFF: Latin, Greek,
  /// Cyrillic and ideographs, all of `Grapheme_Cluster_Break` Other or Control and no emoji.
  var beginsPlainCodePoint: Bool {
    switch self {
    case 0..<0x80, 0xC3, 0xCE, 0xCF, 0xD0, 0xD1, 0xE4...0xE9: true
    default: false
    }
  }
}
