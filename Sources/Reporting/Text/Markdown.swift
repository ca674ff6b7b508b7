internal import Terminal

/// Text on its way into Markdown: CommonMark, GitHub's tables, and what other viewers add.
public enum Markdown {
  /// The text as inline Markdown that any viewer shows as those very characters and as nothing
  /// else.
  ///
  /// It comes out on one line: each run of white space is one space, as HTML would show it. It can
  /// stand anywhere, at the beginning of a line and in a table's cell too. Controls and directional
  /// overrides are spelled out.
  public static func escape(_ text: String) -> String {
    escape(text, opensLine: true)
  }

  /// The text as ``escape(_:)`` gives it, for a place where it cannot begin a line: "-5%" stays as
  /// it is.
  static func inline(_ text: String) -> String {
    escape(text, opensLine: false)
  }

  private static func escape(_ text: String, opensLine: Bool) -> String {
    let scalars = onOneLine(text)
    var escaped = String.UnicodeScalarView()
    let opening = opensLine ? openingMark(in: scalars) : nil
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar.isUnsafeToShow {
        escaped.append(contentsOf: scalar.spelledOut.unicodeScalars)
      } else if scalar == "<" || scalar == "&" && opensEntity(scalars[(index + 1)...]) {
        // Not "\<": older viewers know no such escape, and a live tag is worse than a plain one.
        escaped.append(contentsOf: (scalar == "<" ? "&lt;" : "&amp;").unicodeScalars)
      } else {
        if index == opening || isMark(scalar, before: next) { escaped.append("\\") }
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Words in bold, between the inline Markdown that stands before and after them.
  ///
  /// CommonMark takes `**` beside a letter for plain asterisks where the words begin or end with a
  /// quote mark or a bracket, as they often do in Japanese; there `<b>` says it.
  static func bold(_ inline: String, after prefix: String = "", before suffix: String = "")
    -> String
  {
    isFlanked(inline, after: prefix, before: suffix) ? "**\(inline)**" : "<b>\(inline)</b>"
  }

  /// Whether `**` on both sides of inline Markdown marks it as bold, between what stands before and
  /// after it.
  static func isFlanked(_ inline: String, after prefix: String, before suffix: String) -> Bool {
    let scalars = inline.unicodeScalars
    return canStand(outside: prefix.unicodeScalars.last, inside: scalars.first)
      && canStand(outside: suffix.unicodeScalars.first, inside: scalars.last)
  }

  /// An address, spelled out: a link where it is one on the web (see ``IRI``), else the text.
  ///
  /// Nothing can be escaped between the angle brackets of a link, so one that holds a square bracket,
  /// as a host's number may, stays text: not every viewer reads the outer pair first.
  static func address(_ text: String) -> String {
    guard let link = IRI.web(text), !link.utf8.contains(UInt8(ascii: "[")) else {
      return inline(text)
    }
    return "<\(link)>"
  }

  /// A row of a table, from cells that are inline Markdown.
  static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  /// A table with its heading row, from cells that are inline Markdown.
  static func table(_ heading: [String], _ rows: [[String]]) -> String {
    ([row(heading), row(heading.map { _ in "---" })] + rows.map(row)).joined(separator: "\n")
  }

  // MARK: Which characters are marks

  private static func isMark(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "{", "|", "~": true
    // A heading's closing mark.
    case "#": next == nil
    // Highlights and comments elsewhere, only ever doubled.
    case "=", "%": scalar == next
    // A formula can only close before something that is no digit: "$307bn" stays readable.
    case "$": next.map { !isDigit($0) } ?? true
    default: false
    }
  }

  /// Where a mark stands that would make a heading, a quotation or a list of a line.
  private static func openingMark(in scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.firstIndex(where: { $0 != " " }) else { return nil }
    switch scalars[first] {
    case "#", ">", "-", "+", "=", ":": return first
    case let digit where isDigit(digit):
      guard let mark = scalars[first...].firstIndex(where: { !isDigit($0) }) else { return nil }
      let endsNumber = scalars[mark] == "." || scalars[mark] == ")"
      return endsNumber && (scalars[(mark + 1)...].first ?? " ") == " " ? mark : nil
    default: return nil
    }
  }

  private static func opensEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.first == "#" ? rest.dropFirst() : rest
    guard let end = name.firstIndex(where: { !isDigit($0) && !isLetter($0) }) else { return false }
    return end > name.startIndex && name[end] == ";"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private static func onOneLine(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.reduce(into: []) { line, scalar in
      let isSpace =
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{C}"
      if !isSpace {
        line.append(scalar)
      } else if line.last != " " {
        line.append(" ")
      }
    }
  }

  // MARK: Where bold can begin and end

  /// CommonMark's flanking rule, as both its older and its newer idea of punctuation have it.
  private static func canStand(outside: Unicode.Scalar?, inside: Unicode.Scalar?) -> Bool {
    guard let inside, !inside.properties.isWhitespace else { return false }
    guard isPunctuation(inside) || isSymbol(inside), let outside else { return true }
    return outside.properties.isWhitespace || isPunctuation(outside)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: scalar.isASCII && isSymbol(scalar)
    }
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }
}
