internal import Anchoring
internal import Claims
internal import Foundation
internal import GRDB

/// Refolds the sources and claims that new events are about, and writes the rows.
///
/// A claim is always folded anew from all of its own events, whether the new one came last or late:
/// there is one way from events to rows, so that the order of arrival cannot show.
struct Projection {
  let transaction: LedgerTransaction

  init(_ transaction: LedgerTransaction) {
    self.transaction = transaction
  }

  /// Writes the sources that have changed, and begins to fold the claims.
  func begin(_ work: PendingWork) throws -> FoldingClaims {
    var others = work.changedClaims
    for hash in work.changedSources.sorted() {
      transaction.forget(source: hash)
      others.formUnion(try refoldSource(hash))
    }
    var new: [PendingWork.NewClaim] = []
    var sources: [EventHash: Source] = [:]
    for claim in work.newClaims {
      guard !others.contains(claim.hash), try standsAlone(claim) else {
        others.insert(claim.hash)
        continue
      }
      new.append(claim)
      for hash in claim.sources where sources[hash] == nil {
        sources[hash] = try transaction.sourceAtHand(hash)
      }
    }
    return FoldingClaims(new, sources: sources, others: others)
  }

  /// Writes the claims whose folding was begun.
  func finish(_ folding: FoldingClaims) throws {
    let claims = folding.wait()
    var written = Tally(.folding, of: claims.count, to: transaction.progress)
    let rows = ClaimRows(transaction)
    for folded in claims {
      written.advance()
      try rows.insert(folded.claim, id: folded.id, number: folded.number, order: folded.order)
      try transaction.indexes.insert(row: folded.id, folded.entry)
    }
    try refoldClaims(folding.others)
  }

  // MARK: New claims

  /// Whether all that is known of a new claim is at hand, and no other claim's state reaches it or
  /// is reached by it.
  private func standsAlone(_ claim: PendingWork.NewClaim) throws -> Bool {
    try !claim.isDuplicate && !transaction.isForked(claim.desk) && !mayBeSurvivor(claim.hash)
      && hasNoOtherEvents(claim)
  }

  /// Whether a claim that is here may have been withdrawn into this one, before it came.
  private func mayBeSurvivor(_ hash: EventHash) throws -> Bool {
    guard try transaction.knowsDuplicates() else { return false }
    return try transaction.statement("SELECT 1 FROM claims WHERE duplicate_of = ?").first {
      $0.bind(hash)
    } _: { _ in
      true
    } ?? false
  }

  /// Whether nothing had been said of a claim before it came itself: that is filed under its hash.
  private func hasNoOtherEvents(_ claim: PendingWork.NewClaim) throws -> Bool {
    guard try transaction.knowsEarlyEvents() else { return true }
    return try transaction.statement("SELECT 1 FROM events WHERE subject = ?").first {
      $0.bind(claim.hash)
    } _: { _ in
      false
    } ?? true
  }
}
