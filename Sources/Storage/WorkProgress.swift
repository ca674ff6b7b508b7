/// How far a long piece of work has come.
public struct WorkProgress: Equatable, Sendable {
  /// What is being done.
  public enum Work: Sendable {
    /// Pages of a database are copied.
    case copying
    /// Lines of ledger files are read and checked.
    case reading
    /// Events are taken into the database.
    case takingIn
    /// The events of claims are gathered.
    case gathering
    /// Claims are made of their events.
    case folding
    /// Rows of a table or a report are checked.
    case preparing
    /// Rows of a table or a report become claims.
    case importing
    /// Citations are written down where they stand in a new text.
    case anchoring
    /// Claims are written into a report.
    case reporting
    /// What is stored is held against what it was made from.
    case checking
  }

  /// Takes what is said of long work; called on the thread that does it.
  public typealias Report = @Sendable (WorkProgress) -> Void

  /// What is being done.
  public let work: Work
  /// How much of it is done.
  public let done: Int
  /// How much there is; nil where nobody knows.
  public let total: Int?

  /// A state of some work.
  public init(_ work: Work, done: Int, of total: Int?) {
    self.work = work
    self.done = done
    self.total = total
  }
}

/// Counts a piece of work, and says now and then how far it has come.
public struct Tally {
  /// So many are done between two reports: few enough for the eye, many enough to cost nothing.
  static let stride = 16

  private let work: WorkProgress.Work
  private let total: Int?
  private let report: WorkProgress.Report
  private var done = 0

  /// A count that begins at nothing.
  public init(_ work: WorkProgress.Work, of total: Int?, to report: @escaping WorkProgress.Report) {
    self.work = work
    self.total = total
    self.report = report
  }

  /// One more is done.
  public mutating func advance() {
    done += 1
    // What is over before it was seen to begin needs no word, however often it comes.
    if done % Self.stride == 0 { report(WorkProgress(work, done: done, of: total)) }
  }
}
