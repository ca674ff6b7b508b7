internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceInclude: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "include", abstract: "Take an exclusion back.",
    discussion: "Example: stet source include ferry-2024 q2m8d -b \"it states a fact\"")

  @Argument(help: "The source; where it is left out, STET_SOURCE.", completion: .naming(.source))
  var source: String

  @Argument(
    help: "The exclusion's id, as `source show` prints it.", completion: .naming(.exclusion))
  var exclusion: String?

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let (name, exclusion) = try session.sourceName(
      source, before: exclusion, missing: "the exclusion's id")
    let source = try desk.include(
      in: name, exclusion: exclusion, because: try session.text(because))
    try session.printSources([desk.source(source.id)], json: options.json)
    session.suggest(after: .setApart(source: source.id))
  }
}
