/// The program through which long output is read.
public struct PagerCommand: Equatable, Sendable {
  /// Its name and arguments.
  public let arguments: [String]
  /// All of its environment.
  let environment: [String: String]
  /// Whether a shell starts it, which alone knows whether it is there.
  let isShell: Bool

  /// The pager that the environment asks for: `STET_PAGER`, else `PAGER`, else `less`.
  ///
  /// `less` is told to leave at once what fits on one screen, to show colours and to leave the text
  /// where it was (`FRX`), unless `LESS` says how it is to be. A command that holds anything a shell
  /// would read otherwise than as words is given to `sh`.
  ///
  /// - Returns: Nil where none is wanted: the name is empty or `cat`, or the terminal is dumb.
  public init?(environment: [String: String]) {
    let line = environment["STET_PAGER"] ?? environment["PAGER"] ?? "less"
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.isEmpty || words == ["cat"] || environment["TERM"] == "dumb" { return nil }
    isShell = !line.utf8.allSatisfy(Self.isPlain)
    arguments = isShell ? ["sh", "-c", line] : words
    self.environment = ["LESS": "FRX", "LV": "-c"].merging(environment) { $1 }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x80...: true
    default: "%+,-./:@_".utf8.contains(byte)
    }
  }
}
