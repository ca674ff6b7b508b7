/// How some words look on a terminal: what ECMA-48 calls Select Graphic Rendition.
public struct Style: Hashable, Sendable {
  /// One of the eight colours whose shades are the user's own.
  public enum Color: Int, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case cyan = 36
  }

  /// What can be had together, and beside a colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// A bit for each attribute.
    public let rawValue: UInt8

    /// The attributes whose bits are set.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold.
    public static let bold = Attributes(rawValue: 1)
    /// Faint: what need not be read.
    public static let dim = Attributes(rawValue: 2)
    /// Underlined.
    public static let underlined = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reversed = Attributes(rawValue: 8)
  }

  /// The colour of the letters; the terminal's own where there is none.
  public let color: Color?
  /// All else.
  public let attributes: Attributes

  /// A style.
  public init(_ color: Color? = nil, _ attributes: Attributes = []) {
    self.color = color
    self.attributes = attributes
  }

  /// As text stands without any style.
  public static let plain = Style()
  /// Bold in the terminal's own colour.
  public static let bold = Style(nil, .bold)
  /// Faint in the terminal's own colour.
  public static let dim = Style(nil, .dim)
  /// Underlined in the terminal's own colour.
  public static let underlined = Style(nil, .underlined)

  /// The text between the sequence that begins the style and the one that ends it and nothing else.
  ///
  /// - Parameter text: Escaped: it is not looked at.
  public func apply(to text: String) -> String {
    if self == .plain || text.isEmpty { return text }
    var begin: [String] = []
    var end: [String] = []
    if let color {
      begin.append(String(color.rawValue))
      end.append("39")
    }
    for (attribute, on, off) in Self.codes where attributes.contains(attribute) {
      begin.append(on)
      // Bold and faint end with the same code.
      if !end.contains(off) { end.append(off) }
    }
    return
      "\u{1B}[\(begin.joined(separator: ";"))m\(text)\u{1B}[\(end.joined(separator: ";"))m"
  }

  private static let codes: [(Attributes, String, String)] = [
    (.bold, "1", "22"), (.dim, "2", "22"), (.underlined, "4", "24"), (.reversed, "7", "27"),
  ]
}
