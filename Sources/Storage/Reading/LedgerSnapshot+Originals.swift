public import Claims
internal import Foundation
internal import GRDB

/// The files that texts were made from.
extension LedgerSnapshot {
  /// The bytes of a file that texts were made from, where the database holds it.
  public func original(_ sha256: EventHash) throws -> [UInt8]? {
    try rows("SELECT content FROM originals WHERE sha256 = ?", [sha256.blob])
      .first.map { try Array($0[0] as Data) }
  }

  /// Whether the database holds a file that texts were made from.
  public func hasOriginal(_ sha256: EventHash) throws -> Bool {
    try !rows("SELECT 1 FROM originals WHERE sha256 = ?", [sha256.blob]).isEmpty
  }

  /// The digests of all such files that the database holds, sorted.
  public func originalHashes() throws -> [EventHash] {
    try rows("SELECT sha256 FROM originals ORDER BY sha256", [])
      .map { try EventHash(column: $0[0]) }
  }

  /// The digests of those that the database holds and that are larger than this, in bytes.
  public func originalHashes(largerThan size: Int) throws -> [EventHash] {
    try rows("SELECT sha256 FROM originals WHERE length(content) > ? ORDER BY sha256", [size])
      .map { try EventHash(column: $0[0]) }
  }

  /// The digests of the files that revisions were made from, wherever these are.
  public func namedOriginals() throws -> Set<EventHash> {
    // Few texts have one, and no row beside the events says so: to look through the revisions costs
    // less than a column that every text would have.
    let digests = try rows(
      """
      SELECT DISTINCT CASE WHEN json_valid(e.body) THEN e.body ->> 'original' END
      FROM revisions r JOIN events e ON e.id = r.id WHERE instr(e.body, '"original":') > 0
      """, [])
    return Set(try digests.compactMap { (try $0[0] as String?).flatMap(EventHash.init(hex:)) })
  }

  /// The sources that have a revision made from this file.
  public func sources(madeFrom sha256: EventHash) throws -> [Source] {
    try rows(
      """
      SELECT DISTINCT r.source FROM revisions r JOIN events e ON e.id = r.id
      WHERE instr(e.body, ?) > 0 ORDER BY r.source
      """, ["\"original\":\"\(sha256.hex)\""]
    ).compactMap { try source(id: $0[0]) }
      .filter { $0.revisions.contains { $0.origin?.original == sha256 } }
  }
}

extension LedgerTransaction {
  /// Stores a file that a text was made from, under the digest of its bytes.
  public func store(original bytes: [UInt8], sha256: EventHash) throws {
    try execute(
      "INSERT OR IGNORE INTO originals (sha256, content) VALUES (?, ?)",
      [sha256.blob, Data(bytes)])
  }

  /// Takes a file that stands elsewhere out of the database.
  public func removeOriginal(_ sha256: EventHash) throws {
    try execute("DELETE FROM originals WHERE sha256 = ?", [sha256.blob])
  }

  /// Stores every file that a revision was made from and that is not here yet, as far as somebody has
  /// it.
  func storeOriginals(_ original: (EventHash) throws -> [UInt8]?) throws {
    for sha256 in try namedOriginals().sorted() where try !hasOriginal(sha256) {
      if let bytes = try original(sha256) { try store(original: bytes, sha256: sha256) }
    }
  }
}
