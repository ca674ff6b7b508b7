/// The text of `reviewers.md`: two Markdown tables, and other text that is left alone.
public struct RosterDocument: Sendable {
  /// The text, byte for byte.
  public private(set) var text: String

  private static let rosterHeader = ["handle", "name", "role", "active"]
  private static let rulesHeader = ["rule", "value"]

  /// A document with this text.
  public init(text: String) {
    self.text = text
  }

  /// A new desk's document, with one active editor.
  public init(organiser: Reviewer, selfReview: Bool) {
    text = """
      # Reviewers

      Who works on this desk, and by which rules. Stet reads the two tables; all other text is yours.

      | handle | name | role | active |
      |---|---|---|---|
      \(Self.row(organiser))

      ## Rules

      | rule | value |
      |---|---|
      | sign-offs | 1 |
      | self-review | \(selfReview ? "yes" : "no") |
      | evidence | 0 |

      """
  }

  /// Reads both tables.
  ///
  /// - Throws: ``RosterError`` for the first line that is not as expected.
  public func roster() throws(RosterError) -> Roster {
    let lines = lines
    let people = try Self.table(Self.rosterHeader, in: lines)
    guard let people else {
      throw RosterError(
        line: 1, expected: "a table that begins `| handle | name | role | active |`")
    }
    var reviewers: [Reviewer] = []
    var rows: [String: RosterRow] = [:]
    for row in people.rows {
      let reviewer = try Self.reviewer(row)
      if rows[reviewer.handle] != nil {
        throw RosterError(
          line: row.line, expected: "each handle once; \(reviewer.handle) stands twice")
      }
      reviewers.append(reviewer)
      rows[reviewer.handle] = RosterRow(line: row.line, text: Self.trimming(lines[row.line - 1]))
    }
    var rules = Rules()
    for row in try Self.table(Self.rulesHeader, in: lines)?.rows ?? [] {
      try rules.set(row.cells[0], to: row.cells[1], line: row.line)
    }
    return Roster(reviewers: reviewers, rules: rules, rows: rows)
  }

  // MARK: Edits

  /// Sets the row of this handle, or adds one after the last; all other text stays as it is.
  ///
  /// - Throws: ``RosterError`` where the table cannot be read.
  public mutating func set(_ reviewer: Reviewer) throws(RosterError) {
    _ = try roster()
    guard let people = try Self.table(Self.rosterHeader, in: lines) else { return }
    var lines = lines
    if let standing = people.rows.first(where: { $0.cells[0] == reviewer.handle }) {
      lines[standing.line - 1] = Self.row(reviewer) + Self.lineEnding(of: lines[standing.line - 1])
    } else {
      let last = people.rows.last?.line ?? people.headerLine + 1
      var ending = Self.lineEnding(of: lines[last - 1])
      if ending.isEmpty {
        lines[last - 1] += "\n"
        ending = "\n"
      }
      lines.insert(Self.row(reviewer) + ending, at: last)
    }
    text = lines.joined()
  }

  /// Each line with its own ending, so that joining them gives the text back.
  private var lines: [String] {
    var lines: [String] = []
    var current = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      current.append(scalar)
      if scalar == "\n" {
        lines.append(String(current))
        current = String.UnicodeScalarView()
      }
    }
    if !current.isEmpty { lines.append(String(current)) }
    return lines
  }

  private static func lineEnding(of line: String) -> String {
    line.utf8.suffix(2).elementsEqual("\r\n".utf8) ? "\r\n" : line.utf8.last == 0x0A ? "\n" : ""
  }

  // MARK: Tables

  private struct Row {
    let line: Int
    let cells: [String]
  }

  private struct Table {
    let headerLine: Int
    let rows: [Row]
  }

  private static func table(
    _ header: [String], in lines: [String]
  ) throws(RosterError) -> Table? {
    guard
      let start = lines.firstIndex(where: {
        cells(of: $0).map { $0.lowercased() }.first == header.first
      })
    else { return nil }
    let expectation = "`| \(header.joined(separator: " | ")) |`"
    guard cells(of: lines[start]).map({ $0.lowercased() }) == header else {
      throw RosterError(line: start + 1, expected: "the header \(expectation)")
    }
    guard start + 1 < lines.count, isDivider(cells(of: lines[start + 1]), count: header.count)
    else {
      throw RosterError(
        line: start + 2, expected: "a divider of \(header.count) columns, such as `|---|---|`")
    }
    var rows: [Row] = []
    for index in (start + 2)..<lines.count {
      let cells = cells(of: lines[index])
      if cells.isEmpty { break }
      guard cells.count == header.count else {
        throw RosterError(
          line: index + 1, expected: "\(header.count) cells, as in \(expectation)")
      }
      rows.append(Row(line: index + 1, cells: cells))
    }
    return Table(headerLine: start + 1, rows: rows)
  }

  private static func isDivider(_ cells: [String], count: Int) -> Bool {
    cells.count == count
      && cells.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { "-:".utf8.contains($0) } }
  }

  /// The cells of a table row, `\|` being a bar inside one; none for a line that holds no `|`.
  private static func cells(of line: String) -> [String] {
    let trimmed = trimming(line)
    guard trimmed.utf8.first == UInt8(ascii: "|") else { return [] }
    var cells: [String] = []
    var current = ""
    var isEscaped = false
    for scalar in trimmed.unicodeScalars.dropFirst() {
      if isEscaped {
        if scalar != "|" { current.unicodeScalars.append("\\") }
        // Of several backslashes only the last one can belong to a bar.
        if scalar != "\\" {
          current.unicodeScalars.append(scalar)
          isEscaped = false
        }
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "|" {
        cells.append(trimming(current))
        current = ""
      } else {
        current.unicodeScalars.append(scalar)
      }
    }
    let rest = trimming(current)
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }

  private static func trimming(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = \.properties.isWhitespace
    let scalars = text.unicodeScalars.drop(while: isSpace)
    let end = scalars.lastIndex { !isSpace($0) }.map { scalars.index(after: $0) }
    return String(scalars[..<(end ?? scalars.startIndex)])
  }

  private static func row(_ reviewer: Reviewer) -> String {
    let name = reviewer.name.split(separator: "|", omittingEmptySubsequences: false)
      .joined(separator: "\\|")
    return
      "| \(reviewer.handle) | \(name) | \(reviewer.role.rawValue) | \(reviewer.isActive ? "yes" : "no") |"
  }

  private static func reviewer(_ row: Row) throws(RosterError) -> Reviewer {
    if let problem = NameRule.handle.problem(with: row.cells[0]) {
      throw RosterError(line: row.line, expected: "a handle; \(problem)")
    }
    guard let role = Role(rawValue: row.cells[2].lowercased()) else {
      let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw RosterError(line: row.line, expected: "a role (\(roles)), not “\(row.cells[2])”")
    }
    guard let isActive = yesOrNo(row.cells[3]) else {
      throw RosterError(
        line: row.line, expected: "`yes` or `no` under active, not “\(row.cells[3])”")
    }
    return Reviewer(handle: row.cells[0], name: row.cells[1], role: role, isActive: isActive)
  }

  static func yesOrNo(_ cell: String) -> Bool? {
    switch cell.lowercased() {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}
