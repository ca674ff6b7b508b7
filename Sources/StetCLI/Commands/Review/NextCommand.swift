internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Storage
internal import Workflow

struct NextCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract:
      "Review what waits for you, claim by claim; off a terminal, print the one that comes next.",
    discussion: "Example: stet next --source ferry-2024 --tag fare")

  @Option(
    name: .shortAndLong, help: "Only claims that cite this source.", completion: .naming(.source))
  var source: String?

  @Option(name: .shortAndLong, help: "Only claims with this tag.", completion: .naming(.tag))
  var tag: String?

  @Option(help: "Only claims with this headline.")
  var status: Status?

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    if !options.json, let terminal = session.openTerminal(options.color) {
      return try session.review(query, options, on: terminal)
    }
    let desk = try session.desk(options)
    guard let next = try desk.nextInQueue(query) else {
      session.console.say("stet: nothing waits for your verdict")
      return try session.sayUnknownNames(in: query, of: desk)
    }
    let claim = try desk.claim(next.hash)
    if options.json {
      session.printJSON(claim.json())
    } else {
      session.paged { $0.printClaim(claim) }
    }
  }

  private var query: ClaimQuery {
    var query = ClaimQuery()
    query.source = source
    query.filter.tag = tag
    query.filter.status = status
    return query
  }
}
