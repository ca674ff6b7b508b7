internal import ArgumentParser
internal import Claims
internal import Workflow

struct Reopen: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen",
    abstract: "Have a claim checked anew: it is no longer withdrawn, and earlier verdicts lapse.",
    discussion: "Example: stet reopen 12 -b \"the port has published new figures\"")

  @Argument(help: "The claim.", completion: .naming(.anyClaim))
  var claim: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let claim = try desk.reopen(claim, because: try session.text(because))
    session.printChanged([claim], json: options.json)
    session.suggest(after: .changed(claim.claim), on: desk, by: options.acting)
  }
}
