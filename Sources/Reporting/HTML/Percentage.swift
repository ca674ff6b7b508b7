/// A share of a whole as SVG takes a length, the same in every locale.
enum Percentage {
  /// `12.50%`, to a hundredth.
  static func text(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0%" }
    let hundredths = (part * 10_000 + whole / 2) / whole
    let fraction = hundredths % 100
    let digits = fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
    return "\(hundredths / 100)\(fraction == 0 ? "" : digits)%"
  }
}
