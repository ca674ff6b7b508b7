internal import Glibc

/// How much a terminal shows at a time.
public struct WindowSize: Equatable, Sendable {
  /// Columns from left to right.
  public let columns: Int
  /// Lines from top to bottom.
  public let rows: Int

  /// A size; of each at least one.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }

  /// The size of the window behind a descriptor: what the terminal says, else `COLUMNS` and `LINES`,
  /// else 80 by 24.
  public static func of(_ descriptor: Int32, environment: [String: String]) -> WindowSize {
    var size = winsize()
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    func known(_ count: UInt16) -> Int? { isKnown && count > 0 ? Int(count) : nil }
    func named(_ name: String) -> Int? {
      environment[name].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }
    return WindowSize(
      columns: known(size.ws_col) ?? named("COLUMNS") ?? 80,
      rows: known(size.ws_row) ?? named("LINES") ?? 24)
  }
}
