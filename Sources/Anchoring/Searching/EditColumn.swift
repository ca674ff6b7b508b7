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

  private let reader: PatternRowReader
  private let blocks: UnsafeMutableBufferPointer<DeltaBlock>
  private let above: DeltaBlock.Step
  private let limit: Int
  /// How many rows the pattern has in its last block.
  private let lastHeight: Int

  /// Calls `body` with the column before the text's first symbol, valid during the call only.
  ///
  /// `above` is `none` where passages may begin anywhere, `up` where all begin at one place. The
  /// pattern must not be empty, and `limit` not be negative.
  @inline(__always)
  static func with<Result>(
    _ pattern: ApproximatePattern, below above: DeltaBlock.Step, within limit: Int,
    _ body: (Self) -> Result
  ) -> Result {
    let count = pattern.rows.wordCount
    return PatternRowReader.with(pattern.rows) { reader in
      withUnsafeTemporaryAllocation(of: DeltaBlock.self, capacity: count) { blocks in
        blocks.initialize(repeating: .ascending)
        let liveCount = min(max((limit + 63) / 64, 1), count)
        return body(
          Self(
            liveCount: liveCount, distance: min(liveCount * 64, pattern.count), reader: reader,
            blocks: blocks, above: above, limit: limit,
            lastHeight: pattern.count - (count - 1) * 64))
      }
    }
  }

  /// Whether the pattern's last row is computed, and `distance` therefore the pattern's own.
  @inline(__always)
  var isComplete: Bool { liveCount == blocks.count }

  /// Moves on by one symbol, and says how many blocks were computed, `liveCount + 1` at most.
  @inline(__always)
  mutating func advance(over symbol: some FixedWidthInteger & UnsignedInteger) -> Int {
    let words = reader.words(min(liveCount &+ 1, blocks.count), of: symbol)
    var carry = above
    var step = above
    for block in 0..<liveCount {
      step = blocks[block].advance(matching: words[block], below: carry)
      carry = step.carry
    }
    let before = distance
    let computed = liveCount
    if isComplete {
      distance &+= step.difference(atRow: UInt64(truncatingIfNeeded: lastHeight &- 1))
    } else {
      distance &+= carry.difference(atRow: 0)
      // A row below has come within the limit only by a match or from a fall above it.
      if before <= limit, words[liveCount] & 1 | carry.minus != 0 {
        blocks[liveCount] = .ascending
        step = blocks[liveCount].advance(matching: words[liveCount], below: carry)
        let height = height(ofBlock: liveCount)
        distance =
          before &+ height &+ step.difference(atRow: UInt64(truncatingIfNeeded: height &- 1))
        liveCount &+= 1
        return liveCount
      }
    }
    cutOff()
    return computed
  }

  /// Moves on over `symbols` for as long as no block can come to live, none can be cut off and the
  /// pattern's own distance is over the limit; says how many symbols that was.
  @inline(__always)
  mutating func skip<Symbol: FixedWidthInteger & UnsignedInteger>(
    over symbols: Slice<UnsafeBufferPointer<Symbol>>
  ) -> Int {
    let count = liveCount
    let height = height(ofBlock: count &- 1)
    let row = UInt64(truncatingIfNeeded: height &- 1)
    let quiet = (limit &+ 1)..<(count == 1 ? .max : limit &+ height)
    let above = above
    var (distance, offset) = (distance, symbols.startIndex)
    if count == 1 {
      var block = blocks[0]
      while quiet.contains(distance), offset < symbols.endIndex {
        let word = reader.words(1, of: symbols[offset])[0]
        distance &+= block.advance(matching: word, below: above).difference(atRow: row)
        offset &+= 1
      }
      blocks[0] = block
    } else {
      while quiet.contains(distance), offset < symbols.endIndex {
        let words = reader.words(count, of: symbols[offset])
        var carry = above
        for block in 0..<(count &- 1) {
          carry = blocks[block].advance(matching: words[block], below: carry).carry
        }
        let step = blocks[count &- 1].advance(matching: words[count &- 1], below: carry)
        distance &+= step.difference(atRow: row)
        offset &+= 1
      }
    }
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
