internal import ArgumentParser
internal import Claims
internal import Workflow

struct Ask: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Put a query about a claim to the author; `list --asked` shows those left open.",
    discussion: "Example: stet ask 12 \"Which year are the 420 passengers from?\"")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Argument(help: "The query; - reads standard input.")
  var text: String

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let asked = try session.desk(options).ask(claim, try session.text(text))
    session.printChanged([asked], json: options.json)
    session.suggest(after: .asked(asked.claim))
  }
}
