internal import Claims
internal import Foundation
internal import GRDB

extension EventHash {
  /// The 32 bytes as SQLite takes them.
  var blob: Data { Data(bytes) }

  /// From a column of 32 bytes.
  init(column: Data) throws { try self.init(stored: column) }

  /// From the 32 bytes of a column.
  init(stored bytes: some Collection<UInt8>) throws {
    guard let hash = EventHash(bytes: bytes) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a hash that is not 32 bytes long")
    }
    self = hash
  }
}

extension StorageError {
  /// A stored event that cannot be read.
  static func changedEvent(_ hash: EventHash, _ error: EventError) -> StorageError {
    let reason =
      switch error {
      case .notJSON(_, let reason): "its body is not JSON: \(reason)"
      case .malformed(field: "body"): "its body is not an object"
      default: "\(error)"
      }
    return .changedEvent(hash, reason: reason)
  }
}

extension Event {
  /// The columns of an event, in the order that ``init(row:)`` reads.
  static let columns =
    "e.id, e.desk, e.seq, e.clock, e.at, e.by, e.kind, e.body, e.prev, e.hash"

  /// From a row of ``columns``, the hash taken as stored.
  ///
  /// - Parameter first: Where in the row they begin.
  /// - Throws: ``StorageError/changedEvent(_:reason:)`` where the columns are no event.
  init(row: Row, at first: Int = 0) throws {
    let hash = try EventHash(column: row[first + 9])
    let body: String = row[first + 7]
    let prev = try EventHash(column: row[first + 8])
    do throws(EventError) {
      try self.init(
        desk: row[first + 1], seq: row[first + 2], clock: row[first + 3], at: row[first + 4],
        by: row[first + 5], kind: row[first + 6],
        canonicalBody: Array(body.utf8), prev: prev, statedHash: hash)
    } catch {
      throw StorageError.changedEvent(hash, error)
    }
  }
}
