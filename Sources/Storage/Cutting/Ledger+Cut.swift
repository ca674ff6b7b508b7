internal import Claims

extension Ledger {
  /// The ledger as it stood at a cut, in memory, to be read and never written.
  ///
  /// It has the texts of the revisions that it knows, as far as they are on file now: a text is no
  /// event, and when it was put on file is not on record. The claim last touched is the one that is
  /// now, where it was known. Nobody is held up while it is folded.
  public func asOf(_ cut: LedgerCut) throws -> Ledger {
    let extract = try read { try LedgerExtract(of: $0, at: cut) }
    return try Ledger(
      inMemory: "the ledger as it stood", populate: extract.fill, progress: progress)
  }
}

/// What a ledger knew at a cut.
private struct LedgerExtract {
  private let events: [Event]
  private let forked: Set<String>
  private let texts: [EventHash: [UInt8]]
  private let desk: String?
  private let touched: EventHash?

  init(of snapshot: LedgerSnapshot, at cut: LedgerCut) throws {
    let known = try snapshot.events(of: cut)
    var events: [Event] = []
    var texts: [EventHash: [UInt8]] = [:]
    for desk in try snapshot.deskNames() {
      try snapshot.forEachEvent(ofDesk: desk) { event in
        guard known.contains(event) else { return }
        events.append(event)
        guard case .sourceRevised(let revised) = event.body else { return }
        texts[revised.sha256] = try snapshot.text(revised.sha256)
      }
    }
    self.events = events.sorted()
    self.texts = texts
    forked = Set(try snapshot.forks().map(\.desk))
    desk = try snapshot.deskName()
    touched = try snapshot.touchedClaim()
  }

  func fill(_ transaction: LedgerTransaction) throws {
    var claimCounts: [EventHash: Int] = [:]
    for event in events {
      claimCounts[event.hash] = try transaction.insert(
        event, claimsBefore: claimCounts[event.prev] ?? 0, mayFork: forked.contains(event.desk))
    }
    for (sha256, text) in texts { try transaction.store(text: text, sha256: sha256) }
    if let desk { try transaction.nameDesk(desk) }
    if let touched { try transaction.touch(claim: touched) }
  }
}
