/// Makes texts from files.
public struct Extractor: Sendable {
  /// Which of several readers of web pages is wanted.
  public enum Reader: String, CaseIterable, Sendable {
    /// Our own.
    case stet
    /// The program `trafilatura`, where it is on the PATH.
    case trafilatura

    /// The one that made a text, by an extractor's name as texts record it, be it within another's: a
    /// page may come out of a web archive.
    public init(named extractor: String) {
      self = extractor.contains(Self.trafilatura.rawValue) ? .trafilatura : .stet
    }
  }

  private let tools: Tools

  /// Reads within limits.
  ///
  /// Converters are looked for on the environment's `PATH`, and their files
  /// kept for the time being in its `TMPDIR`, else in `/tmp`.
  public init(environment: [String: String], limits: ExtractionLimits = .standard) {
    tools = Tools(environment: environment, limits: limits)
  }

  /// What a file says, and what it says of itself.
  ///
  /// The type is what the content shows, where it shows one, and else what the name's ending says;
  /// `type` overrides both where the bytes can be that. Plain text and Markdown are their own bytes:
  /// whether those are UTF-8 is for the caller to say, and what is not stands as U+FFFD in the text.
  /// Texts of all others are without control characters but TAB, LF and FF.
  ///
  /// Waits for converters.
  public func extract(
    _ document: Document, as type: MediaType?, reader: Reader = .stet
  ) throws(ExtractionError) -> ExtractedText {
    let limits = tools.limits
    guard document.bytes.count <= limits.fileBytes else {
      throw .tooLarge(
        what: "a file of \(ByteCount.words(document.bytes.count))",
        most: ByteCount.words(limits.fileBytes))
    }
    let finding = try Sniffer(document: document, limits: limits).finding(said: type)
    var found: ExtractedText
    do throws(ExtractionError) {
      found = try text(of: document.bytes, as: finding.type, reader: reader)
    } catch {
      // What has no words is the file, and not the page that was found in it.
      if case .noText = error { throw .noText(finding.type) }
      throw error
    }
    if found.extractor != nil {
      found = found.withoutControls
      guard found.text.utf8.contains(where: { $0 > 0x20 }) else { throw .noText(finding.type) }
    }
    if let remark = finding.remark { found.remarks.insert(remark, at: 0) }
    return found
  }

  private func text(
    of bytes: [UInt8], as type: MediaType, reader: Reader
  ) throws(ExtractionError) -> ExtractedText {
    switch type {
    case .plainText, .markdown:
      ExtractedText(text: String(decoding: bytes, as: UTF8.self), mediaType: type, extractor: nil)
    case .html: try page(bytes, charset: nil, url: nil, reader: reader)
    case .mhtml: try savedPage(bytes, reader: reader)
    case .pdf: try PDFReader(tools: tools).read(bytes)
    case .docx, .odt, .epub: try PackedDocumentReader(tools: tools).read(bytes, as: type)
    case .email: try MailReader(limits: tools.limits).read(bytes)
    case .warc: try archived(bytes, reader: reader)
    }
  }

  private func page(
    _ bytes: [UInt8], charset: String?, url: String?, reader: Reader
  ) throws(ExtractionError) -> ExtractedText {
    switch reader {
    case .stet: try HTMLReader(limits: tools.limits).read(bytes, charset: charset, url: url)
    case .trafilatura: try TrafilaturaReader(tools: tools).read(bytes, charset: charset, url: url)
    }
  }

  private func savedPage(
    _ bytes: [UInt8], reader: Reader
  ) throws(ExtractionError) -> ExtractedText {
    let saved = try SavedPageReader(limits: tools.limits).page(in: bytes)
    let found = try page(saved.bytes, charset: saved.charset, url: saved.url, reader: reader)
    return found.carried(as: .mhtml, by: SavedPageReader.name, saying: saved.metadata)
  }

  private func archived(_ bytes: [UInt8], reader: Reader) throws(ExtractionError) -> ExtractedText {
    let content = try WebArchiveReader(limits: tools.limits).content(of: bytes)
    var found: ExtractedText
    switch content.type {
    case .html:
      found = try page(
        content.bytes, charset: content.charset, url: content.url, reader: reader)
    case .plainText, .markdown:
      let text = DeclaredText.text(content.bytes[...], charset: content.charset).withLineFeeds
      found = ExtractedText(text: text, mediaType: .plainText, extractor: nil)
    case let type: found = try text(of: content.bytes, as: type, reader: reader)
    }
    found.remarks = content.remarks + found.remarks
    return found.carried(as: .warc, by: WebArchiveReader.name, saying: content.metadata)
  }
}

extension ExtractedText {
  /// The same as it comes out of a file of another type, which says something of it too and is
  /// believed before it.
  fileprivate func carried(
    as type: MediaType, by name: String, saying metadata: FoundMetadata
  ) -> ExtractedText {
    var found = self
    found.mediaType = type
    found.extractor = extractor.map { "\(name) (\($0))" } ?? name
    found.metadata = metadata
    found.metadata.take(self.metadata)
    return found
  }
}
