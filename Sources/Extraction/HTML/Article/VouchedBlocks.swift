/// The blocks that a page's structured data names as its article's text.
struct VouchedBlocks {
  /// The blocks.
  private(set) var blocks: Set<Int> = []
  /// The element that holds them; nil where the data say nothing, or not what the page says.
  private(set) var root: Int?
  /// Whether the blocks have nearly all of what the data say.
  private(set) var hasAll = false

  /// As many bytes of letters as no two places share by chance.
  private static let window = 16
  /// Fewer words are a summary.
  private static let leastWords = 60.0

  init(_ body: String?, in anatomy: PageAnatomy) {
    guard let body else { return }
    let letters = Self.letters(of: Array(body.utf8)[...])
    let windows = Set(Self.windows(of: letters, every: 1))
    var found: [Int] = []
    for (index, block) in anatomy.page.blocks.enumerated()
    where anatomy.measures[index].words >= 4 && block.kind != .image {
      let parts = Self.windows(of: Self.letters(of: anatomy.page.text[block.range]), every: 8)
      let held = parts.count { windows.contains($0) }
      if !parts.isEmpty, held * 10 >= parts.count * 9 { found.append(index) }
    }
    guard let first = found.first, let last = found.last else { return }
    let words = found.reduce(0) { $0 + anatomy.measures[$1].words }
    let bytes = found.reduce(0) { $0 + anatomy.page.blocks[$1].range.count }
    guard words >= Self.leastWords, bytes * 10 >= letters.count * 6 else { return }
    blocks = Set(found)
    root = anatomy.innermostElement(around: first..<last + 1)
    hasAll = bytes * 100 >= letters.count * 95
  }

  /// The letters and figures alone, in small letters where they are ASCII: marks and spaces differ
  /// between a page and its data.
  private static func letters(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var letters: [UInt8] = []
    letters.reserveCapacity(bytes.count)
    var isMark = false
    for byte in bytes {
      switch byte {
      case 0x41...0x5A: letters.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A: letters.append(byte)
      // Signs of Latin-1, and the punctuation of all scripts.
      case 0xC2, 0xE2: isMark = true
      case 0xC3...:
        isMark = false
        letters.append(byte)
      case 0x80...: if !isMark { letters.append(byte) }
      default: break
      }
    }
    return letters
  }

  /// Digests of the stretches of letters that begin at every so many bytes.
  private static func windows(of letters: [UInt8], every step: Int) -> [UInt64] {
    guard letters.count >= window else { return [] }
    return letters.withUnsafeBytes { letters in
      stride(from: 0, through: letters.count - window, by: step).map { place in
        let first = letters.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let second = letters.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
        return first &* 0x9E37_79B9_7F4A_7C15 ^ (second &* 0xC2B2_AE3D_27D4_EB4F).byteSwapped
      }
    }
  }
}
