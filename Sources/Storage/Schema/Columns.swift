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

extension Row {
  /// A column's value; one of another type is damage.
  ///
  /// GRDB's own subscript, which it stands before, ends the program on such a column, and so on a
  /// database that somebody has changed by hand.
  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(index: Int) -> Value {
    get throws {
      do { return try decode(Value.self, atIndex: index) } catch {
        throw DatabaseError(
          resultCode: .SQLITE_CORRUPT, message: "a column holds a value of another type")
      }
    }
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
  /// The columns of an event, in the order that ``CurrentRow/event()`` reads.
  static let columns =
    "e.id, e.desk, e.seq, e.clock, e.at, e.by, e.kind, e.body, e.prev, e.hash"

  /// The time of an event as a text, in SQL.
  static let time =
    "iif(typeof(e.at) = 'integer', strftime('%Y-%m-%dT%H:%M:%SZ', e.at, 'unixepoch'), e.at)"
}
