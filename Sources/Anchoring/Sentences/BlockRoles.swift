/// Tells what the blocks of a text are, in text order.
struct BlockRoles {
  /// Longer than any headline, in columns; what has no full stop and is longer is a paragraph.
  private static let longestHeading = 160

  /// Fewer words, or columns of a script without spaces, may well be said twice.
  private static let fewestRepeatedWords = 4
  private static let fewestRepeatedColumns = 20

  /// Headlines and captions are repeated near their first place; the bound keeps a hostile text
  /// from filling memory.
  private static let longestMemory = 10_000

  private let bytes: UnsafeBufferPointer<UInt8>
  private let edges: PageEdges
  private var headlines: Set<String> = []
  private var isAfterFurniture = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, edges: PageEdges) {
    self.bytes = bytes
    self.edges = edges
  }

  /// What `block` is, which is trimmed and in bytes and comes after those asked about before.
  mutating func role(of block: Range<Int>) -> Sentence.Role {
    let furniture =
      (edges.contains(block) ? .page : nil)
      ?? FurnitureReader.furniture(in: block, of: bytes)
      ?? (isAfterFurniture && bytes.isCount(block) ? .share : nil)
      ?? (isRepeated(block) ? .repeated : nil)
    isAfterFurniture = furniture != nil
    if let furniture { return .furniture(furniture) }
    if bytes.listMarker(in: block) != nil { return .listItem }
    let columns = bytes.columns(in: block, upTo: Self.longestHeading + 1)
    return columns > Self.longestHeading || bytes.endsSentence(block) ? .body : .heading
  }

  /// What `sentence` is, which lies in a `block` of this role: a caption may hold a whole sentence,
  /// and a paragraph may end with the name of an agency.
  func role(
    of sentence: Range<Int>, in block: Range<Int>, ofRole role: Sentence.Role
  ) -> Sentence.Role {
    if case .furniture = role { return role }
    if sentence == block { return role }
    if sentence.upperBound == block.upperBound, FurnitureReader.isCredit(sentence, of: bytes) {
      return .furniture(.credit)
    }
    return role == .heading && bytes.endsSentence(sentence) ? .body : role
  }

  /// Whether `block` is a line without a full stop that came before: one that has one may be said
  /// again on purpose.
  private mutating func isRepeated(_ block: Range<Int>) -> Bool {
    let longest = Self.longestHeading * 2
    let columns = bytes.columns(in: block, upTo: longest + 1)
    guard columns <= longest, !bytes.endsSentence(block) else { return false }
    let words = bytes.words(in: block)
    let isTelling =
      words.utf8.count(where: { $0 == 0x20 }) >= Self.fewestRepeatedWords - 1
      || (words.utf8.count > columns && columns >= Self.fewestRepeatedColumns)
    guard isTelling else { return false }
    guard !headlines.contains(words) else { return true }
    if headlines.count < Self.longestMemory {
      headlines.insert(words)
    }
    return false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `block`, which is trimmed, ends as a sentence or a part of one does, not as a headline.
  func endsSentence(_ block: Range<Int>) -> Bool {
    var end = block.upperBound
    while end > block.lowerBound {
      let last = scalar(before: end)
      switch last {
      case _ where last.isStop: return true
      case ",", ";", ":", "、", "：", "；", "，": return true
      case _ where last.closesPassage: end -= UTF8.width(last)
      default: return false
      }
    }
    return false
  }

  /// Whether `block` is a bare number, as beside a share button.
  fileprivate func isCount(_ block: Range<Int>) -> Bool {
    block.count <= 6 && self[block].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
  }
}
