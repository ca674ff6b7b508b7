import Foundation
import Terminal
import Testing

@Suite("Window sizes")
struct WindowSizeTests {
  @Test func `what is no terminal is as COLUMNS and LINES say, or 80 by 24`() throws {
    let file = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    func size(_ environment: [String: String]) -> WindowSize {
      .of(file.fileDescriptor, environment: environment)
    }
    #expect(size([:]) == WindowSize(columns: 80, rows: 24))
    #expect(size(["COLUMNS": "132", "LINES": "50"]) == WindowSize(columns: 132, rows: 50))
    #expect(size(["COLUMNS": "wide", "LINES": "-3"]) == WindowSize(columns: 80, rows: 24))
  }

  @Test func `a terminal says how large it is`() throws {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    defer { close(terminal) }
    var size = winsize(ws_row: 30, ws_col: 101, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
    #expect(
      WindowSize.of(terminal, environment: ["COLUMNS": "60"]) == WindowSize(columns: 101, rows: 30))
  }
}
