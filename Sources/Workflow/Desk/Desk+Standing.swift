public import Claims

extension Desk {
  /// An editor lets a claim run as it is, whatever its verdicts say; that lapses as a verdict does.
  ///
  /// - Throws: ``DeskError/notAnEditor(handle:role:deed:row:)``, ``DeskError/withdrawn(claim:)`` and
  ///   others.
  public func stand(_ claim: String, because: String) throws -> ClaimInContext {
    let because = try FieldRule.filled("reason", because)
    return try changeClaim { pen in
      let hash = try pen.transaction.claim(named: claim)
      try pen.checkEditor(for: .stand)
      try anchorWhereNobodyLooked(try pen.openClaim(hash), pen)
      try letStand(try pen.claim(hash), because: try pen.namingClaimsWhole(because), pen)
      return hash
    }
  }

  /// Lets a claim run as it stands now.
  func letStand(_ claim: Claim, because: String, _ pen: Pen) throws {
    try pen.append(
      .claimStood(
        StoodClaim(
          claim: claim.hash, because: because, role: pen.reviewer.role,
          grounds: Grounds(wording: claim.wording, rests: claim.citations.map(\.grounds)))))
  }
}
