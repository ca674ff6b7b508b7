/// The work of aligning: stretches still to be aligned, and the pairs of words found.
struct WordAlignment {
  private struct Stretch {
    let old: Range<Int>
    let new: Range<Int>
    let groupLength: Int
    /// How many stretches it lies in.
    let depth: Int
  }

  /// How deep stretches may lie in one another.
  ///
  /// What is left then stays unaligned, so that no text makes the work more than linear.
  private static let depthLimit = 24

  private let old: Words
  private let new: Words
  /// By old word: the new word it is aligned with, or -1.
  private var pairs: [Int32]
  private(set) var groupsBefore: [Int32]

  init(old: Words, new: Words) {
    self.old = old
    self.new = new
    pairs = Array(repeating: -1, count: old.count)
    groupsBefore = Array(repeating: 0, count: old.count + 1)
  }

  mutating func align() {
    let whole = Stretch(
      old: 0..<old.count, new: 0..<new.count, groupLength: WordDiff.groupLength, depth: 0)
    let unique = uniquePairs(in: whole)
    var count: Int32 = 0
    var next = unique.startIndex
    for word in 0..<old.count {
      groupsBefore[word] = count
      if next < unique.endIndex, unique[next].old == word {
        count += 1
        next += 1
      }
    }
    groupsBefore[old.count] = count
    var stretches = [whole]
    while let stretch = stretches.popLast() {
      align(stretch, leaving: &stretches)
    }
  }

  /// The runs that the pairs make.
  func runs() -> [WordDiff.Run] {
    var runs: [WordDiff.Run] = []
    var word = 0
    while word < pairs.count {
      guard pairs[word] >= 0 else {
        word += 1
        continue
      }
      let start = word
      repeat { word += 1 } while word < pairs.count && pairs[word] == pairs[word - 1] + 1
      runs.append(WordDiff.Run(old: start..<word, newStart: Int(pairs[start])))
    }
    return runs
  }

  private mutating func align(_ stretch: Stretch, leaving stretches: inout [Stretch]) {
    var (oldRange, newRange) = (stretch.old, stretch.new)
    while let first = oldRange.first, let other = newRange.first, areSame(first, other) {
      pair(first, other)
      oldRange.removeFirst()
      newRange.removeFirst()
    }
    while let last = oldRange.last, let other = newRange.last, areSame(last, other) {
      pair(last, other)
      oldRange.removeLast()
      newRange.removeLast()
    }
    guard !oldRange.isEmpty, !newRange.isEmpty else { return }
    guard stretch.depth < Self.depthLimit else { return }
    let inner = { (old: Range<Int>, new: Range<Int>, groupLength: Int) in
      Stretch(old: old, new: new, groupLength: groupLength, depth: stretch.depth + 1)
    }
    let chain = longestChain(of: uniquePairs(in: inner(oldRange, newRange, stretch.groupLength)))
    if chain.isEmpty {
      if stretch.groupLength > 1 {
        stretches.append(inner(oldRange, newRange, 1))
      } else if oldRange.count <= WordDiff.tableLimit / newRange.count {
        alignByTable(oldRange, newRange)
      }
      return
    }
    var (oldDone, newDone) = (oldRange.lowerBound, newRange.lowerBound)
    for link in chain where link.old >= oldDone && link.new >= newDone {
      var (oldStart, newStart) = (link.old, link.new)
      while oldStart > oldDone, newStart > newDone, areSame(oldStart - 1, newStart - 1) {
        oldStart -= 1
        newStart -= 1
      }
      stretches.append(inner(oldDone..<oldStart, newDone..<newStart, stretch.groupLength))
      (oldDone, newDone) = (oldStart, newStart)
      while oldDone < oldRange.upperBound, newDone < newRange.upperBound, areSame(oldDone, newDone)
      {
        pair(oldDone, newDone)
        oldDone += 1
        newDone += 1
      }
    }
    stretches.append(
      inner(
        oldDone..<oldRange.upperBound, newDone..<newRange.upperBound, stretch.groupLength))
  }

  @inline(__always)
  private func areSame(_ oldWord: Int, _ newWord: Int) -> Bool {
    old.all[oldWord].digest == new.all[newWord].digest
  }

  private mutating func pair(_ oldWord: Int, _ newWord: Int) {
    pairs[oldWord] = Int32(newWord)
  }

  /// Where the groups that stand once in each side of a stretch begin, in the order of the old
  /// side.
  private func uniquePairs(in stretch: Stretch) -> [(old: Int, new: Int)] {
    let length = stretch.groupLength
    guard stretch.old.count >= length, stretch.new.count >= length else { return [] }
    let oldStarts = stretch.old.lowerBound...(stretch.old.upperBound - length)
    let newStarts = stretch.new.lowerBound...(stretch.new.upperBound - length)
    var table = DigestTable(capacity: oldStarts.count)
    for start in oldStarts { table.addOld(digest(of: old.all, start, length), at: start) }
    for start in newStarts { table.addNew(digest(of: new.all, start, length), at: start) }
    return oldStarts.compactMap { start in
      table.newPlace(ofUnique: digest(of: old.all, start, length)).map { (start, $0) }
    }
  }

  @inline(__always)
  private func digest(of words: [Words.Word], _ start: Int, _ length: Int) -> UInt64 {
    var digest = words[start].digest
    for word in (start + 1)..<(start + length) {
      digest = (digest &* 0x9E37_79B9_7F4A_7C15).rotatedLeft(by: 23) ^ words[word].digest
    }
    return digest
  }

  /// The longest selection of pairs, in the order of the old side, that ascends in the new one too.
  private func longestChain(of pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
    // By length less one: which pair ends the best chain of that length (Fredman 1975).
    var ends: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      previous[index] = low == 0 ? -1 : ends[low - 1]
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chain: [(old: Int, new: Int)] = []
    var index = ends.last ?? -1
    while index >= 0 {
      chain.append(pairs[index])
      index = previous[index]
    }
    return chain.reversed()
  }

  /// Pairs the words of a longest common subsequence.
  private mutating func alignByTable(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    let (rows, columns) = (oldRange.count, newRange.count)
    // The lengths of the longest common subsequences of the ends, a row at a time from the last;
    // and for each cell whether its best skips the old word.
    var below = [Int32](repeating: 0, count: columns + 1)
    var current = below
    var skipsOld = BitTable(count: rows * columns)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        if areSame(oldRange.lowerBound + row, newRange.lowerBound + column) {
          current[column] = below[column + 1] + 1
        } else if below[column] >= current[column + 1] {
          current[column] = below[column]
          skipsOld.set(row * columns + column)
        } else {
          current[column] = current[column + 1]
        }
      }
      swap(&below, &current)
    }
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let (oldWord, newWord) = (oldRange.lowerBound + row, newRange.lowerBound + column)
      if areSame(oldWord, newWord) {
        pair(oldWord, newWord)
        row += 1
        column += 1
      } else if skipsOld[row * columns + column] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}

/// Bits, all clear at first.
private struct BitTable {
  private var words: [UInt64]

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  mutating func set(_ index: Int) {
    words[index / 64] |= 1 << UInt64(index % 64)
  }

  subscript(index: Int) -> Bool {
    words[index / 64] >> UInt64(index % 64) & 1 == 1
  }
}
