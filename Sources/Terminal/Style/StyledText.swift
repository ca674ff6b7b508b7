/// Words with their styles, not yet escaped: what a terminal would obey in them is shown, whatever
/// was done to them on the way.
public struct StyledText: Equatable, Sendable {
  /// Some of the words, in one style.
  public struct Run: Equatable, Sendable {
    /// As they are, not escaped.
    public let text: String
    /// How they look.
    public let style: Style
  }

  /// One after another; none is empty.
  public private(set) var runs: [Run]

  /// Words in one style.
  public init(_ text: String = "", _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text: text, style: style)]
  }

  /// The words alone.
  public var plain: String { runs.map(\.text).joined() }

  /// Whether there are no words.
  public var isEmpty: Bool { runs.isEmpty }

  /// How many columns they take on one line; see ``Swift/StringProtocol/columns``.
  public var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

  /// Adds words in a style.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    if text.isEmpty { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(text: last.text + text, style: style)
    } else {
      runs.append(Run(text: text, style: style))
    }
  }

  /// Adds the others' words.
  public mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.style) }
  }

  /// One's words, then the other's.
  public static func + (first: StyledText, second: StyledText) -> StyledText {
    var both = first
    both.append(second)
    return both
  }

  /// The words escaped for a terminal.
  ///
  /// - Parameters:
  ///   - inColor: Whether the styles are used.
  ///   - keepingNewlines: Whether line feeds stay.
  public func shown(inColor: Bool, keepingNewlines: Bool = false) -> String {
    runs.map { run in
      let text = TerminalText.escape(run.text, keepingNewlines: keepingNewlines)
      return inColor ? run.style.apply(to: text) : text
    }.joined()
  }
}

extension StyledText: ExpressibleByStringLiteral {
  /// The literal in no style.
  public init(stringLiteral text: String) { self.init(text) }
}

extension [StyledText] {
  /// All of them, with some words between each two.
  public func joined(separator: StyledText = "") -> StyledText {
    var all = StyledText()
    for (index, text) in enumerated() {
      if index > 0 { all.append(separator) }
      all.append(text)
    }
    return all
  }
}
