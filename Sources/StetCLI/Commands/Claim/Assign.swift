internal import ArgumentParser
internal import Workflow

struct Assign: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Say who is to look at a claim.",
    discussion: "Example: stet assign 12 kai")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Argument(help: "The handle.", completion: .naming(.reviewer))
  var reviewer: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let claim = try desk.assign(claim, to: reviewer)
    session.printChanged([claim], json: options.json)
    session.suggest(after: .assigned(to: reviewer), on: desk, by: options.acting)
  }
}
