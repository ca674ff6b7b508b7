internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceDescribe: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Change a source's metadata; an empty value clears it.",
    discussion: "Example: stet source describe ferry-2024 --agency Kyodo")

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Option(parsing: .unconditional, help: "The headline or title.")
  var title: String?

  @OptionGroup var metadata: SourceOptions
  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    var changes = try metadata.fields(session)
    changes.title = try session.text(title)
    if changes == SourceFields() {
      throw UsageError(
        sentence: "nothing to change was named.", hint: "--title, --publisher, … say what")
    }
    let desk = try session.desk(options)
    let source = try desk.describeSource(try session.sourceName(source), changes)
    try session.printSources([desk.source(source.id)], json: options.json)
  }
}
