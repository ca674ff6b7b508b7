/// What a PDF says of itself, as `pdfinfo` prints it.
///
/// When the file was made says nothing about when it was published, so dates are left.
struct PDFInformation {
  /// The title and the author.
  let metadata: FoundMetadata

  init(_ output: [UInt8]) {
    var metadata = FoundMetadata()
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmed
      if UnmeantProperty.isOne(value) { continue }
      switch line[..<colon] {
      case "Title": metadata.take(.title, value, from: "PDF Title")
      case "Author": metadata.take(.author, value, from: "PDF Author")
      default: break
      }
    }
    self.metadata = metadata
  }
}
