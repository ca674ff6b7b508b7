import Seeding
@testable import Terminal
import Testing

@Suite("Writing a line")
struct LineEditorTests {
  /// The line after some keys, the cursor as `|`.
  private func line(_ text: String = "", history: [String] = [], _ keys: Key...) -> String {
    var editor = LineEditor(text, history: history)
    for key in keys { _ = editor.take(key) }
    return editor.before + "|" + editor.after
  }

  private func typed(_ text: String) -> [Key] { text.unicodeScalars.map { .scalar($0) } }

  @Test func `characters are put in where the cursor is`() {
    #expect(line("ac", .left, .scalar("b")) == "ab|c")
    #expect(line("", .scalar("海"), .scalar("…")) == "海…|")
  }

  @Test func `what was pasted stays on one line`() {
    #expect(line("", .paste("one\r\n\ttwo\u{1B}three\n")) == "one two three|")
  }

  @Test func `a character is taken out whole, however many code points it has`() {
    #expect(line("ae\u{301}", .backspace) == "a|")
    #expect(line("a👩‍👩‍👧", .backspace) == "a|")
    #expect(line("a🇯🇵b", .left, .backspace) == "a|b")
    #expect(line("か\u{3099}き", .home, .delete) == "|き")
    #expect(line("", .backspace) == "|")
    #expect(line("a", .delete) == "a|")
  }

  @Test func `a mark that combines joins the character before the cursor`() {
    #expect(line("e", .scalar("\u{301}"), .left) == "|e\u{301}")
    #expect(line("ab", .left, .scalar("\u{301}"), .backspace) == "|b")
    // A joiner between two people makes a family, and the cursor stands behind it.
    #expect(line("👩👧", .left, .scalar("\u{200D}")) == "👩‍👧|")
  }

  @Test func `the cursor goes where Emacs and every shell would have it`() {
    #expect(line("one two", .control("a")) == "|one two")
    #expect(line("one two", .home, .end) == "one two|")
    #expect(line("one two", .wordLeft, .wordLeft) == "|one two")
    #expect(line("one two", .home, .alt("f")) == "one| two")
    #expect(line("ab", .left, .left, .left, .right) == "a|b")
  }

  @Test func `what was cut comes back`() {
    #expect(line("one two ", .control("w")) == "one |")
    #expect(line("one two", .control("w"), .control("y"), .control("y")) == "one twotwo|")
    #expect(line("one two", .wordLeft, .control("k")) == "one |")
    #expect(line("one two", .wordLeft, .control("u")) == "|two")
    #expect(line("海の 船", .control("w")) == "海の |")
  }

  @Test func `former lines come with the arrow, and the line that was begun comes back`() {
    let history = ["newest", "older"]
    #expect(line("be", history: history, .up) == "newest|")
    #expect(line("be", history: history, .up, .up, .up) == "older|")
    #expect(line("be", history: history, .up, .up, .down, .down) == "be|")
    #expect(line("be", history: history, .down) == "be|")
    #expect(line("be", history: history, .up, .scalar("!"), .down) == "be|")
    #expect(line("be", .up) == "be|")
  }

  @Test func `keys that are not for a line are somebody else's`() {
    var editor = LineEditor("x")
    for key in [Key.enter, .escape, .tab, .control("c"), .pageUp, .other] {
      #expect(editor.take(key) == .ignored)
    }
    #expect(editor.text == "x")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `no key breaks a character or loses the cursor`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let moves: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .wordLeft, .wordRight, .control("w"),
      .control("k"), .control("u"), .control("y"), .up, .down,
    ]
    for _ in 1...60 {
      var editor = LineEditor(Alphabet.text(upTo: 9, &generator), history: ["海の家", "é"])
      for _ in 1...40 {
        if generator.chance(60) {
          for key in typed(Alphabet.all.randomElement(using: &generator) ?? "") {
            _ = editor.take(key)
          }
        } else {
          _ = editor.take(moves.randomElement(using: &generator) ?? .left)
        }
        #expect(editor.before.count + editor.after.count == editor.text.count, "seed \(seed)")
      }
    }
  }

  // MARK: In a window

  @Test func `a long line is broken between characters, and the cursor stands where it writes`() {
    #expect(
      LineEditor("abcdef").layout(columns: 4, rows: 9)
        == .init(lines: ["abcd", "ef"], row: 1, column: 2))
    #expect(
      LineEditor("abcd").layout(columns: 4, rows: 9)
        == .init(lines: ["abcd", ""], row: 1, column: 0))
    #expect(LineEditor().layout(columns: 4, rows: 9) == .init(lines: [""], row: 0, column: 0))
  }

  @Test func `a wide character that does not go into the last column begins the next line`() {
    #expect(
      LineEditor("a海b").layout(columns: 2, rows: 9)
        == .init(lines: ["a", "海", "b"], row: 2, column: 1))
    var editor = LineEditor("abc海")
    _ = editor.take(.left)
    #expect(
      editor.layout(columns: 4, rows: 9) == .init(lines: ["abc", "海"], row: 1, column: 0))
  }

  @Test func `of many lines those around the cursor are shown`() {
    let long = LineEditor("aabbccddee")
    #expect(
      long.layout(columns: 2, rows: 3) == .init(lines: ["dd", "ee", ""], row: 2, column: 0))
    var atStart = long
    _ = atStart.take(.home)
    #expect(
      atStart.layout(columns: 2, rows: 3) == .init(lines: ["aa", "bb", "cc"], row: 0, column: 0))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `no line is wider than the window, and all of the text is there`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 1...200 {
      var editor = LineEditor(Alphabet.text(upTo: 40, &generator))
      for _ in 0..<Int.random(in: 0...20, using: &generator) { _ = editor.take(.left) }
      let columns = Int.random(in: 16...40, using: &generator)
      let layout = editor.layout(columns: columns, rows: 1000)
      for line in layout.lines { #expect(line.columns <= columns, "seed \(seed)") }
      #expect(layout.lines.joined().utf8.elementsEqual(editor.text.utf8), "seed \(seed)")
      #expect(layout.column < columns, "seed \(seed)")
      #expect(layout.lines.indices.contains(layout.row), "seed \(seed)")
    }
  }
}
