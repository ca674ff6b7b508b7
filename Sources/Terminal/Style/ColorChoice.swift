/// When styles are used.
public enum ColorChoice: String, CaseIterable, Sendable {
  /// On a terminal that can show them.
  case auto
  case always
  case never

  /// Whether a stream gets styles.
  ///
  /// What was asked for comes first, then `NO_COLOR` (https://no-color.org), then `CLICOLOR_FORCE`
  /// (https://bixense.com/clicolors), then whether anybody would see them.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether the stream is one.
  ///   - environment: The environment's variables.
  public func usesColor(isTerminal: Bool, environment: [String: String]) -> Bool {
    func isSet(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if isSet("NO_COLOR") { return false }
      if isSet("CLICOLOR_FORCE"), environment["CLICOLOR_FORCE"] != "0" { return true }
      return isTerminal && environment["TERM"] != "dumb"
    }
  }
}
