public import Claims
public import Storage

extension Desk {
  /// The claim that is the actor's turn: assigned to them, then stale, then those that nobody or too
  /// few have settled, oldest first within each.
  ///
  /// What waits for them is what ``ClaimQuery/isWaiting`` lets through.
  ///
  /// - Parameters:
  ///   - query: What else the claim must meet; its limit and where it goes on do not count.
  ///   - passedOver: Claims that they do not want to see now.
  /// - Returns: Nil where nothing waits.
  public func nextInQueue(
    _ query: ClaimQuery, passingOver passedOver: Set<EventHash> = []
  ) throws -> QueuedClaim? {
    try ledger.read { snapshot in
      var filter = try waiting(query, snapshot)
      filter.passingOver = passedOver
      return try snapshot.firstWaiting(filter)
    }
  }

  /// How many claims wait for the actor.
  public func queueLength(_ query: ClaimQuery) throws -> Int {
    try ledger.read { try $0.claimCount(try waiting(query, $0)) }
  }

  /// The reasons that the actor gave last on this desk for such a verdict, newest first, each once.
  public func recentReasons(for verdict: Verdict, limit: Int) throws -> [String] {
    let (reviewer, _) = try actor()
    return try ledger.read { snapshot in
      try snapshot.recentReasons(of: reviewer.handle, for: verdict, limit: limit)
    }
  }

  /// One claim with its surroundings.
  ///
  /// - Throws: ``DeskError/unknownClaim(name:nearest:last:)`` where the ledger does not have it.
  public func claim(_ hash: EventHash) throws -> ClaimInContext {
    try ledger.read { snapshot in
      guard let claim = try snapshot.claim(hash) else {
        throw DeskError.unknownClaim(name: hash.hex, nearest: nil, last: nil)
      }
      return try ContextReader(snapshot).inContext(claim)
    }
  }

  private func waiting(_ query: ClaimQuery, _ snapshot: LedgerSnapshot) throws -> ClaimFilter {
    var query = query
    query.isWaiting = true
    query.after = nil
    query.filter.limit = nil
    return try filter(query, snapshot)
  }
}
