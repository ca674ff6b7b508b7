internal import Dispatch
internal import Storage
internal import Synchronization

/// SQLite's own check of a database, on a connection of its own, while its content is checked.
final class IntegrityCheck: Sendable {
  private let result = Mutex<Result<[String], any Error>>(.success([]))
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to check a database that stands.
  init(_ ledger: Ledger) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let found = Result {
        try ledger.examinedAgain().integrityProblems()
      }
      result.withLock { $0 = found }
      isDone.signal()
    }
  }

  /// What it found, once it is through.
  ///
  /// - Precondition: Asked for once.
  /// - Throws: `StorageError` where the file cannot be read at all.
  func wait() throws -> [String] {
    isDone.wait()
    return try result.withLock { $0 }.get()
  }
}
