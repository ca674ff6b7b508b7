internal import ArgumentParser
internal import Claims
internal import Extraction
internal import Workflow

/// How the file of a text is read, and what is said of it.
struct TextOptions: ParsableArguments {
  @Option(help: "What sort of file it is; told from its content and its name unless said.")
  var asType: FileType?

  @Option(help: "Which reader of web pages makes the text.")
  var extractor = Extractor.Reader.stet

  @Option(parsing: .unconditional, help: "When the text was retrieved.")
  var retrieved: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Where an archive keeps a copy: a Memento's URL.", valueName: "url"))
  var archived: String?

  /// A file with what the options say of it.
  func text(
    from path: String, note: String? = nil, in session: Session
  ) throws -> NewText {
    NewText(
      try session.document(path), as: asType?.mediaType, reader: extractor, retrieved: retrieved,
      archived: try session.text(archived), note: note)
  }
}

/// The sorts of files that `--as-type` names, by their usual endings.
enum FileType: String, CaseIterable, ExpressibleByArgument {
  case txt
  case md
  case html
  case mhtml
  case pdf
  case docx
  case odt
  case epub
  case eml
  case warc

  var mediaType: MediaType {
    switch self {
    case .txt: .plainText
    case .md: .markdown
    case .html: .html
    case .mhtml: .mhtml
    case .pdf: .pdf
    case .docx: .docx
    case .odt: .odt
    case .epub: .epub
    case .eml: .email
    case .warc: .warc
    }
  }
}

extension Session {
  /// A file, or standard input for `-`, by the name that messages call it.
  func document(_ path: String) throws -> Document {
    Document(
      name: path == "-" ? "standard input" : path, bytes: try bytes(of: path, upTo: .original))
  }

  /// Says what was taken from a file, and what was set apart in its text, unless somebody wants
  /// nothing but ids.
  func reportTaken(_ taken: [TakenValue], excluded: Int) {
    for value in taken {
      report("stet: \(value.field.rawValue) from \(value.origin): \(value.text)")
    }
    if excluded > 0 {
      report("stet: \(excluded.counted("passage")) set apart, no part of the article")
    }
  }
}
