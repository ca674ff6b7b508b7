/// What a person pressed.
public enum Key: Hashable, Sendable {
  /// A character that stands for itself; one that combines comes by itself, after the one before it.
  case scalar(Unicode.Scalar)
  /// A text that was pasted, as the terminal marks it (bracketed paste).
  case paste(String)
  /// Control and a letter, in lower case.
  case control(Unicode.Scalar)
  /// Alt, or Escape, and a character.
  case alt(Unicode.Scalar)
  case enter
  case tab
  case backTab
  case backspace
  case delete
  case escape
  case up
  case down
  case left
  case right
  case wordLeft
  case wordRight
  case home
  case end
  case pageUp
  case pageDown
  /// A key that means nothing here.
  case other
}
