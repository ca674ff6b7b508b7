internal import ArgumentParser
internal import Claims
internal import Workflow

struct Cite: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Tie a claim to the words of a source.",
    discussion: """
      Example: stet cite @ -s port-notice -q "420 passengers" --supports
      Example: stet cite 12 -s port-notice -q "at most" --refutes --locator "line 1"
      Example: stet cite 11 -s port-notice -q Notice --mentions
      Example: stet cite 10 -s port-notice -q "420 passengers" --asserts
      """)

  /// A stance as a flag.
  enum StanceFlag: String, EnumerableFlag {
    case supports
    case refutes
    case mentions
    case asserts
  }

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String

  @Option(
    name: .shortAndLong, help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @OptionGroup var passages: PassageOptions

  @Flag(help: "How the words stand to the claim.")
  var stance = StanceFlag.supports

  @Option(parsing: .unconditional, help: "Where a person looks: a page, a time.")
  var locator: String?

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let desk = try session.desk(options)
    let claim = try desk.cite(
      claim, source: try session.sourceName(source), at: try passages.passages(session),
      stance: Stance(rawValue: stance.rawValue) ?? .supports, locator: try session.text(locator))
    session.printChanged([claim], json: options.json)
    session.suggest(
      after: .cited(claim.claim, Stance(rawValue: stance.rawValue) ?? .supports), on: desk,
      by: options.acting)
  }
}
