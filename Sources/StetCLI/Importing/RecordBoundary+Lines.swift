internal import Foundation

/// A line feed ends a record.
struct LineBoundary: RecordBoundary {
  let lines = 1
  var endlessHint: String? { nil }

  func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> RecordEnd {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, CInt(UInt8(ascii: "\n")), bytes.count - start)
    else { return .unseen(from: bytes.count) }
    return .before(UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1)
  }
}

/// CRLF, LF or CR ends a record of RFC 4180 where it does not stand within quote marks.
struct TableBoundary: RecordBoundary {
  private enum State {
    /// A cell begins.
    case cell
    /// In a cell that began without a quote mark, or behind the closing one.
    case plain
    case quoted
    /// Behind a quote mark that closes a cell, or stands for one with the next.
    case closing
  }

  private(set) var lines = 1
  private var state = State.cell
  private var linesWithin = 0
  private var isAfterReturn = false

  var endlessHint: String? {
    state == .quoted ? "a quote mark in it may never be closed" : nil
  }

  mutating func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> RecordEnd {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if state == .quoted {
        if byte == UInt8(ascii: "\"") {
          state = .closing
        } else if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !isAfterReturn) {
          linesWithin += 1
        }
        isAfterReturn = byte == UInt8(ascii: "\r")
      } else if byte == UInt8(ascii: "\""), state != .plain {
        state = .quoted
        isAfterReturn = false
      } else if byte == UInt8(ascii: ",") {
        state = .cell
      } else if byte == UInt8(ascii: "\n") {
        return ended(before: index + 1)
      } else if byte == UInt8(ascii: "\r") {
        state = .plain
        // Whether a line feed belongs to it shows in what comes next.
        guard index + 1 < bytes.count else { return .unseen(from: index) }
        return ended(before: index + (bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1))
      } else {
        state = .plain
      }
      index += 1
    }
    return .unseen(from: index)
  }

  private mutating func ended(before end: Int) -> RecordEnd {
    (lines, linesWithin) = (linesWithin + 1, 0)
    state = .cell
    return .before(end)
  }
}
