internal import Claims
internal import Dispatch
internal import Synchronization

/// Whole lines of a ledger file that become events on another core.
final class ParsedLines: Sendable {
  /// What became of them.
  struct Result: Sendable {
    var events: [Event] = []
    /// How many bytes the line of each takes, its end included.
    var lengths: [Int] = []
    /// What is wrong with the line after these events, where something is.
    var error: BadLine?
  }

  /// A line that is no event.
  struct BadLine: Sendable {
    let reason: String
  }

  private let result = Mutex(Result())
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to read lines, each with its end.
  init(_ bytes: [UInt8]) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let read = Self.read(bytes)
      result.withLock { $0 = read }
      isDone.signal()
    }
  }

  private static func read(_ bytes: [UInt8]) -> Result {
    var result = Result()
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        do throws(EventError) {
          result.events.append(
            try Event(line: UnsafeBufferPointer(rebasing: bytes[start..<end])))
        } catch {
          result.error = BadLine(reason: "\(error)")
          return
        }
        result.lengths.append(end + 1 - start)
        start = end + 1
      }
    }
    return result
  }

  /// What became of the lines, once all of them are read.
  ///
  /// - Precondition: Asked for once.
  func wait() -> Result {
    isDone.wait()
    return result.withLock { result in
      defer { result = Result() }
      return result
    }
  }
}
