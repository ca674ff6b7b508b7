internal import Claims
internal import Storage

/// How much went one way.
struct ExchangeCounts {
  var events = 0
  var texts = 0
}

/// The events and texts of a folder, read before the ledger's lock is taken.
struct ExchangeContents {
  struct LocatedEvent {
    let file: String
    /// Counted from 1.
    let line: Int
    let event: Event
  }

  let events: [LocatedEvent]
  let texts: [[UInt8]]
  let progress: WorkProgress.Report

  /// Takes in every event and text that the ledger lacks: all, or none where an event does not fit.
  ///
  /// - Throws: ``DeskError/badLedgerLine(file:line:reason:)``.
  func takeIn(by transaction: LedgerTransaction) throws -> ExchangeCounts {
    var counts = ExchangeCounts()
    // Ledger order puts causes first, whatever file they lie in.
    let inOrder = events.sorted { $0.event < $1.event }
    var taken = Tally(.takingIn, of: inOrder.count, to: progress)
    for located in inOrder {
      taken.advance()
      do {
        if try transaction.take(located.event) { counts.events += 1 }
      } catch StorageError.brokenChain(_, _, let reason) {
        throw DeskError.badLedgerLine(file: located.file, line: located.line, reason: reason)
      }
    }
    if let own = try transaction.deskName(),
      try transaction.forks().contains(where: { $0.desk == own })
    {
      // Two databases wrote under one name; neither goes on with it.
      try transaction.abandonDeskName()
    }
    // Which texts are wanted stands in the projections.
    try transaction.project()
    for bytes in texts {
      let sha256 = EventHash.sha256(bytes)
      guard try !transaction.hasText(sha256), try !transaction.sources(withText: sha256).isEmpty
      else { continue }
      try transaction.store(text: bytes, sha256: sha256)
      counts.texts += 1
    }
    return counts
  }
}
