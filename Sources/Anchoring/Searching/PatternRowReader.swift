/// Reads at which rows of a pattern a symbol stands.
struct PatternRowReader {
  private let keys: SymbolKeys.Reader
  private let words: UnsafeBufferPointer<UInt64>
  private let entries: [PatternRows.Entry]
  private let entryRanges: [Range<Int>]
  /// Where the words of a symbol are laid out that has entries.
  private let scratch: UnsafeMutableBufferPointer<UInt64>

  /// Calls `body` with a reader of `rows`, valid for the duration of the call only.
  @inline(__always)
  static func with<Result>(_ rows: PatternRows, _ body: (Self) -> Result) -> Result {
    rows.keys.withReader { keys in
      rows.words.withUnsafeBufferPointer { words in
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: rows.wordCount) { scratch in
          scratch.initialize(repeating: 0)
          return body(
            Self(
              keys: keys, words: words, entries: rows.entries, entryRanges: rows.entryRanges,
              scratch: scratch))
        }
      }
    }
  }

  /// The first `count` words of the rows at which `symbol` stands; valid until the next call.
  @inline(__always)
  func words(
    _ count: Int, of symbol: some FixedWidthInteger & UnsignedInteger
  ) -> UnsafeBufferPointer<UInt64> {
    let key = keys.key(of: symbol)
    guard key < 0 else {
      return UnsafeBufferPointer(start: words.baseAddress.unsafelyUnwrapped + key, count: count)
    }
    let words = UnsafeMutableBufferPointer(
      start: scratch.baseAddress.unsafelyUnwrapped, count: count)
    Self.layOut(entries, entryRanges, ~key, in: words)
    return UnsafeBufferPointer(words)
  }

  @inline(never)
  private static func layOut(
    _ entries: [PatternRows.Entry], _ ranges: [Range<Int>], _ number: Int,
    in words: UnsafeMutableBufferPointer<UInt64>
  ) {
    words.update(repeating: 0)
    for entry in entries[ranges[number]] {
      guard entry.word < words.count else { break }
      words[entry.word] = entry.rows
    }
  }
}
