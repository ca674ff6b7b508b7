internal import Synchronization
internal import Terminal

extension Session {
  /// Lets a command print what may be long: on a terminal through a pager, once it is longer than
  /// the window.
  ///
  /// Messages wait for nobody: they belong after it.
  func paged<Result>(_ body: (Session) throws -> Result) rethrows -> Result {
    guard console.isTerminal else { return try body(self) }
    let pages = PagedOutput(console)
    defer { pages.finish() }
    return try body(with(console.redirected(to: pages.write)))
  }
}

/// Data held back until it is known whether they fit the window.
private final class PagedOutput: Sendable {
  private enum State {
    case held(String, rows: Int)
    case shown
    case paged(Pager)
  }

  private let console: Console
  private let window: WindowSize
  private let state = Mutex(State.held("", rows: 0))

  init(_ console: Console) {
    self.console = console
    window = console.window()
  }

  func write(_ text: String) {
    state.withLock { state in
      switch state {
      case .shown: console.output(text)
      case .paged(let pager): pager.write(text)
      case .held(let held, let rows):
        let all = rows + Self.rows(of: text, in: window.columns)
        if all < window.rows {
          state = .held(held + text, rows: all)
        } else if let pager = console.openPager() {
          pager.write(held + text)
          state = .paged(pager)
        } else {
          console.output(held + text)
          state = .shown
        }
      }
    }
  }

  func finish() {
    state.withLock { state in
      switch state {
      case .held(let held, _): if !held.isEmpty { console.output(held) }
      case .shown: break
      case .paged(let pager): if let unseen = pager.finish() { console.output(unseen) }
      }
      state = .shown
    }
  }

  /// How many of the window's rows lines take; they are escaped, and end in a line feed.
  private static func rows(of text: String, in columns: Int) -> Int {
    var rows = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let shown = line.replacing(/\u{1B}\[[0-9;]*m/, with: "").columns
      rows += max(1, (shown + columns - 1) / columns)
    }
    return rows
  }
}
