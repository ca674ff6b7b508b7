/// One column of the table of edit distances between a pattern's starts, its rows, and the passages
/// of a text that end at the column.
///
/// Only blocks of rows that can hold a distance within a limit are computed: Ukkonen's cut-off
/// ("Finding approximate patterns in strings", 1985), by blocks as in Myers, 1999. Distances within
/// the limit are exact; greater ones may come out too great.
struct EditColumn {
  /// How many blocks, from the top, are computed.
  private(set) var liveCount: Int
  /// The distance in the bottom row of the last live block.
  private(set) var distance: Int

  private var reader: PatternRowReader
  private let blocks: UnsafeMutableBufferPointer<DeltaBlock>
  private let above: DeltaBlock.Horizontal
  private let limit: Int
  /// How many rows the pattern has in its last block.
  private let lastHeight: Int

  /// Whether the pattern's last row is computed, and `distance` therefore the pattern's own.
  var isComplete: Bool { liveCount == blocks.count }

  /// Where the passages begin.
  enum Start {
    case anywhere
    case atTextStart

    fileprivate var above: DeltaBlock.Horizontal {
      switch self {
      case .anywhere: .zero
      case .atTextStart: .one
      }
    }
  }

  /// Calls `body` with the column before the text's first symbol, valid for the duration of the
  /// call only. The pattern must not be empty, and `limit` not be negative.
  static func with<Result>(
    _ pattern: ApproximatePattern, from start: Start, within limit: Int,
    _ body: (inout Self) -> Result
  ) -> Result {
    let count = pattern.rows.blockCount
    return PatternRowReader.with(pattern.rows) { reader in
      withUnsafeTemporaryAllocation(of: DeltaBlock.self, capacity: count) { blocks in
        blocks.initialize(repeating: .ascending)
        let liveCount = min(max((limit + 63) / 64, 1), count)
        var column = Self(
          liveCount: liveCount, distance: min(liveCount * 64, pattern.count), reader: reader,
          blocks: blocks, above: start.above, limit: limit,
          lastHeight: pattern.count - (count - 1) * 64)
        return body(&column)
      }
    }
  }

  /// Moves on by one symbol, and says how many blocks were computed, `liveCount + 1` at most.
  @inline(__always)
  mutating func advance(over symbol: some FixedWidthInteger & UnsignedInteger) -> Int {
    let words = reader.words(for: symbol, blocks: min(liveCount &+ 1, blocks.count))
    var carry = above
    var horizontal = above
    for block in 0..<liveCount {
      horizontal = blocks[block].advance(matching: words[block], below: carry)
      carry = horizontal.carry
    }
    let before = distance
    let computed = liveCount
    if isComplete {
      distance &+= horizontal.difference(atRow: UInt64(truncatingIfNeeded: lastHeight &- 1))
    } else {
      distance &+= carry.difference(atRow: 0)
      // A row below has come within the limit only by a match or from a fall above it.
      if before <= limit, words[liveCount] & 1 | carry.minus != 0 {
        blocks[liveCount] = .ascending
        horizontal = blocks[liveCount].advance(matching: words[liveCount], below: carry)
        let height = height(ofBlock: liveCount)
        distance =
          before &+ height
          &+ horizontal.difference(atRow: UInt64(truncatingIfNeeded: height &- 1))
        liveCount &+= 1
        return liveCount
      }
    }
    cutOff()
    return computed
  }

  /// Moves on over `symbols` for as long as only the first block is live and its bottom row over
  /// the limit; says how many symbols that was.
  @inline(__always)
  mutating func skip<Symbol: FixedWidthInteger & UnsignedInteger>(
    over symbols: Slice<UnsafeBufferPointer<Symbol>>
  ) -> Int {
    guard liveCount == 1 else { return 0 }
    var block = blocks[0]
    var distance = distance
    let (above, limit) = (above, limit)
    let row = UInt64(truncatingIfNeeded: height(ofBlock: 0) &- 1)
    var offset = symbols.startIndex
    while distance > limit, offset < symbols.endIndex {
      let word = reader.firstWord(for: symbols[offset])
      distance &+= block.advance(matching: word, below: above).difference(atRow: row)
      offset &+= 1
    }
    blocks[0] = block
    self.distance = distance
    return offset &- symbols.startIndex
  }

  /// Drops blocks at the bottom whose rows are all over the limit.
  @inline(__always)
  private mutating func cutOff() {
    while liveCount > 1 {
      let height = height(ofBlock: liveCount &- 1)
      guard distance >= limit &+ height else { return }
      liveCount &-= 1
      distance &-= blocks[liveCount].difference(overRows: height)
    }
  }

  @inline(__always)
  private func height(ofBlock block: Int) -> Int {
    block == blocks.count &- 1 ? lastHeight : 64
  }
}
