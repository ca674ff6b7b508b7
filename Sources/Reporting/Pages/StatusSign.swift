internal import Claims

/// How pages tell a headline: by a sign and a word, and by a colour that neither depends on.
extension Status {
  /// One character, found in the fonts that browsers and printers have.
  var sign: String {
    switch self {
    case .verified: "✓"
    case .disputed: "✗"
    case .unverifiable: "?"
    case .stale: "↻"
    case .inReview: "◐"
    case .unchecked: "○"
    case .withdrawn: "–"
    }
  }

  /// The class that gives an element the status's colours in `style.css`.
  var styleClass: String { "status-\(rawValue)" }

  /// In the order in which an editor wants to know of them.
  static let inOrderOfConcern: [Status] = [
    .disputed, .stale, .inReview, .unverifiable, .unchecked, .verified, .withdrawn,
  ]
}
