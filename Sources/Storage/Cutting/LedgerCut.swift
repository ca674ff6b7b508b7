public import Claims

/// Where a ledger is cut to see what was known before: of each desk's chain a beginning.
public enum LedgerCut: Sendable {
  /// Each chain up to its first event whose machine's time is later than this,
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  ///
  /// What follows such an event is left out with it, whatever time it bears: a chain without its
  /// middle is none.
  case through(String)
  /// The events with these hashes and all before them.
  case heads([LedgerHead])
}

/// Which of a ledger's events a cut lets through.
public struct CutEvents: Sendable {
  /// The heads that the cut names and the ledger does not know: it lets through what is known of
  /// their chains up to them.
  public internal(set) var missing: [LedgerHead] = []
  /// How far each desk's chain is let through before it forks, if it does.
  var lastSeq: [String: Int] = [:]
  /// Those let through from where a desk's chain forks.
  var onBranches: Set<EventHash> = []

  /// Whether the cut lets an event of the ledger through.
  public func contains(_ event: Event) -> Bool {
    contains(desk: event.desk, seq: event.seq, hash: event.hash)
  }

  func contains(desk: String, seq: Int, hash: EventHash) -> Bool {
    seq <= lastSeq[desk] ?? 0 || onBranches.contains(hash)
  }
}
