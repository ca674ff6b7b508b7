import Terminal

/// A terminal whose keys are pressed by a script, and whose screens can be read.
///
/// Each step sees what is on the screen and says what happens next; after the last the terminal is
/// closed.
final class ScriptedTerminal: InteractiveTerminal {
  typealias Step = (_ screen: String) -> [TerminalEvent]

  private(set) var size: WindowSize
  let usesColor = false
  private var steps: [Step]
  private var pending: [TerminalEvent] = []
  private(set) var isEntered = false
  private(set) var screens: [String] = []
  private(set) var suspensions = 0
  private(set) var paged: [(text: String, line: Int)] = []
  private var lastCursor: (row: Int, column: Int)?

  init(columns: Int = 72, rows: Int = 24, _ steps: [Step]) {
    size = WindowSize(columns: columns, rows: rows)
    self.steps = steps
  }

  /// Presses keys, and looks at nothing.
  convenience init(columns: Int = 72, rows: Int = 24, keys: [Key]) {
    self.init(columns: columns, rows: rows, keys.map { key in { _ in [.key(key)] } })
  }

  var screen: String { screens.last ?? "" }

  func enter() { isEntered = true }
  func leave() { isEntered = false }
  func suspend() { suspensions += 1 }

  func draw(_ lines: [StyledText], cursor: (row: Int, column: Int)?) {
    precondition(isEntered)
    precondition(lines.count <= size.rows)
    precondition(lines.allSatisfy { $0.columns <= size.columns })
    lastCursor = cursor
    screens.append(lines.map(\.plain).joined(separator: "\n"))
  }

  func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    while pending.isEmpty {
      if steps.isEmpty { return milliseconds == nil ? .closed : .idle }
      pending = steps.removeFirst()(screen)
    }
    return pending.removeFirst()
  }

  func page(_ text: [StyledText], from line: Int) -> Bool {
    paged.append((text.map(\.plain).joined(separator: "\n"), line))
    return true
  }

  func resize(columns: Int, rows: Int) { size = WindowSize(columns: columns, rows: rows) }
}

extension [Key] {
  /// The keys of a text.
  static func typed(_ text: String) -> [Key] { text.unicodeScalars.map { .scalar($0) } }
}
