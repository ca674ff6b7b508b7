/// At which rows of a pattern each symbol stands, as bits in blocks of 64 rows.
///
/// A symbol leads to its class through pages of 128; symbols that the pattern lacks are of class 0.
/// A class that stands in many blocks has a word a block; one that stands in few has only those
/// words, so that memory stays linear in the pattern, whatever its alphabet.
struct PatternRows: Sendable {
  /// The rows of one class in one block.
  struct Entry {
    var block = 0
    var rows: UInt64 = 0
  }

  static let pageBits = 7

  /// A class is dense that stands in one block of so many, or in more: at most 512 classes are.
  private static let sparseness = 8

  let blockCount: Int
  /// By the symbol's upper bits, its page. The last one stands for all symbols beyond.
  private(set) var pages: [UInt16]
  /// By page and the symbol's lower bits, its class. No symbol of page 0 is in the pattern.
  private(set) var classes: [Int32]
  /// By class, the rows in the first block.
  private(set) var first: [UInt64] = []
  /// By dense class, which come first, and block, the rows.
  private(set) var dense: [UInt64] = []
  private(set) var denseCount = 0
  /// The entries of the other classes, class by class, in the order of blocks.
  private(set) var entries: [Entry] = []
  /// By class after the dense ones, where its entries begin, and the end of the last one's.
  private(set) var entryStarts: [Int] = []

  init(_ pattern: [UInt32]) {
    blockCount = (pattern.count + 63) / 64
    pages = Array(repeating: 0, count: Int((pattern.max() ?? 0) >> Self.pageBits) + 2)
    classes = Array(repeating: 0, count: 1 << Self.pageBits)
    let firstSeen = classify(pattern)
    let order = sortClasses(blockCounts(of: firstSeen))
    for index in classes.indices {
      classes[index] = order[Int(classes[index])]
    }
    fill(firstSeen.map { Int(order[$0]) })
  }

  /// Numbers the classes from 1 as they come, and gives the pattern in them.
  private mutating func classify(_ pattern: [UInt32]) -> [Int] {
    var count: Int32 = 0
    return pattern.map { symbol in
      let page = Int(symbol >> Self.pageBits)
      if pages[page] == 0 {
        pages[page] = UInt16(classes.count >> Self.pageBits)
        classes.append(contentsOf: repeatElement(0, count: 1 << Self.pageBits))
      }
      let index = Int(pages[page]) << Self.pageBits | Int(symbol) & (1 << Self.pageBits - 1)
      if classes[index] == 0 {
        count += 1
        classes[index] = count
      }
      return Int(classes[index])
    }
  }

  /// By class, in how many blocks it stands.
  private func blockCounts(of pattern: [Int]) -> [Int] {
    let classCount = (pattern.max() ?? 0) + 1
    var counts = [Int](repeating: 0, count: classCount)
    var lastBlocks = [Int](repeating: -1, count: classCount)
    for (row, number) in pattern.enumerated() where lastBlocks[number] != row / 64 {
      lastBlocks[number] = row / 64
      counts[number] += 1
    }
    return counts
  }

  /// Lays the classes out, class 0 and the dense ones first, and gives each its new number.
  private mutating func sortClasses(_ blockCounts: [Int]) -> [Int32] {
    let isDense = blockCounts.enumerated().map { number, blocks in
      number == 0 || blocks * Self.sparseness >= blockCount
    }
    denseCount = isDense.count { $0 }
    var next = (dense: 0, sparse: denseCount)
    entryStarts = [0]
    first = Array(repeating: 0, count: blockCounts.count)
    dense = Array(repeating: 0, count: denseCount * blockCount)
    return blockCounts.indices.map { number in
      if isDense[number] {
        next.dense += 1
        return Int32(next.dense - 1)
      }
      entryStarts.append(entryStarts[next.sparse - denseCount] + blockCounts[number])
      next.sparse += 1
      return Int32(next.sparse - 1)
    }
  }

  private mutating func fill(_ pattern: [Int]) {
    entries = Array(repeating: Entry(), count: entryStarts[entryStarts.count - 1])
    var filled = entryStarts
    for (row, number) in pattern.enumerated() {
      let block = row / 64
      let bit: UInt64 = 1 << UInt64(row % 64)
      if block == 0 {
        first[number] |= bit
      }
      if number < denseCount {
        dense[number * blockCount + block] |= bit
        continue
      }
      let sparse = number - denseCount
      if filled[sparse] == entryStarts[sparse] || entries[filled[sparse] - 1].block != block {
        filled[sparse] += 1
        entries[filled[sparse] - 1].block = block
      }
      entries[filled[sparse] - 1].rows |= bit
    }
  }
}

extension PatternRows {
  /// The class of `symbol`.
  @inline(__always)
  func number(of symbol: some FixedWidthInteger & UnsignedInteger) -> Int {
    let page = min(Int(truncatingIfNeeded: symbol >> Self.pageBits), pages.count &- 1)
    let inPage = Int(truncatingIfNeeded: symbol) & (1 &<< Self.pageBits &- 1)
    return Int(classes[Int(pages[page]) &<< Self.pageBits | inPage])
  }
}
