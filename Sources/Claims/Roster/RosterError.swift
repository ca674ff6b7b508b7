/// What is wrong with `reviewers.md`.
public struct RosterError: Error, Equatable {
  /// The line, counted from 1.
  public let line: Int
  /// What was expected there.
  public let expected: String

  /// An error on a line.
  public init(line: Int, expected: String) {
    self.line = line
    self.expected = expected
  }
}
