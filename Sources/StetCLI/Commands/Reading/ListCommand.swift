internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Storage
internal import Workflow

struct ListCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List claims, in order of logging.",
    discussion: """
      Example: stet list --status disputed --source ferry-2024
      Example: stet list --waiting --as mori --limit 20
      Example: stet list --logged-by mori --reviewed-by mori --after 3
      Example: stet list --assigned mori --split --color never
      Example: stet list --asked --as-of 2026-11-21 --desk ../desk
      """)

  @Option(help: "Only claims with this headline.")
  var status: Status?

  @Option(
    name: .shortAndLong, help: "Only claims that cite this source.", completion: .naming(.source))
  var source: String?

  @Option(name: .shortAndLong, parsing: .unconditional, help: "Only claims that cite these words.")
  var quote: String?

  @Option(name: .shortAndLong, help: "Only claims with this tag.", completion: .naming(.tag))
  var tag: String?

  @Option(help: "Only claims that this reviewer logged.", completion: .naming(.anyReviewer))
  var loggedBy: String?

  @Option(
    help: "Only claims that this reviewer has a verdict on.", completion: .naming(.anyReviewer))
  var reviewedBy: String?

  @Option(help: "Only claims assigned to this reviewer.", completion: .naming(.anyReviewer))
  var assigned: String?

  @Flag(help: "Only claims that wait for your verdict.")
  var waiting = false

  @Flag(help: "Only claims about which a query is open.")
  var asked = false

  @Flag(help: "Only claims whose live verdicts differ.")
  var split = false

  @Option(parsing: .unconditional, help: "How many to print.")
  var limit: Int?

  @Option(
    help: ArgumentHelp("Go on after this claim.", valueName: "claim"),
    completion: .naming(.anyClaim))
  var after: String?

  @OptionGroup var reading: AsOfOption
  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    if let limit, limit < 0 { throw UsageError(sentence: "--limit takes a number from 0 up.") }
    let desk = try session.desk(options, reading)
    var isEmpty = true
    if options.json {
      try session.printJSONArray { element in
        try desk.forEachClaimInContext(query) {
          isEmpty = false
          element($0.json())
        }
      }
    } else if session.console.isTerminal {
      var claims: [Claim] = []
      try desk.forEachClaim(query) { claims.append($0) }
      isEmpty = claims.isEmpty
      let slugs = session.hasRoomForSources ? try session.slugs(of: claims, on: desk) : [:]
      session.paged { $0.printClaims(claims, slugs: slugs) }
    } else {
      try desk.forEachClaim(query) {
        isEmpty = false
        session.console.printRow(session.row(of: $0))
      }
    }
    if isEmpty { try session.sayUnknownNames(in: query, of: desk) }
  }

  private var query: ClaimQuery {
    var query = ClaimQuery()
    query.filter.status = status
    query.filter.quote = quote
    query.filter.tag = tag
    query.filter.loggedBy = loggedBy
    query.filter.reviewedBy = reviewedBy
    query.filter.assigned = assigned
    query.filter.isAsked = asked
    query.filter.isSplit = split
    query.filter.limit = limit
    query.source = source
    query.after = after
    query.isWaiting = waiting
    return query
  }
}
