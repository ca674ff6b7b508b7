public import Claims

/// How pages tell a headline: by a sign and a word, and by a colour that neither depends on.
extension Status {
  /// One character, found in the fonts that browsers, printers and terminals have.
  public var sign: String {
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

  /// The word beside the sign, as a sentence begins with it.
  var word: String {
    switch self {
    case .verified: "Verified"
    case .disputed: "Disputed"
    case .unverifiable: "Unverifiable"
    case .stale: "Stale"
    case .inReview: "In review"
    case .unchecked: "Unchecked"
    case .withdrawn: "Withdrawn"
    }
  }

  /// The class that gives an element the status's colours in `style.css`.
  var styleClass: String { "status-\(rawValue)" }

  /// In the order in which an editor wants to know of them.
  public static let inOrderOfConcern: [Status] = [
    .disputed, .stale, .inReview, .unverifiable, .unchecked, .verified, .withdrawn,
  ]
}

extension Verdict {
  /// The headline that the verdict alone would give.
  public var status: Status {
    switch self {
    case .verified: .verified
    case .disputed: .disputed
    case .unverifiable: .unverifiable
    }
  }
}
