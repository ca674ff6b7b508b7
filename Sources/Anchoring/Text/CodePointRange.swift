/// A half-open range of Unicode code points, `start` included and `end` not.
///
/// Code points are the unit of the W3C Web Annotation `TextPositionSelector`; they count the same
/// in every language and, unlike graphemes, in every version of Unicode.
public struct CodePointRange: Hashable, Comparable, Sendable {
  /// The first code point, counted from 0.
  public let start: Int

  /// The code point after the last one.
  public let end: Int

  /// Makes a range as given; whether it fits a text is for the text to say.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The range written as `start:end` in ASCII digits, or nil when `text` is anything else.
  ///
  /// A sign, a space or an end before the start is refused.
  public init?(parsing text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let numbers = parts.compactMap { part in
      part.allSatisfy(digits.contains) ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    guard numbers.count == 2, numbers[0] <= numbers[1] else { return nil }
    self.init(numbers[0], numbers[1])
  }

  /// How many code points the range holds.
  public var count: Int { end - start }

  /// The range so many code points further on, as when it was found in a part of a text.
  public func moved(by distance: Int) -> CodePointRange {
    CodePointRange(start + distance, end + distance)
  }

  /// Orders ranges by where they start, then by where they end.
  public static func < (left: Self, right: Self) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension CodePointRange: CustomStringConvertible {
  /// The range as people write it: `3169:3183`.
  public var description: String { "\(start):\(end)" }
}
