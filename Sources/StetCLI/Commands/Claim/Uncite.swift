internal import ArgumentParser
internal import Claims
internal import Workflow

struct Uncite: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "uncite", abstract: "Take a citation back.",
    discussion: "Example: stet uncite mori-12 q2m8d -b \"wrong paragraph\"")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Argument(help: "The citation's id, as `show` prints it.", completion: .naming(.citation))
  var citation: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why.")
  var because: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let claim = try desk.uncite(
      claim, citation: citation, because: try session.text(because))
    session.printChanged([claim], json: options.json)
    session.suggest(after: .changed(claim.claim), on: desk, by: options.acting)
  }
}
