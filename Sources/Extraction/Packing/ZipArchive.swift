/// The central directory of a ZIP archive (PKWARE's APPNOTE), as far as office documents and books
/// use it.
struct ZipArchive {
  /// A file in the archive.
  struct Entry {
    let name: String
    /// A password is needed.
    let isEncrypted: Bool
    /// 0 for stored, 8 for deflated.
    let method: Int
    /// How many bytes it takes in the archive.
    let packedCount: Int
    /// Where its own header stands.
    let offset: Int
  }

  /// Why there is no archive.
  enum Failure: Error, Equatable {
    /// The directory at the end is missing.
    case endsTooEarly
    /// It contradicts itself; the reason is a clause.
    case damaged(String)
    /// More than allowed.
    case tooLarge(what: String, most: String)
  }

  /// What every archive with a file in it begins with.
  static let magic: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// The files, in the directory's order.
  let entries: [Entry]
  private let bytes: [UInt8]

  /// Reads the directory.
  init(_ bytes: [UInt8], limits: ExtractionLimits) throws(Failure) {
    self.bytes = bytes
    let fields = LittleEndianFields(bytes)
    guard let end = Self.endOfDirectory(in: fields) else { throw .endsTooEarly }
    let count = fields.two(at: end + 10)
    var offset = fields.four(at: end + 16)
    guard count != 0xFFFF, offset != 0xFFFF_FFFF else {
      throw .damaged("it is packed as ZIP64")
    }
    guard count <= limits.packedFiles else {
      throw .tooLarge(what: "\(count) packed files", most: "\(limits.packedFiles)")
    }
    var entries: [Entry] = []
    for _ in 0..<count {
      guard offset + 46 <= bytes.count, fields.four(at: offset) == 0x0201_4B50 else {
        throw .damaged("its directory is damaged")
      }
      let nameCount = fields.two(at: offset + 28)
      let nameEnd = offset + 46 + nameCount
      guard nameEnd <= bytes.count else { throw .damaged("its directory is damaged") }
      entries.append(
        Entry(
          name: String(decoding: bytes[(offset + 46)..<nameEnd], as: UTF8.self),
          isEncrypted: fields.two(at: offset + 8) & 1 != 0, method: fields.two(at: offset + 10),
          packedCount: fields.four(at: offset + 20), offset: fields.four(at: offset + 42)))
      offset = nameEnd + fields.two(at: offset + 30) + fields.two(at: offset + 32)
    }
    self.entries = entries
  }

  /// Where the record stands that ends the archive: the last of its marks, before a comment of at
  /// most 65,535 bytes.
  private static func endOfDirectory(in fields: LittleEndianFields) -> Int? {
    let last = fields.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first {
      fields.four(at: $0) == 0x0605_4B50
    }
  }

  /// The file of that name.
  func entry(named name: String) -> Entry? {
    entries.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// What a file holds.
  func bytes(of entry: Entry, most: Int) throws(Failure) -> [UInt8] {
    try unpacked(entry, most: most, keeping: true).bytes
  }

  /// Unpacks everything and keeps nothing of it: what an archive says of its sizes may be untrue,
  /// and what reads it after us believes it.
  func check(against limits: ExtractionLimits) throws(Failure) {
    // Blocks that unpack to nothing take their time all the same, as often as a file has them.
    guard entries.reduce(0, { $0 + $1.packedCount }) <= bytes.count else {
      throw .damaged("its files overlap")
    }
    var left = limits.unpackedBytes
    for entry in entries where !entry.isEncrypted {
      left -= try unpacked(entry, most: left, keeping: false, of: limits.unpackedBytes).count
    }
  }

  private func unpacked(
    _ entry: Entry, most: Int, keeping: Bool, of all: Int? = nil
  ) throws(Failure) -> Inflater.Stream {
    let fields = LittleEndianFields(bytes)
    guard entry.offset + 30 <= bytes.count, fields.four(at: entry.offset) == 0x0403_4B50 else {
      throw .damaged("a file in it is not where its directory says")
    }
    let start =
      entry.offset + 30 + fields.two(at: entry.offset + 26) + fields.two(at: entry.offset + 28)
    guard start + entry.packedCount <= bytes.count else { throw .endsTooEarly }
    let packed = bytes[start..<(start + entry.packedCount)]
    let limit = ByteCount.words(all ?? most)
    switch entry.method {
    case 0:
      guard packed.count <= most else { throw .tooLarge(what: "unpacked bytes", most: limit) }
      return Inflater.Stream(
        bytes: keeping ? Array(packed) : [], count: packed.count, taken: packed.count)
    case 8:
      do throws(Inflater.Failure) {
        return try Inflater.stream(in: packed, wrapping: .none, most: most, keeping: keeping)
      } catch {
        switch error {
        case .tooMany: throw .tooLarge(what: "unpacked bytes", most: limit)
        case .endsTooEarly, .damaged: throw .damaged("a file in it is damaged: \(entry.name)")
        }
      }
    default: throw .damaged("a file in it is packed in a way that nothing here unpacks")
    }
  }
}
