internal import ArgumentParser
internal import Claims
internal import Workflow

struct Log: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log a claim on the words where it stands.",
    discussion: """
      Example: \(example)
      Example: stet log "It carries cars, too" -s ferry-2024 -q "60 cars" --prefix "and " --suffix ", the port" --context "in summer"
      Example: stet log "The ferry takes 420 people" -s ferry-2024 -q "420 passengers" --similar
      Example: stet log "A ferry joins the line" -s ferry-2024 --sentence 1
      """)

  private static let example =
    "stet log \"The ferry carries 420 passengers\" -s ferry-2024 -q \"420 passengers\""

  @Argument(
    help: "The claim, in your own words; - reads standard input. Without it a form is opened.")
  var text: String?

  @Flag(help: "Open a form in VISUAL or EDITOR, filled in with what is given.")
  var edit = false

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

  @Flag(help: "First show earlier claims that say nearly the same, and ask on a terminal.")
  var similar = false

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    guard let text, !edit else { return try openForm(in: session) }
    let passages = try passages.passages(session)
    let desk = try session.desk(options)
    let draft = try draft(text, in: session)
    guard try !similar || session.isNew(draft.text, on: desk) else {
      session.console.say("stet: nothing was logged")
      return
    }
    let claim = try desk.log(
      draft, source: try session.sourceName(source), at: passages)
    session.printChanged([claim], json: options.json)
    session.suggest(after: .logged(claim.claim), on: desk, by: options.acting)
  }

  private func draft(_ text: String, in session: Session) throws -> ClaimDraft {
    ClaimDraft(
      text: try session.text(text),
      fields: ClaimFields(
        claimant: try session.text(claimant), context: try session.text(context),
        priority: priority), tags: tag)
  }

  private func openForm(in session: Session) throws {
    guard let interaction = session.interaction else {
      throw UsageError(
        sentence: edit
          ? "--edit opens a form, and there is no terminal to open it on."
          : "`stet log` needs <text>: the claim, in your own words.",
        hint: "as in: \(Self.example)")
    }
    let places = passages.isEmpty ? [] : try passages.passages(session)
    let form = ClaimForm.text(
      try draft(text ?? "", in: session), source: source ?? session.defaultSource, at: places)
    let desk = try session.desk(options)
    let logged = try session.logFromForm(form, by: interaction, to: desk)
    guard let last = logged.last else { return }
    session.printChanged(logged, json: options.json, asArray: true)
    session.suggest(after: .logged(last.claim), on: desk, by: options.acting)
  }
}
