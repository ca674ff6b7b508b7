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
    /// Where that of each link begins, where in it the body stands, and where a line has the hash.
    var places: [(start: Int, body: Range<Int>, hash: Int)] = []
    var kinds: [String] = []
    var subjects: [EventHash?] = []
  }

  /// So many links are checked together.
  static let size = 2048

  private let links = Mutex<[ChainLink]>([])
  private let isDone = DispatchSemaphore(value: 0)
  private let content: Content

  /// Begins to check.
  init(_ content: Content) {
    self.content = content
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
        let (start, body, _) = content.places[index]
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

  /// Hands over the links, once all of them are checked, each with its line.
  ///
  /// - Precondition: Asked for once.
  func forEachLink(_ body: (ChainLink, ChainLink.Line) throws -> Void) throws {
    isDone.wait()
    let links = links.withLock { links in
      defer { links = [] }
      return links
    }
    try content.bytes.withUnsafeBufferPointer { bytes in
      for (index, link) in links.enumerated() {
        let (start, _, hash) = content.places[index]
        let end = index + 1 < links.count ? content.places[index + 1].start : bytes.count
        try body(
          link,
          ChainLink.Line(
            beforeHash: UnsafeBufferPointer(rebasing: bytes[start..<hash]),
            afterHash: UnsafeBufferPointer(rebasing: bytes[hash..<end])))
      }
    }
  }
}
