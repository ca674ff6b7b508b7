internal import Extraction
public import Storage

/// What a desk needs of the world around it; handed in, so that runs can be repeated.
public struct DeskEnvironment: Sendable {
  /// The time now, `YYYY-MM-DDTHH:MM:SSZ`.
  public let now: @Sendable () -> String
  /// 16 random bytes in hexadecimal.
  public let nonce: @Sendable () -> String
  /// Who acts, where somebody was named.
  public let handle: String?
  /// Takes what the user should know.
  public let warn: @Sendable (DeskWarning) -> Void
  /// Takes how far long work has come.
  public let progress: WorkProgress.Report
  /// The variables of the process's environment, which say where programs are found.
  public let variables: [String: String]

  /// A desk's surroundings.
  ///
  /// - Parameters:
  ///   - progress: Takes how far long work has come; nobody unless said.
  ///   - variables: The variables of the process's environment; without `PATH` no program is found.
  public init(
    handle: String?, now: @escaping @Sendable () -> String,
    nonce: @escaping @Sendable () -> String, warn: @escaping @Sendable (DeskWarning) -> Void,
    progress: @escaping WorkProgress.Report = { _ in }, variables: [String: String] = [:]
  ) {
    self.handle = handle
    self.now = now
    self.nonce = nonce
    self.warn = warn
    self.progress = progress
    self.variables = variables
  }

  /// Makes texts from files.
  var extractor: Extractor { Extractor(environment: variables) }

  /// The same surroundings, where somebody else takes what the user should know.
  func warning(_ warn: @escaping @Sendable (DeskWarning) -> Void) -> DeskEnvironment {
    DeskEnvironment(
      handle: handle, now: now, nonce: nonce, warn: warn, progress: progress, variables: variables)
  }
}
