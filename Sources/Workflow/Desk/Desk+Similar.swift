internal import Claims
internal import Matching
internal import Storage

extension Desk {
  /// Earlier claims that say what another claim or a text says, or nearly: the likest first.
  ///
  /// - Parameters:
  ///   - name: A claim as one is named on the command line, where a desk of the ledger has that
  ///     name; else a text.
  ///   - limit: How many, at most.
  public func claims(like name: String, limit: Int) throws -> [SimilarClaim] {
    try ledger.read { snapshot in
      guard try snapshot.isClaimName(name) else {
        return try snapshot.claims(likeText: name, limit: limit, of: nil)
      }
      let hash = try snapshot.claim(named: name)
      guard let claim = try snapshot.claim(hash) else {
        throw DeskError.unknownClaim(name: name, nearest: nil, last: nil)
      }
      return try snapshot.claims(likeText: claim.text, limit: limit, of: hash)
    }
  }

  /// Earlier claims that say what a text says, whatever the text looks like.
  public func claims(likeText text: String, limit: Int) throws -> [SimilarClaim] {
    try ledger.read { try $0.claims(likeText: text, limit: limit, of: nil) }
  }
}

extension LedgerSnapshot {
  fileprivate func claims(
    likeText text: String, limit: Int, of own: EventHash?
  ) throws -> [SimilarClaim] {
    try FieldRule.within(.wording, "the text", text)
    let text = try FieldRule.filled("text", text)
    return try claims(like: text, limit: limit, of: own).compactMap { hash, likeness in
      try claim(hash).map { SimilarClaim(claim: $0, likeness: likeness) }
    }
  }

  /// Whether a word is written as claims are: `@`, `12`, `#12`, or a desk's name with a count, so
  /// that `covid-19` is a text.
  fileprivate func isClaimName(_ word: String) throws -> Bool {
    if word == "@" { return true }
    let name = word.utf8.first == UInt8(ascii: "#") ? word.dropFirst() : word[...]
    let isCount = name.utf8.allSatisfy { $0 &- 0x30 < 10 }
    if isCount { return !name.isEmpty }
    guard let hyphen = name.utf8.firstIndex(of: UInt8(ascii: "-")),
      let digit = name[hyphen...].utf8.dropFirst().first, digit &- 0x30 < 10
    else { return false }
    return try deskNames().contains(String(name[..<hyphen]))
  }
}

extension Pen {
  /// Says so where claims said the same in the same words when this one came.
  ///
  /// - Parameter line: Where it is imported from.
  func warnOfSameClaims(as text: String, before claim: EventHash, line: Int? = nil) throws {
    let same = try transaction.claims(saying: text, before: claim)
    if !same.isEmpty { environment.warn(.sameClaims(line: line, claims: same)) }
  }
}
