/// What the first lines of a text show where they are the head of a message (RFC 5322).
struct MailSignature {
  private let head: HeaderFields

  /// Nil for what is no head.
  init?(_ bytes: [UInt8]) {
    guard let head = HeaderFields(opening: bytes[...]), head.isWhole else { return nil }
    let names = ["from", "date", "subject", "to", "mime-version", "content-type", "message-id"]
    guard names.count(where: { head[$0] != nil }) >= 2 else { return nil }
    self.head = head
  }

  /// Whether only a message looks so.
  var isCertain: Bool { head["mime-version"] != nil && head["content-type"] != nil }

  /// A message, or a web page saved as one; nil where the name says that it is something else and
  /// the head does not show more than such a text may.
  func type(named ending: MediaType?) -> MediaType? {
    let content = ContentType(head.text("content-type") ?? "")
    let isSent = head["to"] != nil || head["received"] != nil
    let isSaved = head["snapshot-content-location"] != nil || ending == .mhtml
    let holdsPage = content.type == "multipart/related" || content.type == "text/html"
    if holdsPage, isSaved || !isSent { return .mhtml }
    return ending == .email || ending == .mhtml || isCertain ? .email : nil
  }
}
