internal import Terminal

/// A share of a hundred as ten cells.
enum CoverageBar {
  static func text(_ percent: Int) -> StyledText {
    let full = percent / 10
    return StyledText(String(repeating: "■", count: full), Style(.green))
      + StyledText(String(repeating: "□", count: 10 - full), .dim)
  }
}
