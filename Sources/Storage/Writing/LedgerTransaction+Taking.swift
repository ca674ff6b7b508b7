public import Claims
internal import Foundation
internal import GRDB

extension LedgerTransaction {
  /// How far an event's clock may lie past the highest one known, which it is when its causes are
  /// missing.
  ///
  /// One event with the largest clock there is would leave none for the events that follow it.
  static let largestClockStep = 1_000_000

  /// Takes in an event from elsewhere; its predecessor must be here already.
  ///
  /// - Returns: Whether it was new.
  /// - Throws: ``StorageError/brokenChain(desk:seq:reason:)`` where it does not follow on what is
  ///   here.
  @discardableResult
  public func take(_ event: Event) throws -> Bool {
    let end = try end(ofDesk: event.desk)
    let followsOn = end.map { $0.hash == event.prev && $0.seq == event.seq - 1 } ?? false
    // What follows on the last event of a chain has a number that none here has.
    if !followsOn, try contains(event.hash) { return false }
    func broken(_ reason: String) -> StorageError {
      .brokenChain(desk: event.desk, seq: event.seq, reason: reason)
    }
    var number = 0
    if event.prev == .zero {
      guard event.seq == 1 else { throw broken("only a desk's first event has no predecessor") }
    } else {
      let previous =
        followsOn
        ? end.map { (desk: event.desk, end: $0) } : try chainEnd(withHash: event.prev)
      guard let previous else { throw broken("the event before it is missing") }
      guard previous.desk == event.desk, previous.end.seq == event.seq - 1 else {
        throw broken("it does not follow on the event that it names")
      }
      guard previous.end.clock < event.clock else { throw broken("its clock runs backwards") }
      number = previous.end.claims
    }
    guard event.clock - (try highestClock()) <= Self.largestClockStep else {
      throw broken("its clock runs far ahead of all that is known")
    }
    try insert(event, claimsBefore: number, mayFork: true)
    if let claim = event.claim { touchedClaims.insert(claim) }
    return true
  }

  private func chainEnd(withHash hash: EventHash) throws -> (desk: String, end: ChainEnd)? {
    try eventID(hash).flatMap { id in
      try rows("SELECT desk, seq, clock, number FROM events WHERE id = ?", [id]).first.map {
        (try $0[0], try ChainEnd(seq: $0[1], clock: $0[2], hash: hash, claims: $0[3]))
      }
    }
  }

  /// Stores an event that follows on what is here.
  ///
  /// - Parameters:
  ///   - claimsBefore: How many claims have been logged on its chain before it.
  ///   - mayFork: Whether another event may bear its place.
  /// - Returns: How many have been with it.
  @discardableResult
  func insert(_ event: Event, claimsBefore: Int, mayFork: Bool) throws -> Int {
    // A chain has no gaps: whatever lies beyond its end has a place of its own.
    let isFork = try mayFork && event.seq <= end(ofDesk: event.desk)?.seq ?? 0
    if isFork {
      try execute("INSERT OR IGNORE INTO forks (desk, seq) VALUES (?, ?)", [event.desk, event.seq])
    }
    let claims = claimsBefore + (event.logsClaim ? 1 : 0)
    let subject = event.subject
    let id = try nextNumber()
    try store(
      StoredEvent(
        id: id, hash: event.hash, desk: event.desk, seq: event.seq, clock: event.clock,
        at: event.at, by: event.by, kind: event.kind, canonicalBody: event.canonicalBody,
        prev: event.prev, subject: subject, claims: claims))
    try note(event, claims: claims, isFork: isFork)
    if let subject {
      if work.isFull(before: event) { try beginProjecting() }
      work.add(event, about: subject, id: id, number: claims)
    }
    return claims
  }
}
