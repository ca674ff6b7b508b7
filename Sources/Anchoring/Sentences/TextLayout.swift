/// How a text is laid out, as far as that bears on where its sentences end.
///
/// Some texts put a paragraph on one line, where every line end ends a sentence; others are wrapped
/// at a column, and a line end within a paragraph is a space. A text counts as wrapped when its
/// lines say so together: hardly any is longer than a wrapped line may be, and most that are full
/// (the next line's first word would not have fitted) go on in the next line in the middle of a
/// sentence.
struct TextLayout {
  /// Wrapped prose is set narrower than this; a longer line is a whole paragraph.
  private static let widestColumn = 120

  /// Lines shorter than this are headlines, verses and items of lists.
  private static let narrowestColumn = 40

  /// How much of the widest line another has to fill: lines are ragged, and a text may hold a mail
  /// wrapped at 72 columns and another at 80.
  private static let fullness = 0.8

  /// The widest line of a text that is wrapped, in columns; nil where it is not.
  private(set) var wrapColumn: Int?

  /// Whether the text uses capitals at all, so that a small letter speaks against a new sentence.
  let hasCapitals: Bool

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    hasCapitals = bytes.hasCapitals
    var widest = 0
    var inLongLines = 0
    for line in TextLines(bytes) {
      let columns = bytes.columns(in: bytes.trimmed(line), upTo: Self.widestColumn + 1)
      if columns > Self.widestColumn { inLongLines += line.count }
      if columns <= Self.widestColumn { widest = max(widest, columns) }
    }
    // A tenth leaves room for the links and tables of a wrapped text.
    guard widest >= Self.narrowestColumn, inLongLines * 10 < bytes.count else { return }
    wrapColumn = widest
    if !mostFullLinesGoOn { wrapColumn = nil }
  }

  /// Whether `next` goes on where `line` was wrapped; both are trimmed.
  func isWrapped(_ line: Range<Int>, before next: Range<Int>) -> Bool {
    guard let wrapColumn, !line.isEmpty, !next.isEmpty else { return false }
    let width = bytes.columns(in: line, upTo: wrapColumn)
    let word = bytes.firstWord(in: next)
    let needed = width + 1 + bytes.columns(in: word, upTo: wrapColumn)
    return Double(needed) > Self.fullness * Double(wrapColumn)
  }

  private var mostFullLinesGoOn: Bool {
    var goingOn = 0
    var ending = 0
    var last = 0..<0
    for line in TextLines(bytes) {
      let line = bytes.trimmed(line)
      if isWrapped(last, before: line), !bytes.endsSentence(last) {
        let first = bytes.scalar(at: line.lowerBound).scalar.properties
        let goesOn = first.isLowercase || (first.isAlphabetic && !first.isUppercase)
        if goesOn { goingOn += 1 } else { ending += 1 }
      }
      last = line
    }
    return goingOn > ending
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is a capital to every 200 small letters, in ASCII; prose has one to every 50 or
  /// fewer.
  fileprivate var hasCapitals: Bool {
    var (capitals, small) = (0, 0)
    for byte in self {
      capitals &+= (0x41...0x5A).contains(byte) ? 1 : 0
      small &+= (0x61...0x7A).contains(byte) ? 1 : 0
    }
    return capitals * 200 >= small
  }

  /// How wide `range` stands in a fixed-width face, no more than `limit`: two columns for scripts
  /// that are set in squares (UAX #11, by blocks).
  func columns(in range: Range<Int>, upTo limit: Int) -> Int {
    var columns = 0
    for offset in range where columns < limit {
      switch self[offset] {
      case 0x80..<0xC0: break
      case 0xE3..<0xF8: columns += 2
      default: columns += 1
      }
    }
    return columns
  }

  /// What of `line` could not have been broken off: letters up to a space, or one character of a
  /// script written without spaces.
  fileprivate func firstWord(in line: Range<Int>) -> Range<Int> {
    var end = line.lowerBound
    while end < line.upperBound, self[end] > 0x20 {
      if self[end] >= 0xE3 {
        return line.lowerBound..<(end > line.lowerBound ? end : end + scalar(at: end).width)
      }
      end += 1
    }
    return line.lowerBound..<end
  }
}
