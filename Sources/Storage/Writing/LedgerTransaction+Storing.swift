internal import Claims
internal import Foundation
internal import GRDB

/// An event on its way into a row.
struct StoredEvent {
  let id: Int64
  let hash: EventHash
  let desk: String
  let seq: Int
  let clock: Int
  let at: String
  let by: String
  let kind: String
  let canonicalBody: [UInt8]
  let prev: EventHash
  let subject: EventHash?
  /// How many claims have been logged on its chain with it.
  let claims: Int
}

extension LedgerTransaction {
  /// Writes an event's row: of the events that it names, those that are here by their numbers.
  func store(_ event: StoredEvent) throws {
    let subject: Int64? =
      event.subject == event.hash ? event.id : try event.subject.flatMap { try eventID($0) }
    if subject == nil, event.subject != nil { noteEarlyEvent() }
    let prev = event.prev == .zero ? nil : try eventID(event.prev)
    let body = try StoredBody.stored(event.canonicalBody, kind: event.kind) { try eventID($0) }
    let seconds = StoredTime.seconds(event.at)
    try statement(
      """
      INSERT INTO events (id, hash, desk, seq, clock, at, by, kind, body, prev, subject, number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).run { row in
      row.bind(event.id)
      row.bind(event.hash)
      row.bind(event.desk)
      row.bind(event.seq)
      row.bind(event.clock)
      if let seconds { row.bind(seconds) } else { row.bind(event.at) }
      row.bind(event.by)
      row.bind(event.kind)
      row.bind(text: body)
      if let prev {
        row.bind(prev == event.id - 1 ? nil : prev)
      } else {
        row.bind(event.prev)
      }
      if let subject { row.bind(subject) } else { row.bind(event.subject) }
      row.bind(event.claims)
    }
    note(number: event.id, of: event.hash)
  }

  /// Takes over the rows that an earlier version wrote, under the numbers that they have.
  func carryEvents(from table: String) throws {
    let carried = try statement(
      """
      SELECT id, hash, desk, seq, clock, at, by, kind, body, prev, subject, number
      FROM \(table) ORDER BY id
      """)
    try carried.forEachRow { _ in
    } _: { row in
      try store(
        StoredEvent(
          id: row.int64(0), hash: try row.hash(1), desk: row.text(2), seq: row.int(3),
          clock: row.int(4), at: row.text(5), by: row.text(6), kind: row.text(7),
          canonicalBody: Array(row.utf8(8)), prev: try row.hash(9),
          subject: try row.optionalHash(10), claims: row.int(11)))
    }
  }
}
