internal import Anchoring

/// A part of a text with the places in it that a query found it by.
public struct MarkedSnippet: Equatable, Sendable {
  /// Words, and whether they are what was looked for.
  public struct Piece: Equatable, Sendable {
    /// The words.
    public let words: String
    /// Whether the query found them.
    public let isMarked: Bool
  }

  /// The words one after another; `…` stands where the text goes on.
  public let pieces: [Piece]

  /// How much of a text is shown, in code points: about two lines.
  public static let length = 160

  /// How much of that stands before the first mark, in code points.
  private static let lead = 40

  /// All of a text that is no longer than ``length``, else the part from shortly before the first
  /// mark on, cut between words where there are any.
  ///
  /// - Parameter marks: Places in the text, in bytes and in order, which cut no code point.
  public init(_ text: String, marks: [Range<Int>], length: Int = Self.length) {
    self.pieces = text.withUTF8Bytes { bytes in
      let window = Self.window(of: bytes, around: marks.first?.lowerBound ?? 0, length: length)
      var pieces: [Piece] = []
      func add(_ words: String, _ isMarked: Bool) {
        if !words.isEmpty { pieces.append(Piece(words: words, isMarked: isMarked)) }
      }
      if window.lowerBound > 0 { add("…", false) }
      var position = window.lowerBound
      for mark in marks.map({ $0.clamped(to: window) }) where !mark.isEmpty {
        add(bytes.words(in: position..<mark.lowerBound), false)
        add(bytes.words(in: mark), true)
        position = mark.upperBound
      }
      add(bytes.words(in: position..<window.upperBound), false)
      if window.upperBound < bytes.count { add("…", false) }
      return pieces
    }
  }

  private static func window(
    of bytes: UnsafeBufferPointer<UInt8>, around mark: Int, length: Int
  ) -> Range<Int> {
    if bytes.codePointCount(in: 0..<bytes.count) <= length { return 0..<bytes.count }
    var start = bytes.moved(from: mark, by: -lead)
    if start > 0, let space = bytes[start..<mark].firstIndex(of: UInt8(ascii: " ")) {
      start = space + 1
    }
    var end = bytes.moved(from: start, by: length)
    if end < bytes.count, let space = bytes[start..<end].lastIndex(of: UInt8(ascii: " ")),
      space > mark
    {
      end = space
    }
    return start..<end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The place so many code points further on, or as far as the text goes.
  fileprivate func moved(from offset: Int, by count: Int) -> Int {
    var (place, left) = (offset, abs(count))
    while left > 0, count < 0 ? place > 0 : place < self.count {
      place += count.signum()
      while place > 0, place < self.count, !self[place].beginsCodePoint { place += count.signum() }
      left -= 1
    }
    return place
  }
}
