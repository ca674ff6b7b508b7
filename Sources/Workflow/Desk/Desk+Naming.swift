internal import Anchoring
internal import Claims
public import Storage

/// What can be named on a desk, for those who offer names to choose from.
extension Desk {
  /// Ids of claims whose ids begin so, newest first, with their wordings; this desk's own counts
  /// where the beginning is a number.
  public func claimNames(
    startingWith prefix: String, includingWithdrawn: Bool, limit: Int
  ) throws -> [NamedThing] {
    try ledger.read { snapshot in
      let isCount = !prefix.isEmpty && prefix.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isCount, let own = try snapshot.deskName() else {
        return try snapshot.claimNames(
          startingWith: prefix, includingWithdrawn: includingWithdrawn, limit: limit)
      }
      let stem = own + "-"
      return try snapshot.claimNames(
        startingWith: stem + prefix, includingWithdrawn: includingWithdrawn, limit: limit
      ).map { NamedThing(name: String($0.name.dropFirst(stem.count)), words: $0.words) }
    }
  }

  /// Slugs of sources that begin so, with their titles.
  public func sourceNames(startingWith prefix: String, limit: Int) throws -> [NamedThing] {
    try ledger.read { try $0.sourceNames(startingWith: prefix, limit: limit) }
  }

  /// The tags in use that begin so.
  public func tags(startingWith prefix: String, limit: Int) throws -> [String] {
    try ledger.read { try $0.tags(startingWith: prefix, limit: limit) }
  }

  /// The ids of a claim's own citations, with the words cited.
  public func citationNames(ofClaim name: String) throws -> [NamedThing] {
    let claim = try named(name)
    let ids = claim.shortIDs
    return claim.citations.compactMap { citation in
      ids[citation.hash].map { NamedThing(name: $0, words: citation.span.exact) }
    }
  }

  /// The ids of the queries about a claim that nobody has answered.
  public func openQueryNames(ofClaim name: String) throws -> [NamedThing] {
    let claim = try named(name)
    let ids = claim.shortIDs
    return claim.queries.filter(\.answers.isEmpty).compactMap { query in
      ids[query.hash].map { NamedThing(name: $0, words: query.text) }
    }
  }

  /// The ids of the exclusions that stand in a source, with their reasons.
  public func exclusionNames(ofSource name: String) throws -> [NamedThing] {
    let source = try ledger.read { try $0.source(named: name) }
    let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
    return source.exclusions.filter { $0.takenBack == nil }.compactMap { exclusion in
      ids[exclusion.hash].map { NamedThing(name: $0, words: exclusion.because) }
    }
  }

  private func named(_ name: String) throws -> Claim {
    try ledger.read { snapshot in
      guard let claim = try snapshot.claim(snapshot.claim(named: name)) else {
        throw DeskError.unknownClaim(name: name, nearest: nil, last: nil)
      }
      return claim
    }
  }
}
