internal import Anchoring

/// Reads a message as a mail program shows it: who wrote what to whom, and what was attached.
struct MailReader {
  /// The reader's name and version, as extractors are recorded.
  static let name = "stet-mail 2"

  private static let separator = "\n\n"

  let limits: ExtractionLimits

  /// The lines of the head that people read, then the body; attachments are named and not opened.
  func read(_ bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    let message = MessagePart(bytes[...])
    guard let head = message.head else { throw .unreadable(.email, reason: "it has no head") }
    if Self.isEncrypted(message) { throw .encrypted(.email) }
    var body = MailBody(limits: limits)
    try body.take(message, depth: 0)
    let blocks = [MailBody.Block(text: MailHead(head).lines)] + body.blocks
    var found = Self.joined(blocks.filter { !$0.text.isEmpty }, by: Self.extractor(body))
    found.metadata = MailHead(head).metadata
    found.remarks = body.remarks
    return found
  }

  private static func joined(_ blocks: [MailBody.Block], by extractor: String) -> ExtractedText {
    var furniture: [ExtractedText.Furniture] = []
    var place = 0
    for block in blocks {
      furniture += block.furniture.map { passage in
        ExtractedText.Furniture(range: passage.range.moved(by: place), because: passage.because)
      }
      place += block.text.unicodeScalars.count + separator.unicodeScalars.count
    }
    return ExtractedText(
      text: blocks.map(\.text).joined(separator: separator) + "\n", mediaType: .email,
      extractor: extractor, furniture: furniture)
  }

  /// The reader of pages is named where one was read: another version may read it otherwise.
  private static func extractor(_ body: MailBody) -> String {
    body.hasPage ? "\(name) (\(HTMLReader.name))" : name
  }

  private static func isEncrypted(_ message: MessagePart) -> Bool {
    switch message.type.type {
    case "multipart/encrypted": true
    case "application/pkcs7-mime", "application/x-pkcs7-mime":
      message.type["smime-type"]?.lowercased() != "signed-data"
    default: false
    }
  }
}
