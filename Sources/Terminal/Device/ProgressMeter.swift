internal import Synchronization

/// Shows on a terminal how far long work has come, on a line that it takes away again.
///
/// Nothing is shown of what is over within half a second. Whoever writes to the same terminal calls
/// ``erase()`` before.
public final class ProgressMeter: Sendable {
  /// How long work must last before it is spoken of.
  public static let delay = Duration.milliseconds(500)
  /// How long a line stands at least.
  public static let interval = Duration.milliseconds(100)

  private struct State {
    var label: String?
    var began = Duration.zero
    var drawn: Duration?
    var isShown = false
  }

  private let clock: @Sendable () -> Duration
  private let columns: @Sendable () -> Int
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  /// A meter that shows nothing yet.
  ///
  /// - Parameters:
  ///   - clock: How long the program has been at work.
  ///   - columns: The window's width, asked whenever a line is drawn.
  ///   - write: Takes what the terminal is to obey.
  public init(
    clock: @escaping @Sendable () -> Duration, columns: @escaping @Sendable () -> Int,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.clock = clock
    self.columns = columns
    self.write = write
  }

  /// Takes how far some work has come; another label is other work, with a rate of its own.
  public func show(_ label: String, done: Int, of total: Int?) {
    let now = clock()
    let line: ProgressLine? = state.withLock { state in
      if state.label != label {
        state.label = label
        state.began = now
      }
      guard now >= Self.delay, now - (state.drawn ?? .zero) >= Self.interval else { return nil }
      state.drawn = now
      state.isShown = true
      return ProgressLine(label: label, done: done, total: total, elapsed: now - state.began)
    }
    if let line { write("\r" + line.text(columns: columns()) + "\u{1B}[K") }
  }

  /// Takes the line away, where one is shown.
  public func erase() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { write("\r\u{1B}[K") }
  }
}
