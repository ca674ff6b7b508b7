/// What a terminal has to tell a program that fills its screen.
public enum TerminalEvent: Equatable, Sendable {
  case key(Key)
  /// The window has another size, or shows other things than were drawn: draw it anew.
  case redraw
  /// Nothing has come for as long as was asked.
  case idle
  /// The program is to end: the signal's number.
  case interrupted(Int32)
  /// The terminal is gone.
  case closed
}

/// A terminal that a program has to itself for a while; handed in, so that tests can press its keys.
public protocol InteractiveTerminal: AnyObject {
  /// How much it shows now.
  var size: WindowSize { get }

  /// Whether words get colour and weight.
  var usesColor: Bool { get }

  /// Clears a screen of its own and takes keys one by one, until ``leave()``.
  func enter()

  /// Gives the screen and the line back as they were; once is enough, and more do no harm.
  func leave()

  /// Gives the terminal back to the shell until the program is to go on.
  func suspend()

  /// Draws a screenful over the last.
  ///
  /// - Parameters:
  ///   - lines: From the top, none wider than the window.
  ///   - cursor: Where it is shown, counted from 0; hidden where nil.
  func draw(_ lines: [StyledText], cursor: (row: Int, column: Int)?)

  /// Waits for what comes next, for so many milliseconds, or as long as it takes.
  func nextEvent(within milliseconds: Int?) -> TerminalEvent

  /// Shows a text in the user's pager for as long as they like.
  ///
  /// - Parameter line: The line to begin with, from 1, where the pager can.
  /// - Returns: Whether there was a pager.
  func page(_ text: [StyledText], from line: Int) -> Bool
}
