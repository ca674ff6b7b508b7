internal import ArgumentParser
internal import Workflow

struct Retract: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take your verdict back.",
    discussion: "Example: stet retract 12 -b \"I read the wrong notice\"")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let claim = try session.desk(options).retract(claim, because: try session.text(because))
    session.printChanged([claim], json: options.json)
  }
}
