/// Where words give way that do not fit.
public enum TruncationPlace: Sendable {
  case middle
  case end
}

extension StyledText {
  /// The words in at most so many columns.
  ///
  /// Where they do not fit, "…" stands for what gave way; no character is cut. In less than one
  /// column nothing.
  public func truncated(to columns: Int, at place: TruncationPlace = .end) -> StyledText {
    if self.columns <= columns { return self }
    if columns < 1 { return StyledText() }
    if place == .end, let run = runs.first, runs.count == 1,
      run.text.columns == run.text.utf8.count,
      run.text.utf8.allSatisfy({ $0 < 0x80 })
    {
      // Where each byte is a column, as in most lists of many rows.
      return StyledText(String(run.text.utf8.prefix(columns - 1)) ?? "", run.style)
        + StyledText("…", run.style)
    }
    let characters = characters
    let room = columns - 1
    let tail = place == .end ? [] : characters.reversed().fitting(in: room / 2).reversed()
    let head = characters.fitting(in: room - tail.columns)
    return StyledText(head) + StyledText("…", head.last?.style ?? .plain) + StyledText(tail)
  }
}

extension String {
  /// The text in at most so many columns; see ``StyledText/truncated(to:at:)``.
  public func truncated(to columns: Int, at place: TruncationPlace = .end) -> String {
    StyledText(self).truncated(to: columns, at: place).plain
  }
}

extension Sequence<StyledCharacter> {
  /// The first of them that go into so many columns.
  fileprivate func fitting(in columns: Int) -> [StyledCharacter] {
    var used = 0
    return Array(
      prefix { character in
        used += character.columns
        return used <= columns
      })
  }
}
