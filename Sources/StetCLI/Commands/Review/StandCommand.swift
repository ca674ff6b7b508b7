internal import ArgumentParser
internal import Workflow

struct StandCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "stand", abstract: "Let a claim run as it is: an editor's way through `check`.",
    discussion: "Example: stet stand 12 -b \"nobody can know; the text says that it is the port's\""
  )

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let claim = try desk.stand(claim, because: try session.text(because))
    session.printChanged([claim], json: options.json)
    session.suggest(after: .stood, on: desk, by: options.acting)
  }
}
