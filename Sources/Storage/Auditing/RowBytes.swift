internal import Claims
internal import GRDBSQLite

/// Values of rows, one after another, so written that equal bytes are equal values.
struct RowBytes {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func add(_ value: Int64?) {
    guard let value else {
      bytes.append(0)
      return
    }
    bytes.append(1)
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ value: Int?) { add(value.map(Int64.init)) }

  mutating func add(_ value: String?) {
    guard var value else {
      bytes.append(0)
      return
    }
    value.withUTF8 { add(UnsafeRawBufferPointer($0), as: 2) }
  }

  mutating func add(_ value: EventHash?) {
    guard let value else {
      bytes.append(0)
      return
    }
    value.withBytes { add($0, as: 3) }
  }

  /// The number of an event that should be there and is not, which is no row's.
  mutating func addMissing() { bytes.append(0xFF) }

  private mutating func add(_ value: UnsafeRawBufferPointer, as type: UInt8) {
    bytes.append(type)
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: value.count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: value)
  }

  /// Adds a column as its row holds it.
  mutating func add(_ row: CurrentRow, _ column: CInt) {
    switch sqlite3_column_type(row.statement, column) {
    case SQLITE_NULL: bytes.append(0)
    case SQLITE_INTEGER: add(row.int64(column))
    case SQLITE_TEXT: add(UnsafeRawBufferPointer(row.utf8(column)), as: 2)
    case SQLITE_BLOB: add(row.blob(column), as: 3)
    default: bytes.append(4)
    }
  }
}
