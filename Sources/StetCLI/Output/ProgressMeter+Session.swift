internal import Foundation
internal import Storage
internal import Terminal

extension ProgressMeter {
  /// The meter of this process, on standard error; none where that is no terminal, or one that can
  /// take no line away.
  static func ofProcess(
    environment: [String: String], write: @escaping @Sendable (String) -> Void
  ) -> ProgressMeter? {
    guard isatty(STDERR_FILENO) == 1, environment["TERM"] != "dumb" else { return nil }
    let start = ContinuousClock.now
    return ProgressMeter(
      clock: { start.duration(to: .now) },
      columns: { WindowSize.of(STDERR_FILENO, environment: environment).columns }, write: write)
  }

  /// Takes what the desk says of its work.
  func show(_ progress: WorkProgress) {
    show(progress.work.words, done: progress.done, of: progress.total)
  }
}

extension WorkProgress.Work {
  /// What is being done, in words.
  fileprivate var words: String {
    switch self {
    case .copying: "copying the database"
    case .reading: "reading the ledger"
    case .takingIn: "taking in events"
    case .gathering: "gathering claims"
    case .folding: "folding claims"
    case .preparing: "checking rows"
    case .importing: "importing rows"
    case .anchoring: "anchoring citations"
    case .reporting: "writing claims"
    case .checking: "checking claims"
    }
  }
}
