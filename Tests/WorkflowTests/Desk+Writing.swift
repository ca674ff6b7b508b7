import Anchoring
import Claims
import Extraction
import Workflow

extension NewText {
  /// A plain text, whatever it looks like.
  init(plain text: String, named name: String) {
    self.init(Document(name: name, bytes: Array(text.utf8)), as: .plainText)
  }
}

/// Short forms of what tests do all the time.
extension Desk {
  @discardableResult
  func add(_ slug: String, _ text: String, agency: String? = nil) throws -> Source {
    var fields = SourceFields()
    fields.slug = slug
    fields.title = slug
    fields.agency = agency
    return try addSource(fields, text: NewText(plain: text, named: slug + ".txt")).source
  }

  /// The claims asked for, each with its surroundings, in order of logging.
  func claimsInContext(_ query: ClaimQuery = ClaimQuery()) throws -> [ClaimInContext] {
    var entries: [ClaimInContext] = []
    try forEachClaimInContext(query) { entries.append($0) }
    return entries
  }

  /// Logs a claim on these words and gives its id.
  @discardableResult
  func log(_ text: String, on source: String, _ quotes: String...) throws -> String {
    try log(
      ClaimDraft(text: text), source: source,
      at: quotes.map { .quote(QuoteSelector(exact: $0)) }
    ).claim.id
  }

  @discardableResult
  func cite(_ claim: String, _ source: String, _ quote: String, _ stance: Stance) throws -> Claim {
    try cite(
      claim, source: source, at: [.quote(QuoteSelector(exact: quote))], stance: stance,
      locator: nil
    ).claim
  }

  @discardableResult
  func verify(_ claims: String...) throws -> [Claim] {
    try review(claims, VerdictDraft(verdict: .verified, because: "seen")).map(\.claim)
  }

  @discardableResult
  func revise(
    _ source: String, to text: String, dryRun: Bool = false, force: Bool = false
  ) throws -> Revising {
    try revise(
      source, to: NewText(plain: text, named: "later.txt"), dryRun: dryRun, force: force)
  }

  /// Puts a text back.
  func attach(_ name: String, _ text: String) throws {
    _ = try attach([Document(name: name, bytes: Array(text.utf8))])
  }

  var eventCount: Int {
    get throws { try heads().reduce(0) { $0 + $1.events } }
  }

  func status(_ claim: String) throws -> Status { try self.claim(claim).claim.status }
}
