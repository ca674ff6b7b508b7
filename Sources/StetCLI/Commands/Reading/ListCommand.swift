internal import ArgumentParser
internal import Claims
internal import Reporting
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

  @OptionGroup var filter: ClaimFilterOptions

  @Option(parsing: .unconditional, help: "How many to print.")
  var limit: Int?

  @Option(
    help: ArgumentHelp("Go on after this claim.", valueName: "claim"),
    completion: .naming(.anyClaim))
  var after: String?

  @OptionGroup var reading: AsOfOption
  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let query = try filter.query(limit: limit, after: after)
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
}
