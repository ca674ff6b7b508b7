internal import Synchronization

/// Messages that wait until there is a place to show them: a screen that is drawn as a whole has
/// none for lines in between.
final class MessageBox: Sendable {
  private let messages = Mutex<[String]>([])

  /// Takes a line as it would have been printed.
  func put(_ line: String) {
    let message = line.hasPrefix("stet: ") ? String(line.dropFirst(6)) : line
    messages.withLock { $0.append(message.replacing("\n", with: " ")) }
  }

  func takeAll() -> [String] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
