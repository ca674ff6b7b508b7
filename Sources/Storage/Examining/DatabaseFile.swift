internal import Foundation

/// What can be told of a database's file before SQLite opens it.
enum DatabaseFile {
  /// Refuses what SQLite must not open to examine it: what is no file, and a database that it would
  /// write files beside.
  ///
  /// - Parameter name: What messages call it.
  /// - Throws: ``StorageError``.
  static func check(_ path: String, named name: String) throws(StorageError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? StorageError.missing(path: name) : StorageError.unreadable(path: name)
    }
    defer { close(descriptor) }
    var file = stat()
    guard fstat(descriptor, &file) == 0, file.st_mode & S_IFMT == S_IFREG else {
      throw .notALedger(path: name)
    }
    // A database that could not be filled leaves an empty file behind, which the next opening fills.
    if file.st_size == 0 { throw .missing(path: name) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = header.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count == header.count, header.starts(with: Array("SQLite format 3\u{0}".utf8)) else {
      throw .notALedger(path: name)
    }
    // The versions of the format for writing and reading: 2 is WAL, which even a reader keeps files
    // for, and which Stet never uses.
    guard header[18] == 1, header[19] == 1 else {
      throw .refused(path: name, reason: "it is in WAL mode, which Stet never uses")
    }
    var log = stat()
    if lstat(path + "-wal", &log) == 0 {
      throw .refused(path: name, reason: "a log of WAL mode lies beside it, which Stet never uses")
    }
  }

  /// Refuses a journal that names another file, which SQLite would delete once it has played the
  /// journal back.
  ///
  /// Stet changes one database at a time, and so leaves no such journal behind.
  /// - Throws: ``StorageError/damaged(path:reason:)``.
  static func checkJournal(beside path: String) throws(StorageError) {
    let descriptor = open(path + "-journal", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    var last = [UInt8](repeating: 0, count: magic.count)
    guard end > 512,
      last.withUnsafeMutableBytes({
        pread(descriptor, $0.baseAddress, $0.count, end - off_t($0.count))
      }) == last.count, last == magic
    else { return }
    throw .damaged(path: path, reason: "a journal that names another file lies beside it")
  }

  /// What a journal begins with, and ends with where it names another file (pager.c of SQLite).
  private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
}
