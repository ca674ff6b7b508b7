internal import ArgumentParser
internal import Workflow

struct Withdraw: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a claim out of the reckoning.",
    discussion: "Example: stet withdraw 13 -b \"says the same\" --duplicate-of 12")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @Option(
    help: ArgumentHelp("The claim that says the same and stays.", valueName: "claim"),
    completion: .naming(.claim))
  var duplicateOf: String?

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let claim = try session.desk(options).withdraw(
      claim, because: try session.text(because), duplicateOf: duplicateOf)
    session.printChanged([claim], json: options.json)
  }
}
