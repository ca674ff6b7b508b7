internal import Claims
internal import Synchronization

/// Standard input, which can be read once: a second `-` on a command line would find nothing.
final class StandardInput: Sendable {
  private let source: @Sendable () throws -> [UInt8]
  private let isRead = Mutex(false)

  /// - Parameter source: Gives what can be read of it now, one byte at least; nothing at its end.
  init(readingBy source: @escaping @Sendable () throws -> [UInt8]) {
    self.source = source
  }

  /// What it is called in messages.
  static let name = "standard input"

  /// All of it, as it comes.
  ///
  /// - Throws: ``UsageError`` the second time.
  func chunks(upTo limit: Limit) throws -> ByteChunks {
    let wasRead = isRead.withLock { isRead in
      defer { isRead = true }
      return isRead
    }
    if wasRead {
      throw UsageError(
        sentence: "standard input can be read once: only one argument can be -.",
        hint: "the others are typed, in 'single quotes' where a shell could change them")
    }
    return ByteChunks(of: Self.name, upTo: limit, source)
  }
}
