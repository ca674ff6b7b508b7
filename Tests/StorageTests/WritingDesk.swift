import Anchoring
import Claims
import Storage

/// A ledger and those who write in it, for tests that need no roster.
struct WritingDesk {
  let ledger: Ledger
  static let time = "2026-11-21T09:00:00Z"

  /// Names the ledger's desk, where it has no name yet, and opens its chain.
  init(_ name: String = "mori", ledger: Ledger? = nil) throws {
    let ledger = try ledger ?? Ledger.inMemory()
    self.ledger = ledger
    try ledger.write { transaction in
      if try transaction.deskName() != nil { return }
      try transaction.nameDesk(name)
      try transaction.append(.deskOpened(nonce: name), by: name, at: Self.time)
    }
  }

  @discardableResult
  func append(_ body: EventBody, by handle: String = "ann") throws -> Event {
    try ledger.write { try $0.append(body, by: handle, at: Self.time) }
  }

  func take(_ events: [Event]) throws {
    try ledger.write { transaction in for event in events { try transaction.take(event) } }
  }

  func events(of desk: String) throws -> [Event] {
    try ledger.read { snapshot in
      var events: [Event] = []
      try snapshot.forEachEvent(ofDesk: desk) { events.append($0) }
      return events
    }
  }

  // MARK: What people do

  func log(_ text: String = "a claim", tags: [String] = [], by handle: String = "ann") throws
    -> EventHash
  {
    try append(.claimLogged(LoggedClaim(text: text, tags: tags)), by: handle).hash
  }

  /// A source with one text.
  func source(_ slug: String = "ft") throws -> (source: EventHash, revision: EventHash) {
    var fields = SourceFields()
    fields.slug = slug
    let source = try append(.sourceAdded(fields)).hash
    let revised = RevisedSource(
      source: source, sha256: .sha256(slug.utf8), length: 9, retrieved: nil, note: nil)
    return (source, try append(.sourceRevised(revised)).hash)
  }

  @discardableResult
  func cite(
    _ claim: EventHash, _ source: (source: EventHash, revision: EventHash),
    exact: String = "words", _ stance: Stance = .asserts
  ) throws -> EventHash {
    let cited = CitedClaim(
      claim: claim, source: source.source, revision: source.revision,
      span: Span(range: CodePointRange(4, 4 + exact.unicodeScalars.count), exact: exact),
      stance: stance, locator: nil)
    return try append(.claimCited(cited)).hash
  }

  @discardableResult
  func review(
    _ hash: EventHash, _ verdict: Verdict, by handle: String, role: Role = .reviewer,
    signOffs: Int = 1
  ) throws -> EventHash {
    try ledger.write { transaction in
      let claim = try transaction.claim(hash)
      let others = claim?.liveReviews.filter { $0.stamp.by != handle } ?? []
      let grounds = Grounds(
        wording: claim?.wording ?? hash, rests: claim?.citations.map(\.grounds) ?? [])
      let review = ReviewedClaim(
        claim: hash, verdict: verdict, because: "checked", basis: .document, fix: nil, checked: nil,
        role: role, signOffs: signOffs, grounds: grounds, over: others.map(\.hash))
      return try transaction.append(.claimReviewed(review), by: handle, at: Self.time).hash
    }
  }

  func claims(_ change: (inout ClaimFilter) -> Void = { _ in }) throws -> [String] {
    var filter = ClaimFilter()
    change(&filter)
    let all = filter
    return try ledger.read { try $0.claims(all).map(\.id) }
  }
}
