import Anchoring

extension SourceText {
  init(_ string: String) throws {
    try self.init(utf8: string.utf8)
  }
}

extension String {
  var bytes: [UInt8] { Array(utf8) }

  /// The words at `range` by counting from the start.
  func scalars(_ range: CodePointRange) -> String {
    var words = UnicodeScalarView()
    words.append(contentsOf: Array(unicodeScalars)[range.start..<range.end])
    return String(words)
  }

  /// Where Swift's own walk over the characters puts boundaries, in code points.
  var characterBoundaries: [Int] {
    reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.unicodeScalars.count) }
  }
}

/// Pieces whose joints are where offsets go wrong: clusters of many scalars and their fragments.
let mixedScripts = [
  "a", "b", " ", "é", "e\u{301}", "\r\n", "\r", "\n", "\t", "¥", "4", "兆", "円", "防", "が",
  "か\u{3099}", "한", "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "\u{11AB}", "д", "й", "δ", "ก", "ำ",
  "क", "\u{94D}", "ष", "ि", "\u{600}", "😀", "👩\u{200D}👩\u{200D}👧", "👍🏽", "🏽", "\u{200D}", "🇯🇵",
  "🇯", "🇵", "❤\u{FE0F}", "#\u{FE0F}\u{20E3}", "©", "\u{FEFF}", "\u{AD}", "\u{A0}", "“", "𠮷",
]
