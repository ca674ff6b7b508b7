internal import Anchoring
internal import Claims

/// The texts last asked for, and no more of them than memory is to be spent on.
///
/// Claims that are read in the article's order ask for one text again and again, and now and then
/// for others.
struct RecentTexts {
  /// How many bytes of text are kept, at most, besides the one read last.
  static let capacity = 16 << 20

  private let capacity: Int
  /// Those asked for since ``older`` was filled; once they are half of what is kept, they become the
  /// older ones, and the older ones are forgotten.
  private var newer: [EventHash: SourceText?] = [:]
  private var newerBytes = 0
  private var older: [EventHash: SourceText?] = [:]

  init(capacity: Int = Self.capacity) {
    self.capacity = capacity
  }

  /// The text with this digest; what `read` gives where it is not kept, which may be none.
  mutating func text(
    _ sha256: EventHash, read: () throws -> SourceText?
  ) rethrows -> SourceText? {
    if let known = newer[sha256] { return known }
    let text = if let known = older[sha256] { known } else { try read() }
    // A digest without a text takes some room, too.
    let bytes = (text?.string.utf8.count ?? 0) + 64
    if newerBytes + bytes > capacity / 2 {
      (older, newer, newerBytes) = (newer, [:], 0)
    }
    newer[sha256] = .some(text)
    newerBytes += bytes
    return text
  }

  /// The text with this digest, where it is kept.
  mutating func known(_ sha256: EventHash) -> SourceText? {
    newer[sha256] != nil || older[sha256] != nil ? text(sha256) { nil } : nil
  }
}
