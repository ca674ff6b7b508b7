internal import ArgumentParser
internal import Claims
internal import Workflow

struct SetFields: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change a claim's claimant, context or priority; an empty value clears it.",
    discussion: "Example: stet set 12 -c \"the port authority\" --priority 1")

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Who says so.")
  var claimant: String?

  @Option(parsing: .unconditional, help: "What a reader must know to understand it.")
  var context: String?

  @Option(help: "1 (first) to 3.")
  var priority: Int?

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let changes = ClaimFields(
      claimant: try session.text(claimant), context: try session.text(context), priority: priority)
    if changes == ClaimFields() {
      throw UsageError(
        sentence: "nothing to change was named.", hint: "-c, --context and --priority say what")
    }
    let claim = try session.desk(options).describe(claim, changes)
    session.printChanged([claim], json: options.json)
  }
}
