/// Reads at which rows of a pattern a symbol stands, a word a block.
struct PatternRowReader {
  private let rows: PatternRows
  private let dense: UnsafeBufferPointer<UInt64>
  /// Zero but for the entries `spread`.
  private let scratch: UnsafeMutableBufferPointer<UInt64>
  private var spread = 0..<0

  /// Calls `body` with a reader of `rows`, valid for the duration of the call only.
  static func with<Result>(_ rows: PatternRows, _ body: (inout Self) -> Result) -> Result {
    rows.dense.withUnsafeBufferPointer { dense in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rows.blockCount) { scratch in
        scratch.initialize(repeating: 0)
        var reader = Self(rows: rows, dense: dense, scratch: scratch)
        return body(&reader)
      }
    }
  }

  /// The rows in the first block at which `symbol` stands.
  @inline(__always)
  func firstWord(for symbol: some FixedWidthInteger & UnsignedInteger) -> UInt64 {
    rows.first[rows.number(of: symbol)]
  }

  /// The rows in the first `count` blocks at which `symbol` stands; valid until the next call.
  @inline(__always)
  mutating func words(
    for symbol: some FixedWidthInteger & UnsignedInteger, blocks count: Int
  ) -> UnsafeBufferPointer<UInt64> {
    let number = rows.number(of: symbol)
    guard number < rows.denseCount else { return spreadEntries(ofClass: number, blocks: count) }
    let start = number &* rows.blockCount
    return UnsafeBufferPointer(rebasing: dense[start..<(start &+ count)])
  }

  @inline(never)
  private mutating func spreadEntries(
    ofClass number: Int, blocks count: Int
  ) -> UnsafeBufferPointer<UInt64> {
    for entry in rows.entries[spread] {
      scratch[entry.block] = 0
    }
    let start = rows.entryStarts[number - rows.denseCount]
    let end = rows.entryStarts[number - rows.denseCount + 1]
    spread = start..<start
    while spread.upperBound < end, rows.entries[spread.upperBound].block < count {
      let entry = rows.entries[spread.upperBound]
      scratch[entry.block] = entry.rows
      spread = start..<(spread.upperBound + 1)
    }
    return UnsafeBufferPointer(rebasing: scratch[..<count])
  }
}
