internal import Claims
internal import Foundation

/// One desk's ledger file, open for appending under a file lock.
struct LedgerFile {
  let path: String

  /// Appends a piece of a chain under the lock, without what another command has written meanwhile.
  func append(_ events: [Event]) throws {
    try whileLocked { file throws in
      var missing = events[...]
      if let last = try file.lastEvent() {
        missing = missing.drop { $0.prev != last.hash }
      }
      try file.append(Array(missing))
    }
  }

  /// The event of the last whole line, without a lock and without mending anything; none where that
  /// cannot be read.
  func lastEventAsFarAsReadable() -> Event? {
    guard let descriptor = try? DeskFolder.openFile(path, upTo: .ledgerFile) else { return nil }
    defer { close(descriptor) }
    return try? OpenLedgerFile(path: path, descriptor: descriptor).lastEvent(mending: false)
  }

  /// Opens the file, makes it where there is none, and holds its lock until `body` ends and what it
  /// has written is on disk.
  func whileLocked<Result>(_ body: (OpenLedgerFile) throws -> Result) throws -> Result {
    let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW
    var descriptor = open(path, flags)
    let isNew = descriptor < 0 && errno == ENOENT
    if isNew { descriptor = open(path, flags | O_CREAT, 0o644) }
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    if isNew { try DeskFolder.syncNames(in: (path as NSString).deletingLastPathComponent) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure() }
    }
    let result = try body(OpenLedgerFile(path: path, descriptor: descriptor))
    if fdatasync(descriptor) != 0 { throw failure() }
    return result
  }

  private func failure() -> DeskError {
    FileReason(code: errno).writeError(path)
  }
}

/// A ledger file under its lock.
struct OpenLedgerFile {
  let path: String
  private let descriptor: Int32

  init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  /// The event of the last whole line; a torn line behind it, left by a crash, is cut off.
  ///
  /// Reads from the end: the work does not grow with the file.
  func lastEvent(mending: Bool = true) throws -> Event? {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw failure() }
    let newline = UInt8(ascii: "\n")
    var tail: [UInt8] = []
    var start = size
    var end: Int?
    while start > 0 {
      // Twice as much as there is: a long line is read in a few steps.
      let length = min(start, max(4096, tail.count))
      start -= length
      tail = try bytes(from: start, count: length) + tail
      if end == nil { end = tail.lastIndex(of: newline).map { $0 + start } }
      if let end, let before = tail[..<(end - start)].lastIndex(of: newline) {
        if mending { try cut(to: end + 1, from: size) }
        return try event(Array(tail[(before + 1)..<(end - start)]))
      }
      // A whole line, and one that a crash cut short.
      if tail.count > 2 * Limit.ledgerLine.most {
        throw DeskError.tooLarge(Excess(of: .ledgerLine, in: "the last line of \(path)"))
      }
    }
    guard let end else {
      if mending { try cut(to: 0, from: size) }
      return nil
    }
    if mending { try cut(to: end + 1, from: size) }
    return try event(Array(tail[..<end]))
  }

  /// Appends events, a line each.
  func append(_ events: [Event]) throws {
    var bytes: [UInt8] = []
    for event in events {
      event.appendLine(to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    try append(bytes)
  }

  /// Appends lines, each with its end.
  func append(_ bytes: [UInt8]) throws {
    guard lseek(descriptor, 0, SEEK_END) >= 0 else { throw failure() }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  private func event(_ line: [UInt8]) throws -> Event {
    do { return try Event(line: line) } catch {
      throw DeskError.cannotWrite(
        path: path, reason: "its last line is \(error); run `stet audit`")
    }
  }

  private func bytes(from offset: Int, count: Int) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = buffer.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
      }
      guard got > 0 else { throw failure() }
      filled += got
    }
    return buffer
  }

  private func cut(to length: Int, from size: Int) throws {
    if length < size, ftruncate(descriptor, off_t(length)) != 0 { throw failure() }
  }

  private func failure() -> DeskError {
    FileReason(code: errno).writeError(path)
  }
}
