internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceAttach: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Put texts and originals back that the ledger knows by their SHA-256.",
    discussion: """
      An original is a file that a text was made from; where that text is missing, it is made again.

      Example: stet source attach article.txt
      """)

  @Argument(help: "Texts, or files that texts were made from.", completion: .file())
  var files: [String]

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let attached = try session.desk(options).attach(try files.map { try session.document($0) })
    if options.json {
      session.printJSON(
        .array(
          attached.map {
            [
              "file": .string($0.name), "sha256": .string($0.sha256.hex),
              "sources": JSON($0.sources.map(\.id)), "original": .bool($0.isOriginal),
              "texts": JSON($0.texts.map(\.hex)),
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
