/// At which rows of a pattern each symbol stands, as bits in words of 64 rows.
///
/// A symbol that stands in many words has all its words side by side, one that stands in few only
/// those, so that memory stays linear in the pattern, whatever its alphabet.
struct PatternRows: Sendable {
  /// One word of a symbol that stands in few.
  struct Entry {
    var word = 0
    var rows: UInt64 = 0
  }

  /// A symbol's words stand side by side when one in so many is not zero: those of 512 at most do.
  private static let sparseness = 8

  /// How many words the pattern's rows take.
  let wordCount: Int
  /// By symbol, where its words begin, or the complement of a place in `entryRanges`.
  private(set) var keys: SymbolKeys
  /// First the words of all symbols that the pattern lacks.
  private(set) var words: [UInt64]
  private(set) var entries: [Entry] = []
  private(set) var entryRanges: [Range<Int>] = []

  init(_ pattern: [UInt32]) {
    wordCount = (pattern.count + 63) / 64
    keys = SymbolKeys(for: pattern)
    words = Array(repeating: 0, count: wordCount)
    let (numbers, wordCounts) = number(pattern)
    let keysByNumber = layOut(wordCounts)
    var filled = entryRanges.map(\.lowerBound)
    for row in pattern.indices {
      let key = keysByNumber[numbers[row]]
      keys[pattern[row]] = key
      add(row, key: Int(key), &filled)
    }
  }

  /// Numbers the pattern's symbols from 1 as they come; says how many words each has a row in.
  private mutating func number(_ pattern: [UInt32]) -> (numbers: [Int], wordCounts: [Int]) {
    var wordCounts = [0]
    var lastWords = [0]
    let numbers = pattern.indices.map { row in
      var number = Int(keys[pattern[row]])
      if number == 0 {
        number = wordCounts.count
        keys[pattern[row]] = Int32(number)
        wordCounts.append(0)
        lastWords.append(-1)
      }
      if lastWords[number] != row / 64 {
        lastWords[number] = row / 64
        wordCounts[number] += 1
      }
      return number
    }
    return (numbers, wordCounts)
  }

  /// Makes room for the words, and gives the keys by number.
  private mutating func layOut(_ wordCounts: [Int]) -> [Int32] {
    var keys: [Int32] = [0]
    var (end, entryEnd) = (wordCount, 0)
    for count in wordCounts.dropFirst() {
      if count * Self.sparseness >= wordCount {
        keys.append(Int32(end))
        end += wordCount
      } else {
        keys.append(~Int32(entryRanges.count))
        entryRanges.append(entryEnd..<(entryEnd + count))
        entryEnd += count
      }
    }
    words = Array(repeating: 0, count: end)
    entries = Array(repeating: Entry(), count: entryEnd)
    return keys
  }

  /// Adds `row` to the symbol with `key`; `filled` is where each symbol's next entry is to stand.
  private mutating func add(_ row: Int, key: Int, _ filled: inout [Int]) {
    let bit: UInt64 = 1 << UInt64(row % 64)
    guard key < 0 else {
      words[key + row / 64] |= bit
      return
    }
    let isFirst = filled[~key] == entryRanges[~key].lowerBound
    if isFirst || entries[filled[~key] - 1].word != row / 64 {
      entries[filled[~key]].word = row / 64
      filled[~key] += 1
    }
    entries[filled[~key] - 1].rows |= bit
  }
}
