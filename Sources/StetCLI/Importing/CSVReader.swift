/// Reads RFC 4180 CSV over UTF-8 bytes, knowing the line on which each row begins.
///
/// A reader of our own, because a cell is evidence: nothing is trimmed, an open quote or a ragged
/// row is an error with its line, and only CRLF, LF and CR end a row
/// (docs/decisions/0005-csv-reader.md).
struct CSVReader {
  struct Row {
    /// Counted from 1.
    let line: Int
    let cells: [String]
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var line = 1

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    self.position = bytes.startIndex
  }

  /// All rows; lines that hold nothing are passed over.
  static func rows(_ bytes: [UInt8]) throws(ImportError) -> [Row] {
    let bom: [UInt8] = [0xEF, 0xBB, 0xBF]
    var reader = CSVReader(bytes.starts(with: bom) ? bytes.dropFirst(3) : bytes[...])
    var rows: [Row] = []
    while let row = try reader.row() {
      if row.cells != [""] { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(ImportError) -> Row? {
    guard position < bytes.endIndex else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard position < bytes.endIndex else { break }
      let separator = bytes[position]
      position += 1
      if separator == UInt8(ascii: ",") { continue }
      if separator == UInt8(ascii: "\r"), position < bytes.endIndex,
        bytes[position] == UInt8(ascii: "\n")
      {
        position += 1
      }
      line += 1
      break
    }
    return Row(line: start, cells: cells)
  }

  /// Reads up to the separator that ends the cell, and leaves it to be read.
  private mutating func cell() throws(ImportError) -> String {
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.endIndex, !Self.endsCell(bytes[position]) { position += 1 }
      if bytes[start..<position].contains(UInt8(ascii: "\"")) {
        throw .row(
          line: line, problem: "a quote mark stands in a cell that does not begin with one")
      }
      return try text(bytes[start..<position])
    }
    let opened = line
    position += 1
    var value: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        if position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") {
          value.append(byte)
          position += 1
          continue
        }
        guard position == bytes.endIndex || Self.endsCell(bytes[position]) else {
          throw .row(line: line, problem: "text follows a closing quote mark")
        }
        return try text(value[...])
      }
      let isBeforeLineFeed = position < bytes.endIndex && bytes[position] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isBeforeLineFeed) {
        line += 1
      }
      value.append(byte)
    }
    throw .row(line: opened, problem: "a quote mark is never closed")
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(ImportError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .row(line: line, problem: "a cell is not UTF-8")
    }
    return text
  }

  private static func endsCell(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
