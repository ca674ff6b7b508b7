internal import Claims

/// Rows that wait to be imported: a few in memory, many in a file without a name, whose room is free
/// again when this is gone.
final class RowSpool {
  /// How many rows there are.
  private(set) var count = 0
  private let folder: String
  private let pieceSize: Int
  private var file: NamelessFile?
  private var pending: [UInt8] = []

  /// - Parameters:
  ///   - folder: Where the file is made, if one is needed.
  ///   - pieceSize: How many bytes are kept in memory before they go into the file, and are read back
  ///     at a time.
  init(in folder: String, pieceSize: Int = 1 << 20) {
    self.folder = folder
    self.pieceSize = pieceSize
  }

  private var written: Int { file?.count ?? 0 }

  // MARK: Writing

  /// Appends the rows of a batch.
  ///
  /// - Returns: Where the first of them begins, in bytes.
  /// - Throws: ``DeskError/writeFailed(path:reason:)``, ``DeskError/cannotWrite(path:reason:)``.
  @discardableResult
  func append(_ batch: PreparedBatch) throws -> Int {
    let start = written + pending.count
    pending += batch.spooled
    count += batch.count
    if pending.count >= pieceSize { try flush() }
    return start
  }

  private func flush() throws {
    do throws(FileFailure) {
      if file == nil { file = try NamelessFile(in: folder, prefix: "stet.db-import-") }
      try file?.write(pending)
    } catch {
      throw FileReason(code: error.code).writeError(folder)
    }
    pending.removeAll(keepingCapacity: true)
  }

  // MARK: Reading

  /// Hands over each row, with where it begins.
  ///
  /// - Throws: ``DeskError/cannotRead(path:reason:)``, and what `body` throws.
  func forEachRow(_ body: (_ offset: Int, PreparedRow) throws -> Void) throws {
    var window: [UInt8] = []
    var (start, end) = (0, 0)
    let size = written + pending.count
    while start < size {
      // What is left of the last piece is a row that goes on in the next one.
      window = Array(window[(window.count - (end - start))...])
      window += try bytes(from: end, count: min(pieceSize, size - end))
      end = start + window.count
      var place = 0
      try window.withUnsafeBytes { window in
        while let row = Self.row(at: place, in: window) {
          try body(start + place, RowDecoder.row(row))
          place += row.count + 4
        }
      }
      start += place
    }
  }

  /// The row that begins at a place.
  ///
  /// - Throws: ``DeskError/cannotRead(path:reason:)``.
  func row(at offset: Int) throws -> PreparedRow {
    let head = try bytes(from: offset, count: 4)
    let count = head.withUnsafeBytes { Int($0.loadUnaligned(as: UInt32.self)) }
    return try bytes(from: offset + 4, count: count).withUnsafeBytes(RowDecoder.row)
  }

  /// The bytes of the row that begins at a place, where all of them are there.
  private static func row(
    at place: Int, in window: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    guard place + 4 <= window.count else { return nil }
    let count = Int(window.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    guard place + 4 + count <= window.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: window[place + 4..<place + 4 + count])
  }

  private func bytes(from offset: Int, count: Int) throws -> [UInt8] {
    guard let file, offset < written else {
      return Array(pending[(offset - written)..<(offset - written + count)])
    }
    let fromFile = min(count, written - offset)
    do throws(FileFailure) {
      let bytes = try file.bytes(from: offset, count: fromFile)
      return fromFile < count ? bytes + pending[..<(count - fromFile)] : bytes
    } catch {
      throw DeskError.cannotRead(path: folder, reason: FileReason(code: error.code).text)
    }
  }
}
