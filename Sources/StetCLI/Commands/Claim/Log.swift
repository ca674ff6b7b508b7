internal import ArgumentParser
internal import Claims
internal import Workflow

struct Log: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Log a claim on the words where it stands.",
    discussion:
      "Example: stet log \"The ferry carries 420 passengers\" -s ferry-2024 -q \"420 passengers\"")

  @Argument(help: "The claim, in your own words; - reads standard input.")
  var text: String

  @Option(
    name: .shortAndLong, help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @OptionGroup var passages: PassageOptions

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Who says so.")
  var claimant: String?

  @Option(parsing: .unconditional, help: "What a reader must know to understand it.")
  var context: String?

  @Option(help: "1 (first) to 3.")
  var priority: Int?

  @Option(name: .shortAndLong, help: "A tag. Repeatable.", completion: .naming(.tag))
  var tag: [String] = []

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let passages = try passages.passages(session)
    let draft = ClaimDraft(
      text: try session.text(text),
      fields: ClaimFields(
        claimant: try session.text(claimant), context: try session.text(context),
        priority: priority), tags: tag)
    let claim = try session.desk(options).log(
      draft, source: try session.sourceName(source), at: passages)
    session.printChanged([claim], json: options.json)
  }
}
