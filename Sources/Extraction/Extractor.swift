/// Makes texts from files.
public struct Extractor: Sendable {
  /// Which of several readers of web pages is wanted.
  public enum Reader: String, CaseIterable, Sendable {
    /// Our own.
    case stet
    /// The program `trafilatura`, where it is on the PATH.
    case trafilatura
  }
}
