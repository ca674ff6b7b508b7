/// What an audit of a ledger found.
public struct Audit: Sendable, Equatable {
  /// How many events were checked.
  public var events = 0
  /// How far each desk's chain reaches.
  public var heads: [LedgerHead] = []
  /// What is wrong, in the order in which it was found.
  public var problems: [Problem] = []

  /// An audit that has not looked at anything yet.
  public init() {}

  /// One thing that is wrong.
  public struct Problem: Sendable, Equatable {
    /// What sort of thing.
    public enum Kind: String, Sendable {
      case database
      case changedEvent = "changed-event"
      case brokenChain = "broken-chain"
      case fork
      case cutShort = "cut-short"
      case rewritten
      case ledgerFile = "ledger-file"
      case projection
      case text
      case original
      case span
      case orphan
      case unknownReviewer = "unknown-reviewer"
    }

    /// What sort of thing is wrong.
    public let kind: Kind
    /// Where: a desk and event, a claim, a file and line.
    public let place: String
    /// What is wrong there.
    public let what: String

    /// A problem.
    public init(kind: Kind, place: String, what: String) {
      self.kind = kind
      self.place = place
      self.what = what
    }
  }

  /// Adds a problem.
  public mutating func report(_ kind: Problem.Kind, at place: String, _ what: String) {
    problems.append(Problem(kind: kind, place: place, what: what))
  }
}
