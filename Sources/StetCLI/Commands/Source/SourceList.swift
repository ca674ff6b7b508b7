internal import ArgumentParser
internal import Workflow

struct SourceList: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sources.", discussion: "Example: stet source list")

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let sources = try session.desk(options).sources()
    try session.paged { try $0.printSources(sources, json: options.json, asArray: true) }
  }
}
