internal import Anchoring

/// Where an article's paragraphs begin and end as lines, and where long ones are parted.
struct TakeLayout {
  private let scalars: [Unicode.Scalar]
  /// How wide the text is up to each code point, in Latin letters, of which an ideograph takes two.
  private let widths: [Int]
  /// How many notes begin before each code point.
  private let noteCounts: [Int]

  /// - Parameter notes: Where there is something to say in the margin, in code points of the text.
  init(_ text: SourceText, notes: [Int]) {
    scalars = Array(text.string.unicodeScalars)
    var widths = [0]
    widths.reserveCapacity(scalars.count + 1)
    for scalar in scalars { widths.append(widths[widths.count - 1] + (scalar.isWide ? 2 : 1)) }
    self.widths = widths
    var noteCounts = Array(repeating: 0, count: scalars.count + 1)
    for note in notes where note < scalars.count { noteCounts[note + 1] += 1 }
    for index in noteCounts.indices.dropFirst() { noteCounts[index] += noteCounts[index - 1] }
    self.noteCounts = noteCounts
  }

  /// In code points.
  var length: Int { scalars.count }

  /// Where a paragraph begins whose first sentence begins at `start`: with the line, for what stands
  /// before it there, white space or a bullet, belongs to it.
  ///
  /// - Parameter end: Where the last sentence of the paragraph before ends; on one line with it, the
  ///   paragraph begins with its sentence.
  func paragraphStart(of start: Int, after end: Int) -> Int {
    firstOfLine(at: start, from: end) ?? start
  }

  /// A range without the white space after its words, and without the empty lines before them.
  func content(of range: CodePointRange) -> CodePointRange {
    let part = scalars[range.start..<range.end]
    guard let first = part.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = part.lastIndex(where: { !$0.properties.isWhitespace })
    else { return CodePointRange(range.start, range.start) }
    return CodePointRange(firstOfLine(at: first, from: range.start) ?? range.start, last + 1)
  }

  /// Where the line of a place begins, if that is at `edge` or after it.
  private func firstOfLine(at place: Int, from edge: Int) -> Int? {
    scalars[edge..<place].lastIndex(where: \.endsLine).map { $0 + 1 }
  }

  /// A paragraph's range in parts that each begin with a sentence; one part unless it is long.
  func parts(of paragraph: ArraySlice<Sentence>, in range: CodePointRange) -> [CodePointRange] {
    guard width(of: range) > Take.longestParagraph else { return [range] }
    var parts: [CodePointRange] = []
    var rest = range
    for sentence in paragraph.dropFirst() {
      let part = CodePointRange(rest.start, sentence.range.start)
      let after = CodePointRange(sentence.range.start, range.end)
      if isPart(part), isPart(after) {
        parts.append(part)
        rest = after
      }
    }
    return parts + [rest]
  }

  private func isPart(_ range: CodePointRange) -> Bool {
    width(of: range) >= Take.shortestPart && noteCounts[range.start] < noteCounts[range.end]
  }

  private func width(of range: CodePointRange) -> Int { widths[range.end] - widths[range.start] }
}

extension Unicode.Scalar {
  /// Whether a line ends with it (UAX #14: BK, CR, LF and NL).
  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether it is set in a full square: the blocks of kana, hangul and ideographs (UAX #11, W).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
