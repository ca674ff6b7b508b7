internal import ArgumentParser
internal import Claims
internal import Workflow

struct Reword: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "reword", abstract: "Give a claim another wording; verdicts on the old one lapse.",
    discussion: "Example: stet reword 12 \"The ferry carries up to 420 passengers\" -b \"a limit\"")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Argument(help: "The new wording; - reads standard input.")
  var text: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let claim = try desk.reword(
      claim, to: try session.text(text), because: try session.text(because))
    session.printChanged([claim], json: options.json)
    session.suggest(after: .changed(claim.claim), on: desk, by: options.acting)
  }
}
