/// Reads PDF with poppler's `pdftotext`, in the order in which it reads.
struct PDFReader {
  let tools: Tools

  /// The text of all pages, parted by FF.
  func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    try Workbench.with(tools) { bench throws(ExtractionError) in
      let file = try bench.write(bytes, to: "document.pdf")
      let name = try bench.name(of: .pdftotext, for: .pdf)
      let arguments = ["-enc", "UTF-8", "-eol", "unix", file, "-"]
      let outcome = try bench.run(.pdftotext, arguments, for: .pdf)
      guard outcome.end == .exited(0) else { throw Self.failure(outcome, of: bytes) }
      let pages = PDFPages(try outcome.text(by: .pdftotext))
      guard pages.written > 0 else {
        throw pages.count == 0 ? .noText(.pdf) : .scanned(pages: pages.count)
      }
      var found = ExtractedText(text: pages.text, mediaType: .pdf, extractor: name)
      found.remarks = pages.remarks
      let information = try? bench.run(
        .pdfinfo, ["-enc", "UTF-8", "-isodates", file], for: .pdf)
      if let information, information.end == .exited(0) {
        found.metadata = PDFInformation(information.output).metadata
      }
      return found
    }
  }

  private static func failure(
    _ outcome: ProgramRun.Outcome, of bytes: [UInt8]
  ) -> ExtractionError {
    if outcome.says("ncorrect password") { return .encrypted(.pdf) }
    if case .killed = outcome.end { return .programFailed("pdftotext", reason: outcome.reason) }
    // Every PDF ends with this mark, and something may follow it.
    let hasEnd = String(decoding: bytes.suffix(1024), as: UTF8.self).contains("%%EOF")
    let reason = hasEnd ? "pdftotext says: \(outcome.reason)" : "it ends too early"
    return .unreadable(.pdf, reason: reason)
  }
}
