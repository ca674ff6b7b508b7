public import Claims
internal import Storage

extension Desk {
  /// How many claims are read at a time: enough to be quick, and soon over.
  static let pageSize = 500

  /// Hands over the claims asked for, in order of logging.
  ///
  /// Read a page at a time, so that whoever takes long over them, a pager for one, holds nobody up.
  public func forEachClaim(_ query: ClaimQuery, _ body: (Claim) throws -> Void) throws {
    try forEachPage(of: query) { filter in
      let page = try ledger.read { try $0.claims(filter) }
      for claim in page { try body(claim) }
      return page
    }
  }

  /// Hands over the claims asked for, each with its surroundings, in the same way.
  public func forEachClaimInContext(
    _ query: ClaimQuery, _ body: (ClaimInContext) throws -> Void
  ) throws {
    try forEachPage(of: query) { filter in
      let page = try ledger.read { snapshot in
        try snapshot.claims(filter).map(ContextReader(snapshot).inContext)
      }
      for entry in page { try body(entry) }
      return page.map(\.claim)
    }
  }

  /// Reads pages until one is short of claims.
  private func forEachPage(
    of query: ClaimQuery, _ read: (ClaimFilter) throws -> [Claim]
  ) throws {
    var filter = try ledger.read { try self.filter(query, $0) }
    var left = filter.limit ?? .max
    while left > 0 {
      filter.limit = min(left, Self.pageSize)
      let page = try read(filter)
      if page.count < Self.pageSize { return }
      left -= page.count
      filter.after = page.last?.hash
    }
  }

  /// Makes something of the claims asked for while nothing in the ledger changes.
  ///
  /// Whoever wants to write waits until `body` has ended, so that it should not wait for anybody.
  public func report<Result>(
    on query: ClaimQuery, _ body: (ReportReading) throws -> Result
  ) throws -> Result {
    try ledger.read { snapshot in
      try body(ReportReading(filter(query, snapshot), snapshot, environment.progress))
    }
  }

  /// One claim with its surroundings.
  public func claim(_ name: String) throws -> ClaimInContext {
    try ledger.read { snapshot in
      let hash = try snapshot.claim(named: name)
      guard let claim = try snapshot.claim(hash) else {
        throw DeskError.unknownClaim(name: name, nearest: nil, last: nil)
      }
      return try ContextReader(snapshot).inContext(claim)
    }
  }

  /// A claim's events, in ledger order, and its id.
  public func history(_ name: String) throws -> (claim: String, events: [Event]) {
    try ledger.read { snapshot in
      let hash = try snapshot.claim(named: name)
      return (try snapshot.label(ofClaim: hash) ?? name, try snapshot.events(about: hash))
    }
  }

  /// A source with how many claims cite it, and which of its texts are on file.
  public func source(_ name: String) throws -> SourceOnFile {
    try ledger.read { snapshot in
      try SourceOnFile(try snapshot.source(named: name), snapshot, exchange)
    }
  }

  /// All sources, in the order in which they were added.
  public func sources() throws -> [SourceOnFile] {
    try ledger.read { snapshot in
      try snapshot.sources().map { try SourceOnFile($0, snapshot, exchange) }
    }
  }

  /// What sources are called, by their hashes; a hash of none is passed over.
  public func sourceLabels(_ hashes: Set<EventHash>) throws -> [EventHash: String] {
    try ledger.read { try $0.sourceLabels(hashes) }
  }

  /// The bytes of a source's text: of the newest revision, or of the one with this number.
  public func text(ofSource name: String, revision number: Int?) throws -> [UInt8] {
    try ledger.read { snapshot in
      let source = try snapshot.source(named: name)
      let revision = number.map { number in source.revisions.first { $0.number == number } }
      guard let revision = revision ?? source.newest else {
        throw DeskError.noRevision(source: source.id)
      }
      guard let bytes = try snapshot.text(revision.sha256) else {
        throw DeskError.textNotOnFile(
          source: source.id, revision: revision.number, sha256: revision.sha256)
      }
      return bytes
    }
  }

  /// How far each desk's chain reaches.
  public func heads() throws -> [LedgerHead] {
    try ledger.read { try $0.heads() }
  }

  func filter(_ query: ClaimQuery, _ snapshot: LedgerSnapshot) throws -> ClaimFilter {
    var filter = query.filter
    filter.source = try query.source.map { try snapshot.source(named: $0).hash }
    filter.after = try query.after.map(snapshot.claim(named:))
    if query.isWaiting {
      let (reviewer, roster) = try actor()
      filter.waitingFor = .init(reviewer, under: roster.rules)
    }
    return filter
  }
}
