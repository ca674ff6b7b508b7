internal import ArgumentParser
internal import Claims

struct Dispute: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Say that claims are wrong, and why.",
    discussion:
      "Example: stet dispute 12 -b \"the notice says 402\" --fix \"The ferry carries 402 passengers\""
  )

  @OptionGroup var verdict: VerdictOptions

  @Option(parsing: .unconditional, help: "The wording that would be right.")
  var fix: String?

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    try verdict.give(.disputed, fix: try fix.map(session.text), options, in: session)
  }
}
