internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceAttach: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Put texts back that the ledger knows by their SHA-256.",
    discussion: "Example: stet source attach article.txt")

  @Argument(help: "Text files.", completion: .file())
  var files: [String]

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let attached = try session.desk(options).attachTexts(
      try files.map { ($0, try session.bytes(of: $0)) })
    if options.json {
      session.printJSON(
        .array(
          attached.map {
            [
              "file": .string($0.name), "sha256": .string($0.sha256.hex),
              "sources": JSON($0.sources.map(\.id)),
            ]
          }))
    } else if session.isQuiet {
      for source in attached.flatMap(\.sources) { session.console.print(source.id) }
    } else {
      session.printAttached(attached)
    }
    session.suggest(after: .attached)
  }
}
