import CGumbo
import GumboArena

/// A page as libgumbo's tree, which lives as long as this does.
struct ParsedPage: ~Copyable {
  private let arena: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let tree: PageTree

  /// Parses well-formed UTF-8.
  ///
  /// Throws `tooLarge` where the tree would take more memory or time than `limits` allow, or is
  /// deeper.
  init(_ markup: [UInt8], limits: ExtractionLimits) throws(ExtractionError) {
    try MarkupScan.check(markup, within: limits)
    guard let arena = stet_gumbo_arena_make() else { throw Self.tooLarge(limits) }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: markup.count)
    let length = Self.copyWithoutControls(markup, to: bytes)
    var document: UnsafeMutablePointer<GumboNode>?
    // A small page that takes long is made to; a large one may.
    let share = Double(markup.count) / Double(max(limits.pageBytes, 1))
    let seconds = max(2, Double(limits.parserSeconds) * share)
    let end = bytes.withMemoryRebound(to: CChar.self) { bytes in
      stet_gumbo_parse(
        arena, bytes.baseAddress, length, limits.treeBytes, seconds, &document)
    }
    guard end == STET_GUMBO_PARSED, let document else {
      stet_gumbo_arena_free(arena)
      bytes.deallocate()
      if end == STET_GUMBO_TOO_SLOW {
        throw .tooLarge(what: "the time that its markup takes", most: "\(Int(seconds)) s")
      }
      throw Self.tooLarge(limits)
    }
    do {
      tree = try PageTree(document, depth: limits.depth)
    } catch {
      stet_gumbo_arena_free(arena)
      bytes.deallocate()
      throw error
    }
    self.arena = arena
    self.bytes = bytes
  }

  deinit {
    stet_gumbo_arena_free(arena)
    bytes.deallocate()
  }

  /// Gives the page's nodes, valid for the duration of the call only.
  func withTree<Result, Failure: Error>(
    _ body: (PageTree) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(tree)
  }

  /// Copies all but controls, which show nothing and which the parser would make U+FFFD.
  private static func copyWithoutControls(
    _ markup: [UInt8], to room: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var length = 0
    var place = 0
    markup.withUnsafeBufferPointer { markup in
      while place < markup.count {
        let byte = markup[place]
        let isC1 =
          byte == 0xC2 && place + 1 < markup.count && (0x80...0x9F).contains(markup[place + 1])
        let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D
        if isC1 {
          place += 1
        } else if !isControl, byte != 0x7F {
          room[length] = byte
          length += 1
        }
        place += 1
      }
    }
    return length
  }

  private static func tooLarge(_ limits: ExtractionLimits) -> ExtractionError {
    let most = "\(limits.treeBytes >> 20) MB"
    return .tooLarge(what: "the memory that its elements take", most: most)
  }
}
