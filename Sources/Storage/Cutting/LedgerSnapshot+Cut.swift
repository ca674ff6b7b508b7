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
    try self.events(aboutSource: source).filter { !events.contains($0) }
  }

  /// The events about a source or a claim that has ever cited it, a duplicate's citations counted
  /// in, in ledger order.
  public func events(aboutSource source: EventHash) throws -> [Event] {
    var subjects: Set<EventHash> = [source]
    let id = try eventID(source)
    try forEachRow(
      """
      SELECT claim FROM source_claims WHERE source = ?1
      UNION
      SELECT subject FROM events
      WHERE kind = 'claim.cited' AND body ->> 'source' IN (?2, '/' || ?1) AND subject IS NOT NULL
      """, [id, source.hex]
    ) { row in
      if let subject = try row.subject(0) { subjects.insert(subject) }
    }
    return try subjects.flatMap(events(about:)).sorted()
  }

  private func add(chainOf desk: String, through time: String, to events: inout CutEvents) throws {
    let fork = try firstFork(of: desk)
    let later: Int? = try rows(
      "SELECT min(seq) FROM events e WHERE desk = ? AND \(Event.time) > ?", [desk, time]
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
    let id = try eventID(hash)
    return try statement("SELECT \(Event.columns) FROM events e WHERE e.id = ?").first {
      $0.bind(id)
    } _: {
      ($0.text(1), $0.int(2), try $0.prev())
    }
  }
}
