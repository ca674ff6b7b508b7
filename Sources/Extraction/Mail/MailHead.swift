/// What the head of a message says that people read.
struct MailHead {
  private let head: HeaderFields

  init(_ head: HeaderFields) { self.head = head }

  /// `From: …` and the like, a line each, as far as they are there.
  var lines: String {
    ["From", "To", "Cc", "Date", "Subject"].compactMap { name in
      head[name.lowercased()].map { "\(name): \(EncodedWords.text($0))" }
    }.joined(separator: "\n")
  }

  /// Who wrote it, when, and about what.
  var metadata: FoundMetadata {
    var metadata = FoundMetadata()
    metadata.take(.title, head["subject"].map(EncodedWords.text), from: "mail Subject")
    metadata.take(
      .author, head["from"].map { Self.name(in: EncodedWords.text($0)) }, from: "mail From")
    metadata.take(.published, head.text("date").flatMap(MailDate.init)?.day, from: "mail Date")
    let language = head.text("content-language")?.split(separator: ",").first.map(String.init)
    metadata.take(.language, language, from: "mail Content-Language")
    return metadata
  }

  /// The name before an address, or the address where there is none.
  static func name(in mailbox: String) -> String {
    guard let bracket = mailbox.firstIndex(of: "<") else { return mailbox }
    let name = mailbox[..<bracket].trimmed.filter { $0 != "\"" }
    if !name.isEmpty { return name }
    return String(mailbox[mailbox.index(after: bracket)...].prefix { $0 != ">" })
  }
}
