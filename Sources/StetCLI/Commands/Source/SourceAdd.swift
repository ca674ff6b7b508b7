internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceAdd: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record a source and its text.",
    discussion: """
      Example: stet source add tunnel.txt --id tunnel-2025 --title "Tunnel opens"
      Example: stet source add notice.txt --id notice-2 --title "Notice" --kind document --publisher "Port office" --author "A. Mori" --url https://example.org/notice --published 2026-11-20 --language en --retrieved 2026-11-21T08:00:00Z --partial "page 1 of 3" --note "by email"
      """)

  @Argument(help: "A UTF-8 text file; - reads standard input.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The name to type: a to z, digits, hyphens.", valueName: "slug"))
  var id: String

  @Option(parsing: .unconditional, help: "The headline or title.")
  var title: String

  @Option(parsing: .unconditional, help: "When the text was retrieved.")
  var retrieved: String?

  @OptionGroup var metadata: SourceOptions
  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    var fields = try metadata.fields(session)
    fields.slug = id
    fields.title = try session.text(title)
    fields.kind = fields.kind ?? SourceKind.article.rawValue
    let desk = try session.desk(options)
    let source = try desk.addSource(
      fields, text: try session.bytes(of: file), named: file == "-" ? "standard input" : file,
      retrieved: retrieved)
    try session.printSources([desk.source(source.id)], json: options.json)
    session.suggest(
      after: .addedSource(source.id, source.fields.kind.flatMap(SourceKind.init)))
  }
}
