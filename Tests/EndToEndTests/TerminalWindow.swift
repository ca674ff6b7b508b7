import Foundation
import Testing

/// Whether a program is installed: tests of others' programs are skipped where it is not.
func isInstalled(_ program: String) -> Bool {
  ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + program)
  }
}

/// A window of a real terminal, held by a tmux server of its own.
final class TerminalWindow {
  private let place: Workplace
  private let socket: String
  private let server: Process

  /// Opens a window in which a shell command runs.
  init(_ command: String, in place: Workplace, columns: Int = 100, rows: Int = 30) throws {
    self.place = place
    socket = place.path + "/.tmux-" + UUID().uuidString.prefix(8)
    // In the foreground: a server that its first client starts would hold that client's end open.
    server = try place.prepared(["tmux", "-D", "-f", "/dev/null", "-S", socket])
    try server.run()
    while server.isRunning, !FileManager.default.fileExists(atPath: socket) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    try tmux("new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command)
  }

  deinit { close() }

  /// Takes the window away from whatever runs in it.
  func close() {
    // It takes its time over anything gentler, and what runs in the window is hung up on either way.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
  }

  /// Presses keys, as `tmux send-keys` names them.
  func press(_ keys: String...) throws {
    _ = try place.run(["tmux", "-S", socket, "send-keys"] + keys)
  }

  /// Types text as it is.
  func type(_ text: String) throws {
    try tmux("send-keys", "-l", text)
  }

  /// What the window shows, without blanks at the ends of lines.
  func screen() throws -> String {
    try place.run(["tmux", "-S", socket, "capture-pane", "-p"]).output
  }

  /// Waits until the window shows what is expected of it, and gives what it shows then or at last.
  @discardableResult
  func wait(
    seconds: Double = 20, until isShown: (String) -> Bool
  ) throws -> String {
    let end = Date.now.addingTimeInterval(seconds)
    var shown = try screen()
    while !isShown(shown), Date.now < end {
      Thread.sleep(forTimeInterval: 0.05)
      shown = try screen()
    }
    return shown
  }

  /// Asks the window's server for something, and gives its answer.
  @discardableResult
  func tmux(_ arguments: String...) throws -> String {
    let outcome = try place.run(["tmux", "-S", socket] + arguments)
    try #require(outcome.status == 0, "tmux: \(outcome.messages)")
    return outcome.output
  }
}
