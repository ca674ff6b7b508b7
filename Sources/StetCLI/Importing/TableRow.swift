internal import Foundation

/// Reads the cells of one row of RFC 4180.
///
/// A reader of our own, because a cell is evidence: nothing is trimmed, an open quote or a ragged
/// row is an error with its line, and only CRLF, LF and CR end a row
/// (docs/decisions/0005-csv-reader.md).
struct TableRow {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line: Int
  private let hasNUL: Bool

  private init(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
    hasNUL = bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
  }

  /// The cells of a row, whose line end need not be there; nothing for a line that holds nothing.
  ///
  /// - Parameter line: Where the row begins.
  static func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int
  ) throws(ImportError) -> [String]? {
    var row = TableRow(bytes, line: line)
    var cells: [String] = []
    repeat { cells.append(try row.cell()) } while row.takeComma()
    return cells.count == 1 && cells[0].isEmpty ? nil : cells
  }

  private mutating func takeComma() -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { return false }
    position += 1
    return true
  }

  /// Reads up to the separator that ends the cell, and leaves it to be read.
  private mutating func cell() throws(ImportError) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      var hasQuote = false
      while position < bytes.count, !Self.endsCell(bytes[position]) {
        if bytes[position] == UInt8(ascii: "\"") { hasQuote = true }
        position += 1
      }
      if hasQuote {
        throw .row(
          line: line, problem: "a quote mark stands in a cell that does not begin with one")
      }
      return try text(UnsafeBufferPointer(rebasing: bytes[start..<position]))
    }
    let opened = line
    position += 1
    var value: [UInt8] = []
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        let run = bytes[start..<position - 1]
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
          value.append(contentsOf: bytes[start..<position])
          position += 1
          start = position
          continue
        }
        guard position == bytes.count || Self.endsCell(bytes[position]) else {
          throw .row(line: line, problem: "text follows a closing quote mark")
        }
        if value.isEmpty { return try text(UnsafeBufferPointer(rebasing: run)) }
        value.append(contentsOf: run)
        return try value.withUnsafeBufferPointer { value throws(ImportError) in try text(value) }
      }
      let isBeforeLineFeed = position < bytes.count && bytes[position] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isBeforeLineFeed) {
        line += 1
      }
    }
    throw .row(line: opened, problem: "a quote mark is never closed")
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ImportError) -> String {
    // SQLite's text functions end at a NUL, and the ledger takes none.
    if hasNUL, bytes.contains(0) { throw .row(line: line, problem: "a cell holds a NUL byte") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .row(line: line, problem: "a cell is not UTF-8")
    }
    return text
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
