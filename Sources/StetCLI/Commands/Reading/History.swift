internal import ArgumentParser
internal import Claims
internal import Workflow

struct History: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Show everything that happened to a claim, in ledger order.",
    discussion: "Example: stet history mori-12")

  @Argument(help: "The claim.", completion: .naming(.anyClaim))
  var claim: String

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let history = try session.desk(options).history(claim)
    if options.json {
      session.printJSON(.array(history.events.map(\.json)))
    } else {
      session.paged { $0.printHistory(history.events) }
    }
  }
}
