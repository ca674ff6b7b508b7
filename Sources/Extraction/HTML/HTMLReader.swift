/// Makes texts of web pages: what a reader sees, what of that is no part of the article, and what
/// the page says of itself.
public struct HTMLReader: Sendable {
  /// The reader with its version, which is raised whenever it makes another text of the same page.
  public static let name = "stet-html 2"

  /// Less text, in bytes, may be all that a page shows before its scripts have run.
  private static let littleText = 800

  private let limits: ExtractionLimits

  /// A reader that keeps within `limits`.
  public init(limits: ExtractionLimits) {
    self.limits = limits
  }

  /// Reads a page: `charset` is what a header outside the file declares, `url` where it came from.
  ///
  /// Throws `tooLarge` for more bytes, depth or attributes than the limits allow, `noText` where
  /// there is nothing to read, and `unreadable` where the system cannot read the charset.
  public func read(
    _ bytes: [UInt8], charset: String?, url: String?
  ) throws(ExtractionError) -> ExtractedText {
    guard bytes.count <= limits.pageBytes else {
      let most = "\(limits.pageBytes >> 20) MB"
      throw .tooLarge(what: "a web page of \((bytes.count + (1 << 20) - 1) >> 20) MB", most: most)
    }
    let decoded = try DecodedPage(bytes, header: charset)
    let page = try ParsedPage(decoded.bytes, limits: limits)
    return try page.withTree { tree throws(ExtractionError) in
      var remarks = decoded.remarks
      var rendered = PageRenderer.render(tree)
      if rendered.text.count < Self.littleText {
        let revealed = PageRenderer.render(tree, revealing: true)
        let isMore = revealed.text.count > max(Self.littleText, 3 * rendered.text.count)
        if isMore || rendered.blocks.isEmpty, !revealed.blocks.isEmpty {
          rendered = revealed
          remarks.append("The page hides most of its text; it was read as if shown.")
        }
      }
      guard !rendered.blocks.isEmpty else { throw .noText(.html) }
      let metadata = PageMetadata(tree, address: url)
      let anatomy = PageAnatomy(tree, rendered)
      let kinds = ArticleBlocks(anatomy, hints: metadata.hints).kinds
      let furniture = FurnitureRanges(
        of: kinds, within: InlineFurniture(anatomy, kinds: kinds), in: rendered,
        most: limits.passages)
      return ExtractedText(
        text: String(decoding: rendered.text, as: UTF8.self), mediaType: .html,
        extractor: Self.name,
        furniture: furniture.passages, metadata: metadata.found,
        remarks: remarks + furniture.remarks)
    }
  }
}
