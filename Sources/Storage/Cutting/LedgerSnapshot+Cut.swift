public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// The events that a cut lets through.
  public func events(of cut: LedgerCut) throws -> CutEvents {
    var events = CutEvents()
    switch cut {
    case .through(let time):
      for desk in try deskNames() { try add(chainOf: desk, through: time, to: &events) }
    case .heads(let heads):
      for head in heads { try add(head, to: &events) }
    }
    return events
  }

  /// The events that a cut leaves out and that are about a source or a claim that has ever cited it,
  /// in ledger order.
  public func events(beyond events: CutEvents, aboutSource source: EventHash) throws -> [Event] {
    var found: [Event] = []
    var citing: [EventHash: Bool] = [:]
    for desk in try deskNames() {
      try forEachEvent(ofDesk: desk, after: events.lastSeq[desk] ?? 0) { event in
        guard let subject = event.subject, !events.contains(event) else { return }
        if event.claim == nil {
          if subject == source { found.append(event) }
          return
        }
        let isCiting = try citing[subject] ?? hasCited(subject, source)
        citing[subject] = isCiting
        if isCiting { found.append(event) }
      }
    }
    return found.sorted()
  }

  /// Whether a claim cites a source, a duplicate's citations counted in, or once did.
  private func hasCited(_ claim: EventHash, _ source: EventHash) throws -> Bool {
    let found = try rows(
      """
      SELECT 1 FROM citations t JOIN events e ON e.id = t.claim
      WHERE e.hash = ?1 AND t.source = (SELECT id FROM events WHERE hash = ?2)
      UNION ALL
      SELECT 1 FROM events
      WHERE subject = ?1 AND kind = 'claim.cited' AND body ->> 'source' = ?3
      LIMIT 1
      """, [claim.blob, source.blob, source.hex])
    return !found.isEmpty
  }

  private func add(chainOf desk: String, through time: String, to events: inout CutEvents) throws {
    let fork = try firstFork(of: desk)
    let later: Int? = try rows(
      "SELECT min(seq) FROM events WHERE desk = ? AND at > ?", [desk, time]
    ).first?[0]
    events.lastSeq[desk] = min(fork, later ?? .max) - 1
    if fork > later ?? .max { return }
    // Two events may bear each number from here on: one is let through when the one that it names is.
    try forEachEvent(ofDesk: desk, after: fork - 1) { event in
      let isLetThrough = event.seq == fork || events.onBranches.contains(event.prev)
      if isLetThrough, event.at <= time { events.onBranches.insert(event.hash) }
    }
  }

  private func add(_ head: LedgerHead, to events: inout CutEvents) throws {
    let fork = try firstFork(of: head.desk)
    var place = try chainPlace(of: head.head)
    if place?.desk != head.desk {
      events.missing.append(head)
      place = nil
    }
    let reach = min(fork - 1, place?.seq ?? head.events)
    events.lastSeq[head.desk] = max(events.lastSeq[head.desk] ?? 0, reach)
    var hash = head.head
    while let at = place, at.seq >= fork, events.onBranches.insert(hash).inserted {
      hash = at.prev
      place = try chainPlace(of: hash)
    }
  }

  /// The number from which on two events may bear one; larger than every number where none do.
  private func firstFork(of desk: String) throws -> Int {
    try rows("SELECT min(seq) FROM forks WHERE desk = ?", [desk]).first?[0] ?? .max
  }

  private func chainPlace(
    of hash: EventHash
  ) throws -> (desk: String, seq: Int, prev: EventHash)? {
    try rows("SELECT desk, seq, prev FROM events WHERE hash = ?", [hash.blob]).first.map {
      ($0[0], $0[1], try EventHash(column: $0[2]))
    }
  }
}
