/// Reads a web page with the Python program `trafilatura`, which gives the article alone.
struct TrafilaturaReader {
  let tools: Tools

  /// The article's text; what the page says of itself is read by ourselves, as ever.
  func read(
    _ bytes: [UInt8], charset: String?, url: String?
  ) throws(ExtractionError) -> ExtractedText {
    let page = try DecodedPage(bytes, header: charset)
    return try Workbench.with(tools) { bench throws(ExtractionError) in
      let name = try bench.name(of: .trafilatura, for: .html)
      let file = try bench.write(page.bytes, to: "page.html")
      let outcome = try bench.run(
        .trafilatura, ["--output-format", "txt", "--no-comments"], input: file, for: .html)
      guard outcome.end == .exited(0) else {
        throw .programFailed("trafilatura", reason: outcome.reason)
      }
      let text = try outcome.text(by: .trafilatura)
      guard text.contains(where: { $0 > 0x20 }) else { throw .noText(.html) }
      var found = ExtractedText(
        text: String(decoding: text, as: UTF8.self), mediaType: .html, extractor: name)
      found.remarks = page.remarks
      found.metadata = try HTMLReader(limits: tools.limits)
        .read(bytes, charset: charset, url: url).metadata
      return found
    }
  }
}
