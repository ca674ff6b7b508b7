/// What bytes are that say so themselves, by what they begin with.
enum Signature {
  /// How far into a file `%PDF` may stand, as readers have it.
  private static let pdfReach = 1024
  /// As much of a compressed file as shows what it is.
  private static let glimpse = 1 << 16

  /// The type; nil where nothing is certain.
  static func type(of bytes: [UInt8], limits: ExtractionLimits) -> MediaType? {
    if isPDF(bytes) { return .pdf }
    if bytes.starts(with: ZipArchive.magic) { return typeOfArchive(bytes, limits: limits) }
    if bytes.starts(with: Inflater.gzipMagic) {
      return beginsWARC(Self.beginning(of: bytes)) ? .warc : nil
    }
    if beginsWARC(bytes.prefix(8)) { return .warc }
    if CompoundFile.isLockedDocument(bytes) { return .docx }
    return nil
  }

  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    if bytes.starts(with: mark) { return true }
    guard bytes.prefix(pdfReach).place(of: mark) != nil else { return false }
    // A text may speak of the mark: then no object ends after it.
    return bytes[...].place(of: "endobj") != nil
      && bytes.contains { $0 == 0 || $0 >= 0x80 }
  }

  private static func beginsWARC(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: "WARC/1.".utf8) || bytes.starts(with: "WARC/0.".utf8)
  }

  /// The first bytes of what is compressed.
  private static func beginning(of packed: [UInt8]) -> [UInt8] {
    Inflater.beginning(of: packed[...].prefix(glimpse), most: 8)
  }

  /// What an archive holds says what it is, and where its directory is cut off, the names that stand
  /// before its files.
  private static func typeOfArchive(_ bytes: [UInt8], limits: ExtractionLimits) -> MediaType? {
    if let type = statedType(bytes) { return type }
    guard let archive = try? ZipArchive(bytes, limits: limits) else {
      return bytes[...].place(of: "word/document") == nil ? nil : .docx
    }
    let names = archive.entries.map(\.name)
    if names.contains("META-INF/container.xml") { return .epub }
    let isOffice = names.contains("[Content_Types].xml")
    return isOffice && names.contains { $0.hasPrefix("word/") } ? .docx : nil
  }

  /// What the first file says where it is called `mimetype` and not compressed, as OpenDocument and
  /// EPUB ask.
  private static func statedType(_ bytes: [UInt8]) -> MediaType? {
    let fields = LittleEndianFields(bytes)
    let name = bytes.dropFirst(30).prefix(fields.two(at: 26))
    guard name.elementsEqual("mimetype".utf8) else { return nil }
    let content = bytes.dropFirst(30 + name.count + fields.two(at: 28)).prefix(64)
    if content.starts(with: MediaType.odt.rawValue.utf8) { return .odt }
    return content.starts(with: MediaType.epub.rawValue.utf8) ? .epub : nil
  }
}
