extension MediaType {
  /// The type that a name's ending stands for; nil where it stands for none of them.
  init?(endingOf name: String) {
    let file = name.utf8.split(separator: UInt8(ascii: "/")).last ?? []
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot > file.startIndex else { return nil }
    switch String(decoding: file[file.index(after: dot)...], as: UTF8.self).lowercased() {
    case "txt", "text", "srt", "vtt": self = .plainText
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml", "xht": self = .html
    case "mhtml", "mht": self = .mhtml
    case "pdf": self = .pdf
    case "docx", "docm", "dotx": self = .docx
    case "odt", "ott": self = .odt
    case "epub": self = .epub
    case "eml": self = .email
    case "warc": self = .warc
    case "gz" where name.lowercased().hasSuffix(".warc.gz"): self = .warc
    default: return nil
    }
  }

  /// What it is, for a person, with its article: `a web page`.
  public var words: String {
    switch self {
    case .plainText: "plain text"
    case .markdown: "Markdown"
    case .html: "a web page"
    case .mhtml: "a web page saved as MHTML"
    case .pdf: "a PDF"
    case .docx: "a Word document"
    case .odt: "an OpenDocument text"
    case .epub: "an EPUB book"
    case .email: "an e-mail message"
    case .warc: "a web archive"
    }
  }
}
