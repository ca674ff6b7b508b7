internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceAdd: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record a source and its text.",
    discussion: """
      A text, a web page, a PDF, a document of Word, LibreOffice or EPUB, a mail, or a record of a web \
      archive. What is not said here is taken from the file where that says so, which is told.

      Example: stet source add tunnel.txt --id tunnel-2025 --title "Tunnel opens"
      Example: stet source add page.html --id ferry-page-2 --as-type html --extractor stet --archived https://archive.example/page --updated 2026-11-20T07:00:00Z
      Example: stet source add notice.txt --id notice-2 --title "Notice" --kind document --publisher "Port office" --author "A. Mori" --url https://example.org/notice --published 2026-11-20 --language en --retrieved 2026-11-21T08:00:00Z --partial "page 1 of 3" --note "by email"
      """)

  @Argument(help: "The file; - reads standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The name to type: a to z, digits, hyphens.", valueName: "slug"))
  var id: String

  @Option(parsing: .unconditional, help: "The headline or title; needed where the file says none.")
  var title: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var metadata: SourceOptions
  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    var fields = try metadata.fields(session)
    fields.slug = id
    fields.title = try session.text(title)
    let desk = try session.desk(options)
    let added = try desk.addSource(fields, text: try text.text(from: file, in: session))
    let source = added.source
    try session.printSources([desk.source(source.id)], json: options.json)
    session.reportTaken(added.taken, excluded: added.excluded)
    session.suggest(
      after: .addedSource(source.id, source.fields.kind.flatMap(SourceKind.init)))
  }
}
