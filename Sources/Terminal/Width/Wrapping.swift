extension StyledText {
  /// The words in lines of at most so many columns.
  ///
  /// They are broken at spaces and between characters of scripts that do not part their words; only
  /// what is longer than a line is cut, and never within a character. Line breaks in the words stay.
  ///
  /// - Parameters:
  ///   - columns: The room; a single character may be wider.
  ///   - hanging: How many spaces begin every line but the first.
  public func wrapped(to columns: Int, hanging: Int = 0) -> [StyledText] {
    var wrapping = LineWrapping(columns: columns, hanging: hanging)
    for character in characters { wrapping.take(character) }
    return wrapping.finished()
  }
}

extension String {
  /// The text in lines of at most so many columns; see ``StyledText/wrapped(to:hanging:)``.
  public func wrapped(to columns: Int, hanging: Int = 0) -> [String] {
    StyledText(self).wrapped(to: columns, hanging: hanging).map(\.plain)
  }
}

/// Fills one line after another, each as far as it goes.
private struct LineWrapping {
  let columns: Int
  let hanging: Int
  private var lines: [StyledText] = []
  private var line: [StyledCharacter] = []
  private var used = 0
  /// How much of the line may stay when it is broken.
  private var lastBreak: Int?
  /// Whether the line goes on from one that was full.
  private var isContinued = false

  init(columns: Int, hanging: Int) {
    self.columns = max(columns, 1)
    self.hanging = min(hanging, max(columns - 2, 0))
  }

  private var room: Int { lines.isEmpty ? columns : columns - hanging }

  mutating func take(_ character: StyledCharacter) {
    if character.isLineBreak {
      if line.isEmpty, isContinued { isContinued = false } else { end(continued: false) }
      return
    }
    // A space at which a line was broken is not shown.
    if character.isSpace, line.isEmpty, isContinued { return }
    while used + character.columns > room, !line.isEmpty {
      if character.isSpace { return end(continued: true) }
      makeRoom(before: character)
    }
    if let last = line.last, Self.allowsBreak(between: last, and: character) {
      lastBreak = line.count
    }
    line.append(character)
    used += character.columns
  }

  private mutating func makeRoom(before character: StyledCharacter) {
    let isBreak = line.last.map { Self.allowsBreak(between: $0, and: character) } ?? false
    guard !isBreak, let lastBreak else { return end(continued: true) }
    let rest = line[lastBreak...]
    line.removeSubrange(lastBreak...)
    end(continued: true)
    // There is less room behind the hanging spaces than there was on the first line.
    for character in rest { take(character) }
  }

  private mutating func end(continued: Bool) {
    while isTrailingSpace { line.removeLast() }
    let indent = lines.isEmpty || line.isEmpty ? "" : String(repeating: " ", count: hanging)
    lines.append(StyledText(indent) + StyledText(line))
    line = []
    used = 0
    lastBreak = nil
    isContinued = continued
  }

  private var isTrailingSpace: Bool { line.last?.isSpace == true }

  mutating func finished() -> [StyledText] {
    if !line.isEmpty || !isContinued { end(continued: false) }
    return lines
  }

  /// Whether a line may end between two characters: after a space, and beside a wide character
  /// where neither punctuation would begin the next line nor an opening mark end this one (the
  /// gist of JIS X 4051's rules).
  private static func allowsBreak(
    between first: StyledCharacter, and second: StyledCharacter
  ) -> Bool {
    if first.isSpace { return !second.isSpace }
    if second.isSpace { return false }
    guard first.columns == 2 || second.columns == 2 else { return false }
    return !opening.contains(first.character) && !closing.contains(second.character)
  }

  private static let opening = Set("「『（〔［｛〈《【“‘([{¥￥＄$£€")
  private static let closing = Set("」』）〕］｝〉》】、。，．・：；？！ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％”’)]},.:;?!%…")
}
