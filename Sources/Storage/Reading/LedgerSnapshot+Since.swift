public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// The row of the event that came here last; 0 where there is none.
  ///
  /// Events are only ever added, each after all that are here.
  public func lastEventID() throws -> Int {
    try rows("SELECT coalesce(max(id), 0) FROM events", []).first?[0] ?? 0
  }

  /// The sources of which an event has come here after that one.
  public func sourcesChanged(after event: Int) throws -> Set<EventHash> {
    var changed: Set<EventHash> = []
    try forEachRow(
      "SELECT DISTINCT subject FROM events WHERE id > ? AND kind LIKE 'source.%'", [event]
    ) { row in
      if let source = try row.subject(0) { changed.insert(source) }
    }
    return changed
  }

  /// How many claims have been logged on a desk's chain.
  public func claimsLogged(onDesk desk: String) throws -> Int {
    try rows("SELECT number FROM events WHERE desk = ? ORDER BY seq DESC LIMIT 1", [desk])
      .first?[0] ?? 0
  }
}
