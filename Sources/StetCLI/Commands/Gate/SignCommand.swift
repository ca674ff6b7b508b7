internal import ArgumentParser
internal import Claims
internal import Workflow

struct SignCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Answer for a source's newest text as it stands: an editor's word that it may run.",
    discussion: "Example: stet sign ferry-2024 -b \"runs on Friday\"")

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let signing = try session.desk(options).sign(
      try session.sourceName(source), because: try session.text(because))
    if options.json {
      try session.printSources([signing.source], json: true)
    } else if session.isQuiet {
      session.console.print(signing.source.source.id)
    } else {
      session.printSigned(signing)
    }
    session.sayFindings(signing.gate, of: signing.source.source)
    session.suggest(after: .signed(source: signing.source.source.id))
  }
}
