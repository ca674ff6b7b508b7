internal import Anchoring
internal import Claims
internal import Workflow

/// Claims as a person writes them in an editor, read from a text and written into one.
///
/// A field is `name:` and its value, to the line's end; white space at either end of it is left out
/// (but for that between a quote and its prefix or suffix), and nothing else is changed. A line that
/// is no field goes on with the value above it: in a quote after a line break, elsewhere after a
/// space. What follows `| ` at the beginning of a line is text as it stands, on a line of its own.
/// Lines that begin with `#` are comments; `---` begins the next claim.
struct ClaimForm {
  /// One of the claims.
  struct Entry {
    /// Where it begins, counted from 1.
    var line: Int
    /// The values in their order.
    var values: [Value] = []

    /// The value of a field that is there once at most.
    subscript(_ field: Field) -> String? {
      values.last { $0.field == field && !$0.text.isEmpty }?.text
    }
  }

  /// A field with what stands in it.
  struct Value {
    let field: Field
    let line: Int
    var text: String
  }

  /// What a claim has, in the order in which a form asks for it.
  enum Field: String, CaseIterable {
    case source, claim, quote, prefix, suffix, nth, span, sentence, claimant, context, priority
    case tags

    /// Whether one claim may have several.
    var isRepeatable: Bool {
      switch self {
      case .quote, .prefix, .suffix, .nth, .span: true
      default: false
      }
    }

    /// What says more of the quote above it.
    var qualifiesQuote: Bool { self == .prefix || self == .suffix || self == .nth }
  }

  /// The claims that hold anything but a source and tags, which a form may have given.
  private(set) var entries: [Entry] = []

  /// Reads a form.
  ///
  /// - Throws: ``FormError`` with the line.
  init(_ text: String) throws(FormError) {
    var entry = Entry(line: 1)
    var number = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let raw = line
      let line = String(Substring(Self.trimmed(raw)))
      if line.utf8.first == UInt8(ascii: "#") { continue }
      if line.utf8.count >= 3, line.utf8.allSatisfy({ $0 == UInt8(ascii: "-") }) {
        try finish(entry)
        entry = Entry(line: number + 1)
      } else if let value = Self.value(of: raw, at: number) {
        if entry.values.isEmpty { entry.line = number }
        let isSecond = !value.field.isRepeatable && entry[value.field] != nil
        if isSecond, !value.text.isEmpty {
          throw FormError(
            line: number, problem: "a claim has one `\(value.field.rawValue)`",
            hint: "`---` on a line of its own begins the next claim")
        }
        entry.values.append(value)
      } else if var last = entry.values.popLast() {
        if let text = Self.barred(raw) {
          last.append(text, onItsOwnLine: true)
        } else {
          last.append(line, onItsOwnLine: last.field == .quote)
        }
        entry.values.append(last)
      } else if !line.isEmpty {
        throw FormError(
          line: number, problem: "“\(line.shortened)” belongs to no field",
          hint: "`claim: ` before it makes it the claim")
      }
    }
    try finish(entry)
  }

  private mutating func finish(_ entry: Entry) throws(FormError) {
    var entry = entry
    entry.values = entry.values.map { value in
      var value = value
      while value.text.utf8.last == UInt8(ascii: "\n") { value.text.removeLast() }
      return value
    }.filter { !$0.text.isEmpty }
    let isBlank = entry.values.allSatisfy {
      switch $0.field {
      case .source, .claimant, .context, .priority, .tags: true
      default: false
      }
    }
    if isBlank { return }
    guard entry[.claim] != nil else {
      throw FormError(
        line: entry.line, problem: "the claim itself is missing",
        hint: "`claim: ` takes it, in your own words")
    }
    entries.append(entry)
  }

  /// What a line is without the white space at its ends.
  private static func trimmed(_ line: Substring.UTF8View) -> Substring.UTF8View {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let start = line.firstIndex { !isSpace($0) } ?? line.endIndex
    let end = line.lastIndex { !isSpace($0) }.map(line.index(after:)) ?? start
    return line[start..<end]
  }

  /// What stands behind a bar.
  private static func barred(_ line: Substring.UTF8View) -> String? {
    guard line.first == UInt8(ascii: "|") else { return nil }
    var rest = line.dropFirst()
    if rest.last == 0x0D { rest.removeLast() }
    if rest.isEmpty { return "" }
    return rest.first == 0x20 ? String(Substring(rest.dropFirst())) : nil
  }

  private static func value(of line: Substring.UTF8View, at number: Int) -> Value? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
      let field = Field(
        rawValue: String(Substring(trimmed(line[..<colon]))).lowercased())
    else { return nil }
    var rest = line[line.index(after: colon)...]
    if rest.last == 0x0D { rest.removeLast() }
    let value = trimmed(rest)
    if rest.first == 0x20 { rest.removeFirst() }
    // The space between a quote and the words beside it is theirs.
    let start = field == .suffix ? rest.startIndex : value.startIndex
    let end = field == .prefix ? rest.endIndex : value.endIndex
    return Value(
      field: field, line: number, text: value.isEmpty ? "" : String(Substring(rest[start..<end])))
  }
}

extension ClaimForm.Value {
  /// Goes on with another line.
  fileprivate mutating func append(_ line: String, onItsOwnLine: Bool) {
    if text.isEmpty {
      text = line
    } else if onItsOwnLine {
      text += "\n" + line
    } else if !line.isEmpty {
      text += " " + line
    }
  }
}

/// What cannot be read in a form.
struct FormError: Error {
  /// The line, counted from 1.
  let line: Int
  let problem: String
  let hint: String
}
