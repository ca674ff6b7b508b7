internal import Anchoring
internal import Claims

/// A table that claims' rows stand in, and what a folded claim should have there.
enum ClaimTable: Int, CaseIterable {
  case claims
  case tags
  case citations
  case reviews
  case notes
  case queries

  /// What it is called.
  var name: String { self == .tags ? "claim_tags" : "\(self)" }

  /// The rows of the claims from one number to another, each claim's in their order, and the claim's
  /// number before what is compared.
  var selection: String {
    switch self {
    case .claims:
      """
      SELECT c.id, c.desk, c.number, c.clock, c.seq, c.text, c.wording, c.claimant, c.context,
        c.priority, c.assigned, c.status, c.agreement, c.stale, c.standing, c.withdrawal,
        c.duplicate_of, k.traits, c.label
      FROM claims c LEFT JOIN cohorts k ON k.id = c.cohort
      WHERE c.id BETWEEN ? AND ? ORDER BY c.id
      """
    case .tags:
      "SELECT claim, tag, clock FROM claim_tags WHERE claim BETWEEN ? AND ? ORDER BY claim, tag"
    case .citations:
      """
      SELECT claim, position, id, source, anchor, material, now_revision, now_start, now_end, grounds
      FROM citations WHERE claim BETWEEN ? AND ? ORDER BY claim, position
      """
    case .reviews:
      """
      SELECT claim, position, id, by, rests, retraction, lapse, overruled_by, live
      FROM reviews WHERE claim BETWEEN ? AND ? ORDER BY claim, position
      """
    case .notes:
      "SELECT claim, position, id FROM notes WHERE claim BETWEEN ? AND ? ORDER BY claim, position"
    case .queries:
      """
      SELECT claim, position, id, answers FROM queries
      WHERE claim BETWEEN ? AND ? ORDER BY claim, position
      """
    }
  }

  /// How many columns are compared.
  var columns: CInt {
    switch self {
    case .claims: 17
    case .tags: 2
    case .citations: 9
    case .reviews: 8
    case .notes: 2
    case .queries: 3
    }
  }
}

/// A claim as it has just been folded, with what its rows hold besides it.
struct FreshClaim {
  let claim: Claim
  let order: LedgerOrder
  /// Which of its desk's claims it is.
  let number: Int
  /// Those of its cohort.
  let traits: String
}

/// The numbers of the events that a claim's rows may name.
struct EventNumbersAtHand {
  /// Those about the claim and what is withdrawn into it.
  var own: [EventHash: Int64]
  /// Sources and their revisions.
  let sources: [EventHash: Int64]

  subscript(hash: EventHash) -> Int64? { own[hash] ?? sources[hash] }
}

extension RowBytes {
  /// Adds the rows that a claim should have in a table.
  mutating func add(_ fresh: FreshClaim, _ table: ClaimTable, _ numbers: EventNumbersAtHand) {
    let claim = fresh.claim
    switch table {
    case .claims: add(fresh, numbers)
    case .tags:
      for tag in claim.tags {
        add(tag)
        add(fresh.order.clock)
      }
    case .citations:
      for (position, citation) in claim.citations.enumerated() {
        add(position)
        add(citation, numbers)
      }
    case .reviews:
      for (position, review) in claim.reviews.enumerated() {
        add(position)
        add(review, numbers)
      }
    case .notes:
      for (position, note) in claim.notes.enumerated() {
        add(position)
        add(numberOf: note.hash, numbers)
      }
    case .queries:
      for (position, query) in claim.queries.enumerated() {
        add(position)
        add(numberOf: query.hash, numbers)
        addList(query.answers.map(\.hash), numbers)
      }
    }
  }

  private mutating func add(_ fresh: FreshClaim, _ numbers: EventNumbersAtHand) {
    let claim = fresh.claim
    add(fresh.order.desk)
    add(fresh.number)
    add(fresh.order.clock)
    add(fresh.order.seq)
    add(claim.text)
    add(numberOf: claim.wording, numbers)
    add(claim.fields.claimant)
    add(claim.fields.context)
    add(claim.fields.priority)
    add(claim.assigned)
    add(claim.status.rawValue)
    add(claim.agreement.rawValue)
    add(claim.stale.isEmpty ? "[]" : JSON.array(claim.stale.map(\.json)).canonical)
    add(numberOf: claim.stands?.hash, numbers)
    add(numberOf: claim.withdrawn?.decision.hash, numbers)
    add(claim.withdrawn?.duplicateOf)
    add(fresh.traits)
  }

  private mutating func add(_ citation: Citation, _ numbers: EventNumbersAtHand) {
    add(numberOf: citation.hash, numbers)
    add(numbers.sources[citation.source])
    add(citation.anchor.rawValue)
    add(citation.material.isEmpty ? "[]" : JSON(citation.material).canonical)
    add(numberOf: citation.now?.revision, numbers)
    add(citation.now?.range.start)
    add(citation.now?.range.end)
    add(numberOf: citation.grounds, numbers)
  }

  private mutating func add(_ review: Review, _ numbers: EventNumbersAtHand) {
    add(numberOf: review.hash, numbers)
    add(review.stamp.by)
    addList(review.rests, numbers)
    add(numberOf: review.retracted?.hash, numbers)
    add(review.lapsed?.json.canonical)
    add(numberOf: review.overruledBy, numbers)
    add(review.isLive ? 1 : 0)
  }

  private mutating func add(numberOf hash: EventHash?, _ numbers: EventNumbersAtHand) {
    guard let hash else { return add(Int64?.none) }
    if let number = numbers[hash] { add(number) } else { addMissing() }
  }

  /// Numbers as a JSON array in canonical form.
  private mutating func addList(_ hashes: [EventHash], _ numbers: EventNumbersAtHand) {
    if hashes.isEmpty { return add("[]") }
    var list = "["
    for hash in hashes {
      guard let number = numbers[hash] else { return addMissing() }
      if list.utf8.count > 1 { list += "," }
      list += String(number)
    }
    add(list + "]")
  }
}
