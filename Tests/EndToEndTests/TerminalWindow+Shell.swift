import Foundation
import Testing

/// A shell in the window, and what is done with it.
extension TerminalWindow {
  /// Opens a window with a shell that acts for somebody.
  convenience init(
    shellOf handle: String, in place: Workplace, columns: Int = 80, rows: Int = 24
  ) throws {
    let settings = [
      "STET_REVIEWER=\(handle)", "LC_ALL=C.UTF-8", "'PS1=% '", "STET_PAGER=less", "LESS=",
      "NO_COLOR=1",
    ]
    try self.init(
      "env \(settings.joined(separator: " ")) bash --norc --noprofile", in: place,
      columns: columns, rows: rows)
    try waitFor("%")
  }

  /// Waits until the window shows a text, and gives what it shows then.
  @discardableResult
  func waitFor(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try waitFor("“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the window is as it should be.
  @discardableResult
  func waitFor(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation,
    until isSo: (String) -> Bool
  ) throws -> String {
    // Long enough for a machine that has much else to do.
    let screen = try wait(seconds: 60, until: isSo)
    try #require(
      isSo(screen), "\(what) did not come; there was:\n\(screen)", sourceLocation: sourceLocation)
    return screen
  }

  func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// Types a command line and begins it.
  func run(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// The process that the shell has begun.
  func processInFront() throws -> pid_t {
    let shell = try tmux("display-message", "-p", "#{pane_pid}")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(children.split(separator: " ").last.flatMap { pid_t($0) })
  }
}
