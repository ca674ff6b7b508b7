internal import ArgumentParser
internal import Reporting
internal import Workflow

struct Show: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a claim with its words, verdicts and notes.",
    discussion: "Example: stet show mori-12")

  @Argument(
    help: "The claim: its id, this desk's own count, or @ for the one last touched.",
    completion: .naming(.anyClaim))
  var claim: String

  @OptionGroup var reading: AsOfOption
  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let claim = try session.desk(options, reading).claim(claim)
    if options.json {
      session.printJSON(claim.json())
    } else {
      session.paged { $0.printClaim(claim) }
    }
  }
}
