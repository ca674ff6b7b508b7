internal import ArgumentParser
internal import Claims
internal import Workflow

struct Retract: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Take your verdict back.",
    discussion: "Example: stet retract 12 -b \"I read the wrong notice\"")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let claim = try desk.retract(claim, because: try session.text(because))
    session.printChanged([claim], json: options.json)
    session.suggest(after: .changed(claim.claim), on: desk, by: options.acting)
  }
}
