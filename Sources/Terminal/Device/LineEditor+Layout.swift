extension LineEditor {
  /// The line as it stands in a window, and where the cursor is.
  public struct Layout: Equatable, Sendable {
    /// One after another.
    public let lines: [String]
    /// The cursor's line, from 0.
    public let row: Int
    /// The cursor's column, from 0.
    public let column: Int
  }

  /// The text in lines of so many columns, no character cut; of a long one as many lines around the
  /// cursor as there is room for.
  ///
  /// Broken between any two characters, so that nothing moves under the hands of who is typing but
  /// what they change.
  public func layout(columns: Int, rows: Int) -> Layout {
    let columns = max(columns, 2)
    var lines = [""]
    var used = 0
    var cursor = (row: 0, column: 0)
    func place(_ character: Character) {
      let width = character.columns
      if used + width > columns {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += width
    }
    for character in before { place(character) }
    // At the edge the cursor stands where the next character will.
    if used >= columns || (after.first.map { used + $0.columns > columns } ?? false) {
      lines.append("")
      used = 0
    }
    cursor = (lines.count - 1, used)
    for character in after { place(character) }
    let rows = max(rows, 1)
    let first = min(max(0, cursor.row - rows + 1), max(0, lines.count - rows))
    let shown = lines[first..<min(lines.count, first + rows)]
    return Layout(lines: Array(shown), row: cursor.row - first, column: cursor.column)
  }
}
