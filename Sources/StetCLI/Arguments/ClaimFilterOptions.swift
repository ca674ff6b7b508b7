internal import ArgumentParser
internal import Claims
internal import Storage
internal import Workflow

/// Which claims are meant.
struct ClaimFilterOptions: ParsableArguments {
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

  /// Asks for the claims that are meant.
  ///
  /// - Parameters:
  ///   - limit: How many, as typed.
  ///   - after: The claim after which to go on, as typed.
  /// - Throws: ``UsageError`` where `limit` is no count.
  func query(limit: Int?, after: String?) throws -> ClaimQuery {
    if let limit, limit < 0 { throw UsageError(sentence: "--limit takes a number from 0 up.") }
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
