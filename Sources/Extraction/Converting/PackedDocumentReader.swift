/// Reads Word, OpenDocument and EPUB: pandoc makes a web page of them, and that is read as others
/// are, so that lists, tables and notes come out alike everywhere.
struct PackedDocumentReader {
  let tools: Tools

  /// How much of the memory that the process may take is for the document, in megabytes: the rest
  /// is the program's own.
  private var heap: Int { tools.limits.converterMemory >> 21 }

  /// The whole text.
  func read(_ bytes: [UInt8], as type: MediaType) throws(ExtractionError) -> ExtractedText {
    let package = try PackedDocument(bytes, as: type, limits: tools.limits)
    let page = try Workbench.with(tools) { bench throws(ExtractionError) in
      let name = try bench.name(of: .pandoc, for: type)
      return (name: name, bytes: try convert(bytes, as: type, at: bench))
    }
    var found = try HTMLReader(limits: tools.limits)
      .read(WithoutBackLinks.page(page.bytes), charset: "utf-8", url: nil)
    guard found.text.utf8.contains(where: { $0 > 0x20 }) else { throw .noText(type) }
    found.mediaType = type
    found.extractor = "\(page.name) (\(HTMLReader.name))"
    // A document has no site around it.
    found.furniture = []
    found.metadata = package.metadata
    return found
  }

  private func convert(
    _ bytes: [UInt8], as type: MediaType, at bench: Workbench
  ) throws(ExtractionError) -> [UInt8] {
    let format = PackedDocument.format(of: type)
    let file = try bench.write(bytes, to: "document.\(format)")
    let template = try bench.write(Array(DocumentTemplate.text(for: type).utf8), to: "page.html")
    let outcome = try bench.run(
      .pandoc,
      [
        "+RTS", "-M\(heap)M", "-RTS", "--sandbox", "--from", format, "--to", "html", "--wrap",
        "none",
      ]
        + ["--track-changes", "accept", "--template", template, file],
      for: type)
    if outcome.end == .exited(0) { return outcome.output }
    if outcome.says("eap exhausted") {
      throw .tooLarge(what: "the memory that pandoc needs for it", most: "\(heap) MB")
    }
    // Pandoc's statuses for what cannot be unpacked, and for what cannot be parsed.
    if [.exited(63), .exited(64), .exited(65)].contains(outcome.end) {
      throw .unreadable(type, reason: "pandoc says: \(outcome.reason)")
    }
    throw .programFailed("pandoc", reason: outcome.reason)
  }
}
