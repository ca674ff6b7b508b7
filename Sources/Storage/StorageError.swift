public import Claims
internal import GRDB

/// What can go wrong between the ledger and its file.
public enum StorageError: Error, Equatable {
  /// The file is a SQLite database of something else, or no database.
  case notALedger(path: String)
  /// There is no such file.
  case missing(path: String)
  /// The system does not let the file be read.
  case unreadable(path: String)
  /// A write was broken off, and must be taken back by somebody who may write.
  case unfinished(path: String)
  /// The file was written by a newer version of this program.
  case newer(path: String, version: Int)
  /// SQLite finds the file malformed.
  case damaged(path: String, reason: String)
  /// Others kept the database locked for as long as we wait; with what they are doing, where it is
  /// long work.
  case busy(path: String, during: LongWork? = nil)
  /// The file or its folder cannot be written.
  case readOnly(path: String)
  /// The disk is full, or a read or write failed.
  case inputOutput(path: String, reason: String)
  /// Anything else that SQLite refused; a defect of ours.
  case refused(path: String, reason: String)
  /// An event whose hash is not that of its content.
  case changedEvent(EventHash, reason: String)
  /// An event whose predecessor is not known, or not the one before it.
  case brokenChain(desk: String, seq: Int, reason: String)
}

extension StorageError {
  /// The error for what SQLite reported on this file.
  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path, during: LongWork.underWay(on: path))
    case .SQLITE_READONLY where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK:
      self = .unfinished(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .readOnly(path: path)
    case .SQLITE_FULL, .SQLITE_IOERR: self = .inputOutput(path: path, reason: reason)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    case .SQLITE_NOTADB: self = .notALedger(path: path)
    default: self = .refused(path: path, reason: reason)
    }
  }
}
