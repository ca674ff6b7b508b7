/// Says what a file is: by its content first, and by its name's ending where the content leaves it
/// open.
struct Sniffer {
  /// What a file is.
  struct Finding: Equatable {
    let type: MediaType
    /// Where the name says otherwise, a sentence.
    var remark: String?
  }

  let document: Document
  let limits: ExtractionLimits

  /// What the file is, or what it was said to be where its bytes can be read as that.
  func finding(said: MediaType?) throws(ExtractionError) -> Finding {
    let content = Signature.type(of: document.bytes, limits: limits) ?? typeOfText
    if let said { return Finding(type: try accepted(said, though: content)) }
    guard let content else {
      guard let ending else { throw .unknownType }
      throw .unreadable(ending, reason: damage(as: ending))
    }
    guard let ending, ending != content, !(ending.isText && content.isText) else {
      return Finding(type: ending ?? content)
    }
    return Finding(
      type: content,
      remark: "Its name ends as that of \(ending.words) does; it is \(content.words).")
  }

  private var ending: MediaType? { MediaType(endingOf: document.name) }

  /// What a file is that has no signature; nil for bytes that are no text.
  ///
  /// What is named as text, or has no ending to its name, is text unless its first words say that
  /// it is a web page: nothing that was taken as its own bytes may become another text.
  private var typeOfText: MediaType? {
    let bytes = document.bytes
    let opening = TextOpening(bytes)
    if opening.isWebPage { return .html }
    if opening.isUTF16 { return .plainText }
    guard !bytes.contains(0) else { return nil }
    if ending?.isText ?? !hasEnding { return unnamedMail ?? .plainText }
    if bytes.isEmpty { return nil }
    if let mail = MailSignature(bytes)?.type(named: ending) { return mail }
    if ending == .html || opening.hasTag { return .html }
    return .plainText
  }

  /// A message that comes without a name, and says in its head that it is one.
  private var unnamedMail: MediaType? {
    guard !hasEnding, let mail = MailSignature(document.bytes), mail.isCertain else { return nil }
    return mail.type(named: nil)
  }

  private var hasEnding: Bool {
    let file = document.name.utf8.split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return dot > file.startIndex && file.index(after: dot) < file.endIndex
  }

  /// What the file was said to be, unless its bytes cannot be that.
  private func accepted(
    _ said: MediaType, though content: MediaType?
  ) throws(ExtractionError) -> MediaType {
    guard let content else {
      throw .unreadable(said, reason: damage(as: said))
    }
    let isMarkup: Set<MediaType> = [.plainText, .markdown, .html]
    let isMessage: Set<MediaType> = [.email, .mhtml]
    let isPossible =
      said == content
      || (isMarkup.contains(said) && (isMarkup.contains(content) || isMessage.contains(content)))
      || (isMessage.contains(said) && isMessage.contains(content))
      || (isMessage.contains(said) && MailSignature(document.bytes) != nil)
    guard isPossible else { throw .otherType(said: said, found: content) }
    return said
  }

  /// Why bytes that show nothing cannot be read as what they are called.
  private func damage(as type: MediaType) -> String {
    if document.bytes.isEmpty { return "it is empty" }
    if type.isText { return "it is not text" }
    let isCut =
      document.bytes.starts(with: ZipArchive.magic)
      && (try? ZipArchive(document.bytes, limits: limits)) == nil
    return isCut ? "it ends too early" : "it does not begin as such a file does"
  }
}
