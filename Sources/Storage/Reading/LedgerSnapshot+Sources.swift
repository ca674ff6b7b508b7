public import Claims
internal import Foundation
internal import GRDB

extension LedgerSnapshot {
  /// A source with its revisions and exclusions.
  public func source(_ hash: EventHash) throws -> Source? {
    try eventID(hash).flatMap(source(id:))
  }

  /// All sources, in the order in which they were added.
  public func sources() throws -> [Source] {
    let ids = try rows(
      "SELECT s.id FROM sources s JOIN events e ON e.id = s.id ORDER BY e.clock, e.desk, e.seq, e.hash",
      []
    )
    return try sources(ids: ids.map { try $0[0] })
  }

  /// The sources whose id begins so; the one whose whole id it is, where there is one.
  public func sources(withPrefix prefix: String) throws -> [Source] {
    if let exact = try rows("SELECT id FROM sources WHERE label = ?", [prefix]).first {
      return try source(id: exact[0]).map { [$0] } ?? []
    }
    // "~" sorts after every character that a slug may hold.
    return try rows(
      "SELECT id FROM sources WHERE label >= ? AND label < ? ORDER BY label LIMIT 20",
      [prefix, prefix + "~~"]
    ).compactMap { try source(id: $0[0]) }
  }

  /// The sources that have a revision with this text.
  public func sources(withText sha256: EventHash) throws -> [Source] {
    try rows(
      "SELECT DISTINCT source FROM revisions WHERE sha256 = ? ORDER BY source", [sha256.blob]
    ).compactMap { try source(id: $0[0]) }
  }

  /// How many claims that are not withdrawn cite a source.
  public func claimCount(ofSource hash: EventHash) throws -> Int {
    try rows(
      """
      SELECT claims FROM sources WHERE id = ?
      """, [try eventID(hash)]
    ).first?[0] ?? 0
  }

  /// How many of the claims that cite a source, withdrawn ones too, have each status.
  public func statusCounts(ofSource hash: EventHash) throws -> [Status: Int] {
    try rows(
      """
      SELECT c.status, count(*) FROM claims c
      WHERE c.id IN (SELECT claim FROM source_claims WHERE source = ?)
      GROUP BY c.status
      """, [try eventID(hash)]
    ).reduce(into: [:]) { counts, row in
      if let status = Status(rawValue: try row[0]) { counts[status] = try row[1] }
    }
  }

  /// What sources are called, by their hashes; a hash of none is passed over.
  public func sourceLabels(_ hashes: Set<EventHash>) throws -> [EventHash: String] {
    var labels: [EventHash: String] = [:]
    for hash in hashes {
      labels[hash] =
        try rows("SELECT label FROM sources WHERE id = ?", [try eventID(hash)]).first?[0]
    }
    return labels
  }

  /// How many sources there are.
  public func sourceCount() throws -> Int {
    try rows("SELECT count(*) FROM sources", []).first?[0] ?? 0
  }

  /// The sources whose `source.added` came last to this database, in the order in which they were
  /// added.
  public func newestSources(_ limit: Int) throws -> [SourceCount] {
    try rows(
      """
      SELECT s.label, s.claims
      FROM (SELECT id, label, claims FROM sources ORDER BY id DESC LIMIT ?) s
      JOIN events e ON e.id = s.id ORDER BY e.clock, e.desk, e.seq, e.hash
      """, [limit]
    ).map { try SourceCount(id: $0[0], claims: $0[1]) }
  }

  func source(id: Int64) throws -> Source? { try SourceBatch(self, [id]).sources().first }

  private func sources(ids: [Int64]) throws -> [Source] {
    var sources: [Source] = []
    for start in stride(from: 0, to: ids.count, by: SourceBatch.size) {
      let batch = ids[start..<min(start + SourceBatch.size, ids.count)]
      sources += try SourceBatch(self, batch).sources()
    }
    return sources
  }
}

/// A source's id and how many claims cite it.
public struct SourceCount: Equatable, Sendable {
  /// What the source is called.
  public let id: String
  /// How many claims that are not withdrawn cite it.
  public let claims: Int
}
