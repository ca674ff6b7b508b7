/// One line of text while somebody writes it: what each key does to it.
///
/// Places are between characters as people see them (grapheme clusters). The keys are those of
/// Emacs, as in every shell.
public struct LineEditor: Equatable, Sendable {
  /// What came of a key.
  public enum Outcome: Equatable, Sendable {
    /// It was for the editor.
    case edited
    /// It is for somebody else.
    case ignored
  }

  /// What stands before the cursor.
  public private(set) var before: String
  /// What stands after it.
  public private(set) var after = ""

  /// Former lines, the newest first.
  private let history: [String]
  /// Which of them is shown; nil where it is the line that is being written.
  private var shown: Int?
  /// The line that was being written when somebody began to look at former ones.
  private var own = ""
  /// What was cut last, to be put back.
  private var cut = ""

  /// A line to go on with, the cursor at its end.
  ///
  /// - Parameter history: Former lines, the newest first.
  public init(_ text: String = "", history: [String] = []) {
    before = Self.onOneLine(text)
    self.history = history.map(Self.onOneLine)
  }

  /// The whole line.
  public var text: String { before + after }

  /// Puts another line in the place of this one, the cursor at its end.
  public mutating func replace(with text: String) {
    before = Self.onOneLine(text)
    after = ""
  }

  /// Does what a key does here.
  public mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .scalar(let scalar): insert(String(scalar))
    case .paste(let text): insert(Self.onOneLine(text))
    case .backspace, .control("h"): if !before.isEmpty { before.removeLast() }
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .wordLeft, .alt("b"): skipWordLeft()
    case .wordRight, .alt("f"): skipWordRight()
    case .control("u"): (cut, before) = (before, "")
    case .control("k"): (cut, after) = (after, "")
    case .control("w"), .alt("\u{7F}"): cutWord()
    case .control("y"): insert(cut)
    case .up, .control("p"): show(shown.map { $0 + 1 } ?? 0)
    case .down, .control("n"): show(shown.map { $0 - 1 } ?? -1)
    default: return .ignored
    }
    return .edited
  }

  // MARK: Moving

  private mutating func moveLeft() {
    guard let last = before.popLast() else { return }
    after = String(last) + after
  }

  private mutating func moveRight() {
    if !after.isEmpty { before.append(after.removeFirst()) }
  }

  private mutating func skipWordLeft() {
    while before.last?.isWhitespace == true { moveLeft() }
    while let last = before.last, !last.isWhitespace { moveLeft() }
  }

  private mutating func skipWordRight() {
    while after.first?.isWhitespace == true { moveRight() }
    while let first = after.first, !first.isWhitespace { moveRight() }
  }

  // MARK: Changing

  private mutating func insert(_ text: String) {
    before += text
    // A mark that combines makes one character with what stands behind the cursor, or before it.
    let joined = before + after
    if joined.count != before.count + after.count {
      let end = joined.unicodeScalars.index(
        joined.startIndex, offsetBy: before.unicodeScalars.count)
      let place = joined.indices.first { $0 >= end } ?? joined.endIndex
      (before, after) = (String(joined[..<place]), String(joined[place...]))
    }
  }

  private mutating func cutWord() {
    var word = ""
    func isSpace(_ character: Character?) -> Bool { character?.isWhitespace == true }
    while isSpace(before.last) { word.insert(before.removeLast(), at: word.startIndex) }
    while let last = before.last, !isSpace(last) {
      before.removeLast()
      word.insert(last, at: word.startIndex)
    }
    cut = word
  }

  // MARK: History

  private mutating func show(_ index: Int) {
    if index >= history.count || (index < 0 && shown == nil) { return }
    if shown == nil { own = text }
    shown = index < 0 ? nil : index
    replace(with: index < 0 ? own : history[index])
  }

  /// A text without what would break the line: each run of breaks, tabs and other controls a space.
  private static func onOneLine(_ text: String) -> String {
    let parts = text.unicodeScalars.split { $0.properties.generalCategory == .control }
    return parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }
}
