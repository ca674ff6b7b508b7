internal import ArgumentParser
internal import Workflow

struct Reopen: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Have a claim checked anew: it is no longer withdrawn, and earlier verdicts lapse.",
    discussion: "Example: stet reopen 12 -b \"the port has published new figures\"")

  @Argument(help: "The claim.", completion: .naming(.anyClaim))
  var claim: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let claim = try session.desk(options).reopen(claim, because: try session.text(because))
    session.printChanged([claim], json: options.json)
  }
}
