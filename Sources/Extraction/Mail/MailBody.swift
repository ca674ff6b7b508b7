internal import Anchoring

/// The body of a message, part after part.
struct MailBody {
  /// What a part says, and where in it stands what belongs to the page around an article.
  struct Block {
    let text: String
    var furniture: [ExtractedText.Furniture] = []
  }

  /// How deep messages and their parts may stand in one another; people's stand three deep.
  private static let mostDeep = 20

  let limits: ExtractionLimits
  /// What is to be read, in order.
  private(set) var blocks: [Block] = []
  private(set) var remarks: [String] = []
  /// Whether a web page was among it.
  private(set) var hasPage = false
  private var parts = 0
  /// How long its pages have taken.
  private var spent = Duration.zero

  init(limits: ExtractionLimits) { self.limits = limits }

  /// Takes a part and what is in it.
  mutating func take(_ part: MessagePart, depth: Int) throws(ExtractionError) {
    parts += 1
    guard parts <= limits.parts else {
      throw .tooLarge(what: "the parts of the message", most: "\(limits.parts)")
    }
    guard depth < Self.mostDeep else {
      throw .tooLarge(what: "messages in one another", most: "\(Self.mostDeep)")
    }
    let type = part.type.type
    guard part.isInline, part.fileName == nil || type.hasPrefix("multipart/") else {
      blocks.append(Block(text: Self.attachment(part)))
      return
    }
    switch type {
    case "multipart/alternative": try takeOne(of: part.parts(most: limits.parts + 1), depth: depth)
    // A signature follows what it signs.
    case "multipart/signed": for inner in part.parts(most: 1) { try take(inner, depth: depth + 1) }
    case _ where type.hasPrefix("multipart/"):
      for inner in part.parts(most: limits.parts + 1) { try take(inner, depth: depth + 1) }
    case "message/rfc822", "message/global": try takeMessage(part, depth: depth)
    case "text/html": try takePage(part)
    case "text/plain", "text/markdown", "text/enriched", "text", "": takeText(part)
    default: blocks.append(Block(text: Self.attachment(part)))
    }
  }

  /// Takes the plainest that says something.
  private mutating func takeOne(of parts: [MessagePart], depth: Int) throws(ExtractionError) {
    let plain = parts.first { $0.type.type == "text/plain" && !$0.text.trimmed.isEmpty }
    let page = parts.first { $0.type.type == "text/html" }
    let nested = parts.last { $0.type.type.hasPrefix("multipart/") }
    if let one = plain ?? page ?? nested ?? parts.last { try take(one, depth: depth + 1) }
  }

  private mutating func takeMessage(_ part: MessagePart, depth: Int) throws(ExtractionError) {
    let message = MessagePart(part.bytes[...])
    if let head = message.head { blocks.append(Block(text: MailHead(head).lines)) }
    try take(message, depth: depth + 1)
  }

  private mutating func takePage(_ part: MessagePart) throws(ExtractionError) {
    hasPage = true
    // Each page may take as long as the parser lets it, and a message has a thousand of them.
    guard spent <= .seconds(limits.parserSeconds) else {
      throw .tooLarge(
        what: "the time that the pages in it take", most: "\(limits.parserSeconds) s")
    }
    let start = ContinuousClock.now
    defer { spent += ContinuousClock.now - start }
    let page: ExtractedText
    do throws(ExtractionError) {
      page = try HTMLReader(limits: limits)
        .read(part.bytes, charset: part.type["charset"], url: nil)
    } catch {
      // A page of pictures says nothing, and the head still does.
      if case .noText = error { return }
      throw error
    }
    remarks += page.remarks
    takeBlock(page.text, furniture: page.furniture)
  }

  private mutating func takeText(_ part: MessagePart) { takeBlock(part.text) }

  /// Takes a text without the empty lines around it.
  private mutating func takeBlock(_ text: String, furniture: [ExtractedText.Furniture] = []) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEmpty = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    guard let first = lines.firstIndex(where: { !isEmpty($0) }),
      let last = lines.lastIndex(where: { !isEmpty($0) })
    else { return }
    let before = lines[..<first].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    let kept = lines[first...last].joined(separator: "\n")
    let count = kept.unicodeScalars.count
    let passages = furniture.compactMap { passage -> ExtractedText.Furniture? in
      let start = max(0, passage.range.start - before)
      let end = min(count, passage.range.end - before)
      guard start < end else { return nil }
      return ExtractedText.Furniture(range: CodePointRange(start, end), because: passage.because)
    }
    blocks.append(Block(text: kept, furniture: passages))
  }

  private static func attachment(_ part: MessagePart) -> String {
    let size = ByteCount.words(part.bytes.count)
    let name = part.fileName ?? "without a name"
    return "[Attachment: \(name) (\(part.type.type), \(size))]"
  }
}
