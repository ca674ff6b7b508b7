internal import Claims
internal import Storage

extension Desk {
  /// The desk with its ledger as it stood at a time: of each desk's chain what was written by then.
  ///
  /// Every reading method works on it, and whatever would change something throws. The roster and
  /// its rules are today's: they are no part of the ledger, and what they said when an event was
  /// made is stamped in it.
  public func asOf(_ time: LedgerTime) throws -> Desk {
    Desk(self, ledger: try ledger.asOf(.through(time.text)))
  }

  /// The desk with its ledger as whoever signed had it before them.
  func asOf(_ signOff: SignOff) throws -> Desk {
    Desk(self, ledger: try ledger.asOf(.heads(signOff.heads)))
  }
}
