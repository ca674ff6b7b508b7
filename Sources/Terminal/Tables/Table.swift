/// Rows whose columns stand under one another in a window.
public struct Table: Sendable {
  /// What cells that stand under one another share.
  public struct Column: Sendable {
    /// Which edge the cells keep to.
    public enum Alignment: Sendable {
      case left
      case right
    }

    /// The word above them.
    public let title: String
    /// Which edge they keep to.
    public let alignment: Alignment
    /// Where they give way when the window is too narrow; others give way only when these have
    /// none left to give.
    public let truncation: TruncationPlace?

    /// A column.
    public init(
      _ title: String = "", alignment: Alignment = .left, truncation: TruncationPlace? = nil
    ) {
      self.title = title
      self.alignment = alignment
      self.truncation = truncation
    }
  }

  /// What parts two columns.
  static let gap = 2
  /// How many columns a cell that gives way keeps while others of its kind can give way instead,
  /// and how many before the rest of the row has to.
  static let least = [12, 6]

  /// What each cell of a row shares with those above and below it.
  public let columns: [Column]
  private var rows: [[StyledText]] = []

  /// A table without rows.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Whether it has no rows.
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row of as many cells as there are columns, or fewer; line breaks in them show as spaces.
  public mutating func append(_ row: [StyledText]) {
    rows.append(row.prefix(columns.count).map(\.onOneLine))
  }

  /// The rows, each on one line and, while there is a column for each cell, within the window; what
  /// does not fit ends in "…".
  ///
  /// Columns whose cells are all empty are left out.
  ///
  /// - Parameters:
  ///   - width: The window's columns.
  ///   - header: How the titles look; without one they are left out.
  public func lines(in width: Int, header: Style? = nil) -> [StyledText] {
    let natural = columns.indices.map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    let used = columns.indices.filter { natural[$0] > 0 }
    if used.isEmpty { return rows.map { _ in StyledText() } }
    let wanted = used.map { column in
      max(natural[column], header == nil ? 0 : columns[column].title.columns)
    }
    let widths = Self.widths(
      wanted, isFlexible: used.map { columns[$0].truncation != nil },
      in: width - Self.gap * (used.count - 1))
    let titles = header.map { style in [columns.map { StyledText($0.title, style) }] } ?? []
    return (titles + rows).map { line(of: $0, used, widths) }
  }

  /// A row's cells in their columns; nothing stands behind the last that is not empty.
  private func line(of row: [StyledText], _ used: [Int], _ widths: [Int]) -> StyledText {
    var line = StyledText()
    var spaces = 0
    for (column, width) in zip(used, widths) where column < row.count {
      let cell = row[column].truncated(to: width, at: columns[column].truncation ?? .end)
      let free = width - cell.columns
      if !cell.isEmpty {
        let before = columns[column].alignment == .right ? free : 0
        line.append(String(repeating: " ", count: spaces + before))
        line.append(cell)
        spaces = free - before + Self.gap
      } else {
        spaces += width + Self.gap
      }
    }
    return line
  }

  /// Widths that fit the room: the widest cells give way first, flexible ones before others.
  static func widths(_ wanted: [Int], isFlexible: [Bool], in room: Int) -> [Int] {
    // A cell that is wider than all the room is no harder to fit than one as wide.
    var widths = wanted.map { min($0, max(room, 1)) }
    func shrink(_ candidates: [Int], to least: Int) {
      while widths.reduce(0, +) > room,
        let widest = candidates.max(by: { widths[$0] < widths[$1] }), widths[widest] > least
      { widths[widest] -= 1 }
    }
    for least in least { shrink(widths.indices.filter { isFlexible[$0] }, to: least) }
    shrink(Array(widths.indices), to: 1)
    return widths
  }
}

extension StyledText {
  /// The words on one line: each line break, and each form feed where a page ends, a space.
  public var onOneLine: StyledText {
    func isBreak(_ value: some BinaryInteger) -> Bool {
      value == 0x0A || value == 0x0C || value == 0x0D
    }
    guard runs.contains(where: { $0.text.utf8.contains(where: isBreak) }) else { return self }
    return runs.map { run in
      let scalars = run.text.unicodeScalars.map { isBreak($0.value) ? " " : $0 }
      return StyledText(String(String.UnicodeScalarView(scalars)), run.style)
    }.joined()
  }
}
