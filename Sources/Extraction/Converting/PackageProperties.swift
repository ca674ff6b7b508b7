internal import CGumbo

/// What a packed document says of itself, in Dublin Core's words.
struct PackageProperties {
  /// Such a file is small; a larger one is not read.
  private static let most = 1 << 20

  /// What was found, with the file that says so; nothing where that file is missing or damaged.
  static func metadata(
    in archive: ZipArchive, of type: MediaType, limits: ExtractionLimits
  ) -> FoundMetadata {
    var metadata = FoundMetadata()
    switch type {
    case .docx: takeCommon(properties("docProps/core.xml", in: archive, limits), &metadata)
    case .odt: takeCommon(properties("meta.xml", in: archive, limits), &metadata)
    case .epub: takeBook(properties(bookFile(in: archive, limits), in: archive, limits), &metadata)
    default: break
    }
    return metadata
  }

  private let origin: String
  private let values: [String: [String]]

  private static func takeCommon(_ properties: Self?, _ metadata: inout FoundMetadata) {
    guard let properties else { return }
    properties.take(.title, from: "dc:title", into: &metadata)
    // OpenDocument calls whoever saved it last its creator.
    properties.take(.author, from: "meta:initial-creator", into: &metadata)
    properties.take(.author, from: "dc:creator", into: &metadata)
    properties.take(.language, from: "dc:language", into: &metadata)
  }

  private static func takeBook(_ properties: Self?, _ metadata: inout FoundMetadata) {
    guard let properties else { return }
    properties.take(.title, from: "dc:title", into: &metadata)
    let authors = properties.values["dc:creator", default: []].joined(separator: ", ")
    metadata.take(.author, authors, from: "\(properties.origin) dc:creator")
    properties.take(.publisher, from: "dc:publisher", into: &metadata)
    properties.take(.language, from: "dc:language", into: &metadata)
    let date = properties.values["dc:date"]?.first.map { String($0.prefix(10)) }
    let isDay = date?.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") } ?? false
    metadata.take(.published, isDay ? date : nil, from: "\(properties.origin) dc:date")
  }

  private func take(
    _ field: FoundMetadata.Field, from name: String, into metadata: inout FoundMetadata
  ) {
    let value = values[name]?.first { !UnmeantProperty.isOne($0) }
    metadata.take(field, value, from: "\(origin) \(name)")
  }

  /// Where a book's container says that its own description stands.
  private static func bookFile(in archive: ZipArchive, _ limits: ExtractionLimits) -> String {
    guard let bytes = bytes(of: "META-INF/container.xml", in: archive),
      let page = try? ParsedPage(bytes, limits: limits)
    else { return "" }
    return page.withTree { tree in
      tree.nodes.indices.lazy.compactMap { tree.isText($0) ? nil : tree.value("full-path", of: $0) }
        .first ?? ""
    }
  }

  private static func properties(
    _ file: String, in archive: ZipArchive, _ limits: ExtractionLimits
  ) -> Self? {
    guard let bytes = bytes(of: file, in: archive),
      let page = try? ParsedPage(bytes, limits: limits)
    else { return nil }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return page.withTree { Self(origin: name, values: values(in: $0)) }
  }

  /// The text of each element by its name, where it holds no other one.
  ///
  /// The text of elements in one another would be kept once for each. The parser is HTML's: to it
  /// these elements are unknown ones, and an empty one that XML has closed stays open, so that those
  /// are left out.
  private static func values(in tree: PageTree) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for index in tree.nodes.indices where tree.nodes[index].tag == GUMBO_TAG_UNKNOWN {
      let piece = tree.nodes[index].source.pointee.v.element.original_tag
      let tag = UnsafeRawBufferPointer(start: piece.data, count: Int(piece.length))
      guard tag.dropLast().last != UInt8(ascii: "/"),
        (index + 1..<Int(tree.nodes[index].end)).allSatisfy(tree.isText)
      else { continue }
      let text = tree.content(of: index).trimmed
      if !text.isEmpty { values[tree.unknownName(of: index), default: []].append(text) }
    }
    return values
  }

  private static func bytes(of file: String, in archive: ZipArchive) -> [UInt8]? {
    guard let entry = archive.entry(named: file),
      let bytes = try? archive.bytes(of: entry, most: most),
      let page = try? DecodedPage(bytes, header: nil)
    else { return nil }
    return page.bytes
  }
}
