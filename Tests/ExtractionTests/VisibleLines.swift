/// The lines and cells that a browser shows.
///
/// Their letters and figures are looked for: a browser's text has no markers of lists, no words for
/// images, and no space between spans that only a style sets apart.
struct VisibleLines {
  private let lines: [String]

  init(_ visible: String) {
    lines = visible.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).map(String.init)
  }

  /// The lines that a text does not have, or does not have as often.
  ///
  /// Each is looked for after the one before it, and then, for a browser may show things in another
  /// order than the page has them, at any place where no other line has been found.
  func missing(from text: String) -> [String] {
    let letters = Self.letters(of: text)
    var isTaken = [Bool](repeating: false, count: letters.count)
    var next = 0
    return lines.filter { line in
      let line = Self.letters(of: line)
      guard !line.isEmpty else { return false }
      func place(in starts: Range<Int>) -> Range<Int>? {
        starts.lazy.map { $0..<$0 + line.count }.first { place in
          letters[place].elementsEqual(line) && !isTaken[place].contains(true)
        }
      }
      let end = max(letters.count - line.count + 1, 0)
      guard let found = place(in: min(next, end)..<end) ?? place(in: 0..<end) else { return true }
      for index in found { isTaken[index] = true }
      next = found.upperBound
      return false
    }
  }

  private static func letters(of text: String) -> [UInt8] {
    var letters = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord { letters.append(scalar) }
    }
    return Array(String(letters).utf8)
  }
}
