internal import Glibc

/// Writes a screenful at a time, in the control sequences that xterm and all that follow it know.
final class ScreenWriter {
  private let descriptor: Int32
  private let usesColor: Bool
  private(set) var isGone = false

  init(descriptor: Int32, usesColor: Bool) {
    self.descriptor = descriptor
    self.usesColor = usesColor
  }

  /// A screen of its own without wrapping, and pasted text marked as such.
  func open() {
    write("\u{1B}[?1049h")
    setModes()
  }

  /// The same on the screen that is there.
  func setModes() { write("\u{1B}[?2004h\u{1B}[?7l\u{1B}[?25l") }

  /// The screen and the cursor as they were.
  func close() { write("\u{1B}[?7h\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l") }

  func draw(_ lines: [StyledText], cursor: (row: Int, column: Int)?, in size: WindowSize) {
    // Over what is there, and each line's rest cleared after it: nothing flickers. After a line
    // that fills the window the cursor stands on its last character, and there is no rest.
    var text = "\u{1B}[?25l\u{1B}[H"
    for (index, line) in lines.enumerated() {
      text += (index > 0 ? "\r\n" : "") + line.shown(inColor: usesColor)
      if line.columns < size.columns { text += "\u{1B}[K" }
    }
    if lines.count < size.rows { text += "\r\n\u{1B}[J" }
    if let cursor { text += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
    write(text)
  }

  private func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, !isGone {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EAGAIN {
          var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&ready, 1, 100)
          continue
        }
        isGone = true
      }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
