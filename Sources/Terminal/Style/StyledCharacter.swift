/// A character of styled words, with its columns: what widths are counted in.
struct StyledCharacter {
  let character: Character
  let style: Style
  let columns: Int

  var isSpace: Bool { character == " " }
  var isLineBreak: Bool { character.isNewline && !character.unicodeScalars.contains("\u{85}") }
}

extension StyledText {
  var characters: [StyledCharacter] {
    runs.flatMap { run in
      run.text.map { StyledCharacter(character: $0, style: run.style, columns: $0.columns) }
    }
  }

  init(_ characters: some Sequence<StyledCharacter>) {
    self.init()
    var pending = ""
    var style = Style.plain
    for character in characters {
      if character.style != style {
        append(pending, style)
        pending = ""
        style = character.style
      }
      pending.append(character.character)
    }
    append(pending, style)
  }
}

extension Sequence<StyledCharacter> {
  var columns: Int { reduce(0) { $0 + $1.columns } }
}
