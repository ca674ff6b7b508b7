internal import Claims
internal import Dispatch
internal import Synchronization

/// A stretch of links whose hashes are recomputed on another core while the next are read.
final class ChainStretch: Sendable {
  /// What is known of a stretch when all of it has been read.
  struct Content: Sendable {
    var links: [ChainLink] = []
    /// What the links' hashes are of, one after another.
    var bytes: [UInt8] = []
    /// Where that of each link begins, and where in it the body stands.
    var places: [(start: Int, body: Range<Int>)] = []
    var kinds: [String] = []
    var subjects: [EventHash?] = []
  }

  /// So many links are checked together.
  static let size = 2048

  private let links = Mutex<[ChainLink]>([])
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to check.
  init(_ content: Content) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let checked = Self.check(content)
      links.withLock { $0 = checked }
      isDone.signal()
    }
  }

  private static func check(_ content: Content) -> [ChainLink] {
    var links = content.links
    content.bytes.withUnsafeBufferPointer { bytes in
      for index in links.indices {
        let (start, body) = content.places[index]
        let end = index + 1 < links.count ? content.places[index + 1].start : bytes.count
        let hash = links[index].hash
        links[index].isWhole = .sha256(UnsafeBufferPointer(rebasing: bytes[start..<end])) == hash
        let subject = Event.subject(
          kind: content.kinds[index], hash: hash, body: UnsafeBufferPointer(rebasing: bytes[body]))
        if subject != content.subjects[index] { links[index].isFiledRightly = false }
      }
    }
    return links
  }

  /// The links, once all of them are checked.
  ///
  /// - Precondition: Asked for once.
  func wait() -> [ChainLink] {
    isDone.wait()
    return links.withLock { links in
      defer { links = [] }
      return links
    }
  }
}
