internal import Claims
internal import Reporting
internal import Terminal

/// How the terminal tells a headline: as pages do, by a sign and a word, and by a colour that
/// neither depends on.
extension Status {
  /// The colour of the sign and the word.
  var style: Style {
    switch self {
    case .verified: Style(.green)
    case .disputed: Style(.red)
    case .stale: Style(.yellow)
    case .inReview: Style(.cyan)
    case .unverifiable: Style(.magenta)
    case .unchecked: .plain
    case .withdrawn: .dim
    }
  }

  /// `✓ verified`.
  var shown: StyledText { StyledText("\(sign) \(rawValue)", style) }

  /// `verified`, as scripts know it.
  var styledName: StyledText { StyledText(rawValue, style) }
}

extension Verdict {
  /// `✗ disputed`, faint where the verdict counts no longer.
  func shown(isLive: Bool) -> StyledText {
    isLive ? status.shown : StyledText("\(status.sign) \(rawValue)", .dim)
  }
}

extension Style {
  /// Words that somebody quoted.
  static let quoted = Style(nil, [.bold, .underlined])
  /// What a text has no longer.
  static let removed = Style(.red, .reversed)
  /// What a text has only now.
  static let added = Style(.green, [.bold, .underlined])
  /// What needs a look.
  static let concern = Style(.yellow)
  /// Something to type.
  static let command = Style(.cyan)
}
