/// Words of one text, and those that stand in their stead in another; either may be none.
public struct TextChange: Hashable, Sendable {
  /// Where the words stood, in code points of the older text.
  public let old: CodePointRange

  /// Where those in their stead stand, in code points of the newer text.
  public let new: CodePointRange

  /// Joins two places.
  public init(old: CodePointRange, new: CodePointRange) {
    self.old = old
    self.new = new
  }
}

extension SourceText {
  /// What is otherwise in a newer text, in the order of both: between the changes the texts have the
  /// same bytes.
  ///
  /// Whole words and whole numbers, as far as `WordDiff` aligns them; white space and typography
  /// count, too.
  public func changes(to newer: SourceText) -> [TextChange] {
    if string.hasSameBytes(as: newer.string) { return [] }
    let diff = WordDiff(from: Words(of: self), to: Words(of: newer))
    return withUTF8Bytes { old in
      newer.withUTF8Bytes { new in
        var finder = ByteChangeFinder(old: old, new: new)
        for run in diff.runs {
          for (word, newWord) in zip(run.old, run.new) {
            finder.align(diff.old[word].bytes, with: diff.new[newWord].bytes)
          }
        }
        finder.finish()
        return finder.changes.map { change in
          TextChange(
            old: codePointRange(change.old), new: newer.codePointRange(change.new))
        }
      }
    }
  }
}

/// Finds the bytes that differ between aligned words, and in them.
private struct ByteChangeFinder {
  typealias Change = (old: Range<Int>, new: Range<Int>)

  private let old: UnsafeBufferPointer<UInt8>
  private let new: UnsafeBufferPointer<UInt8>
  private(set) var changes: [Change] = []
  /// How far the texts have been read.
  private var oldDone = 0
  private var newDone = 0

  init(old: UnsafeBufferPointer<UInt8>, new: UnsafeBufferPointer<UInt8>) {
    self.old = old
    self.new = new
  }

  /// Reads on to the end of two words that stand for each other.
  mutating func align(_ oldWord: Range<Int>, with newWord: Range<Int>) {
    compare(oldDone..<oldWord.lowerBound, newDone..<newWord.lowerBound)
    compare(oldWord, newWord)
    (oldDone, newDone) = (oldWord.upperBound, newWord.upperBound)
  }

  mutating func finish() {
    compare(oldDone..<old.count, newDone..<new.count)
  }

  private mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    if old[oldRange].elementsEqual(new[newRange]) { return }
    var change = (old: oldRange, new: newRange)
    trimSpaces(of: &change)
    growNumbers(of: &change)
    if let last = changes.last, change.old.lowerBound <= last.old.upperBound {
      change.old = union(last.old, change.old)
      change.new = union(last.new, change.new)
      changes.removeLast()
    }
    changes.append(change)
  }

  private func union(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
    min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
  }

  /// Leaves out the white space that both have at an end.
  private func trimSpaces(of change: inout Change) {
    while let first = change.old.first, let other = change.new.first, old[first] == new[other],
      Self.isSpace(old[first])
    {
      change = (change.old.dropFirst(), change.new.dropFirst())
    }
    while let last = change.old.last, let other = change.new.last, old[last] == new[other],
      Self.isSpace(old[last])
    {
      change = (change.old.dropLast(), change.new.dropLast())
    }
  }

  /// Takes in the rest of a number of which a part has changed, as the `1,` of `1,200`.
  private func growNumbers(of change: inout Change) {
    while isOfNumber(change.old.first, change.new.first),
      isShared(change.old.lowerBound - 1, change.new.lowerBound - 1)
    {
      change.old = change.old.lowerBound - 1..<change.old.upperBound
      change.new = change.new.lowerBound - 1..<change.new.upperBound
    }
    while isOfNumber(change.old.last, change.new.last),
      isShared(change.old.upperBound, change.new.upperBound)
    {
      change.old = change.old.lowerBound..<change.old.upperBound + 1
      change.new = change.new.lowerBound..<change.new.upperBound + 1
    }
  }

  private func isOfNumber(_ oldOffset: Int?, _ newOffset: Int?) -> Bool {
    oldOffset.map { Self.isOfNumber(old, $0) } ?? false
      || newOffset.map { Self.isOfNumber(new, $0) } ?? false
  }

  /// Whether the same byte of a number stands at both places.
  private func isShared(_ oldOffset: Int, _ newOffset: Int) -> Bool {
    Self.isOfNumber(old, oldOffset) && Self.isOfNumber(new, newOffset)
      && old[oldOffset] == new[newOffset]
  }

  /// Whether a digit stands there, or a point or a comma between two digits.
  private static func isOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    func isDigit(_ offset: Int) -> Bool {
      bytes.indices.contains(offset) && (0x30...0x39).contains(bytes[offset])
    }
    if isDigit(offset) { return true }
    guard bytes.indices.contains(offset), bytes[offset] == 0x2C || bytes[offset] == 0x2E else {
      return false
    }
    return isDigit(offset - 1) && isDigit(offset + 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
