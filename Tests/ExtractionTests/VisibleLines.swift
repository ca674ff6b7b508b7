/// The lines and cells that a browser shows.
///
/// Their letters and figures are looked for: a browser's text has no markers of lists, no words for
/// images, and no space between spans that only a style sets apart.
struct VisibleLines {
  private let lines: [String]

  init(_ visible: String) {
    lines = visible.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).map(String.init)
  }

  /// The lines that a text does not have.
  func missing(from text: String) -> [String] {
    let letters = Self.letters(of: text)
    return lines.filter { !letters.contains(Self.letters(of: $0)) }
  }

  /// Which share of the lines' letters a text has, 0 to 1.
  func recall(in text: String) -> Double {
    let all = lines.reduce(0) { $0 + Self.letters(of: $1).utf8.count }
    let lost = missing(from: text).reduce(0) { $0 + Self.letters(of: $1).utf8.count }
    return all == 0 ? 1 : 1 - Double(lost) / Double(all)
  }

  private static func letters(of text: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord { letters.append(scalar) }
    }
    return String(letters)
  }
}
