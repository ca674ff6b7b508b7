internal import ArgumentParser
internal import Workflow

struct CheckCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what stands in the way of publication; exit 1 where something does.",
    discussion: "Example: stet check ferry-2024")

  @Argument(
    help: "The source; all sources and all claims unless one is named.",
    completion: .naming(.source))
  var source: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Let open sentences pass where so many in a hundred are covered or excluded; 100 unless said.",
      valueName: "percent"))
  var require: Percent?

  @OptionGroup var reading: AsOfOption
  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let gate = try session.desk(options, reading).check(source, requiring: require?.value ?? 100)
    if options.json {
      session.printJSON(session.json(gate))
    } else {
      session.paged { $0.printFindings(gate) }
    }
    for source in gate.sources { session.sayLapsed(source) }
    session.console.say("stet: \(session.sentence(gate))")
    if let first = gate.findings.first, !session.showsNextSteps {
      session.suggest(first.nextStep)
    }
    if !gate.findings.isEmpty { throw CheckFoundSomething() }
  }
}
