public import Terminal

/// Where a command's words go: data on one stream, everything else on the other.
public struct Console: Sendable {
  /// Takes data.
  let output: @Sendable (String) -> Void
  /// Takes messages, warnings and progress.
  let messages: @Sendable (String) -> Void
  /// Whether a person reads the data.
  let isTerminal: Bool
  /// Whether a person reads the messages.
  let showsMessages: Bool
  /// How large the window is, if there is one.
  let window: @Sendable () -> WindowSize
  /// Starts a pager for what is longer than the window; nil where there is none.
  let openPager: @Sendable () -> Pager?
  /// Whether data have styles.
  private(set) var isInColor = false
  /// Whether messages have.
  private(set) var messagesAreInColor = false

  /// A console.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether a person reads the data.
  ///   - showsMessages: Whether a person reads the messages; as with the data unless said.
  ///   - window: The window's size, asked when something is laid out.
  ///   - openPager: Starts a pager, where one is wanted.
  public init(
    isTerminal: Bool, showsMessages: Bool? = nil,
    window: @escaping @Sendable () -> WindowSize = { WindowSize(columns: 80, rows: 24) },
    openPager: @escaping @Sendable () -> Pager? = { nil },
    output: @escaping @Sendable (String) -> Void, messages: @escaping @Sendable (String) -> Void
  ) {
    self.isTerminal = isTerminal
    self.showsMessages = showsMessages ?? isTerminal
    self.window = window
    self.openPager = openPager
    self.output = output
    self.messages = messages
  }

  /// The console with styles as somebody chose them.
  func colored(_ choice: ColorChoice, environment: [String: String]) -> Console {
    var console = self
    console.isInColor = choice.usesColor(isTerminal: isTerminal, environment: environment)
    console.messagesAreInColor = choice.usesColor(
      isTerminal: showsMessages, environment: environment)
    return console
  }

  /// The console with its data, or its messages too, sent elsewhere.
  func redirected(
    to output: @escaping @Sendable (String) -> Void,
    messages: (@Sendable (String) -> Void)? = nil
  ) -> Console {
    var console = Console(
      isTerminal: isTerminal, showsMessages: showsMessages, window: window, openPager: openPager,
      output: output, messages: messages ?? self.messages)
    console.isInColor = isInColor
    console.messagesAreInColor = messagesAreInColor
    return console
  }

  /// Prints a line of data; on a terminal, control and direction characters are shown, not obeyed.
  func print(_ line: String) {
    outputText(line + "\n")
  }

  /// Prints a line of data in its styles; on a terminal it is shown, not obeyed.
  func print(_ line: StyledText) {
    output(shown(line) + "\n")
  }

  /// Prints a paragraph within the window.
  ///
  /// - Parameter hanging: How many spaces begin every line but the first.
  func printWrapped(_ text: StyledText, hanging: Int = 0) {
    for line in text.wrapped(to: window().columns, hanging: hanging) { print(line) }
  }

  /// Words as the data stream has them: escaped on a terminal, in their styles where it has any.
  func shown(_ text: StyledText, keepingNewlines: Bool = false) -> String {
    if isTerminal { return text.shown(inColor: isInColor, keepingNewlines: keepingNewlines) }
    return text.runs.map { isInColor ? $0.style.apply(to: $0.text) : $0.text }.joined()
  }

  /// Puts lines of data out as they are; on a terminal they are shown, not obeyed.
  func outputText(_ text: String) {
    output(isTerminal ? TerminalText.escape(text, keepingNewlines: true) : text)
  }

  /// Puts JSON out; on a terminal, what would be obeyed there is written as JSON's own escapes.
  func outputJSON(_ text: String) {
    output(isTerminal ? TerminalText.escapeJSON(text) : text)
  }

  /// Prints a message line.
  func say(_ line: String) {
    messages(TerminalText.escape(line, keepingNewlines: true) + "\n")
  }

  /// Prints a message line in its styles.
  func say(_ line: StyledText) {
    messages(line.shown(inColor: messagesAreInColor, keepingNewlines: true) + "\n")
  }
}
