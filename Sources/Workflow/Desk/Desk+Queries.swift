public import Claims

extension Desk {
  /// Puts a query about a claim to the author of the text.
  ///
  /// - Throws: ``DeskError/withdrawn(claim:)`` and others.
  public func ask(_ claim: String, _ text: String) throws -> ClaimInContext {
    let text = try FieldRule.filled("query", text)
    return try changeClaim { pen in
      let claim = try pen.openClaim(try pen.transaction.claim(named: claim))
      try pen.append(.claimAsked(claim: claim.hash, text: try pen.namingClaimsWhole(text)))
      return claim.hash
    }
  }

  /// Records what the author answered, also where another answer, or a withdrawal, came before.
  ///
  /// - Parameter id: The query's id, or as much of its beginning as tells it from the others.
  /// - Throws: ``DeskError/unknownQuery(id:claim:known:)``,
  ///   ``DeskError/ambiguousQuery(prefix:claim:candidates:)`` and others.
  public func answer(_ claim: String, query id: String, _ text: String) throws -> ClaimInContext {
    let text = try FieldRule.filled("answer", text)
    return try changeClaim { pen in
      let claim = try pen.claim(try pen.transaction.claim(named: claim))
      let query = try claim.query(named: id)
      try pen.append(
        .claimAnswered(
          claim: claim.hash, query: query.hash, text: try pen.namingClaimsWhole(text)))
      return claim.hash
    }
  }
}

extension Claim {
  /// The query that a person means by its id or a unique beginning of it.
  fileprivate func query(named id: String) throws(DeskError) -> Query {
    let ids = shortIDs
    let found = id.isEmpty ? [] : queries.filter { $0.hash.base32.hasPrefix(id) }
    if found.count > 1 {
      throw .ambiguousQuery(
        prefix: id, claim: self.id, candidates: found.compactMap { ids[$0.hash] })
    }
    guard let query = found.first else {
      throw .unknownQuery(id: id, claim: self.id, known: queries.compactMap { ids[$0.hash] })
    }
    return query
  }
}
