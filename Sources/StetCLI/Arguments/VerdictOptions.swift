internal import ArgumentParser
internal import Claims
internal import Workflow

/// What every verdict takes.
struct VerdictOptions: ParsableArguments {
  @Argument(help: "The claims.", completion: .naming(.claim))
  var claims: [String]

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Why; - reads standard input.")
  var because: String

  @Option(help: "What it was given on.")
  var basis: Basis?

  @Option(help: ArgumentHelp("The day on which it was checked.", valueName: "date"))
  var checked: String?

  /// Gives the verdict and prints each claim's words back.
  func give(
    _ verdict: Verdict, fix: String? = nil, _ options: ChangingOptions, in session: Session
  ) throws {
    let draft = VerdictDraft(
      verdict: verdict, because: try session.text(because), basis: basis, fix: fix,
      checked: checked)
    let desk = try session.desk(options)
    let reviewed = try desk.review(claims, draft)
    session.printChanged(reviewed, json: options.json, asArray: true)
    session.suggest(after: .reviewed(reviewed.map(\.claim)), on: desk, by: options.acting)
  }
}
