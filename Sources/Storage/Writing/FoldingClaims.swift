internal import Claims
internal import Dispatch
internal import Synchronization

/// New claims that are folded on another core while the write goes on.
///
/// Folding is pure: it needs the claims' events and the sources that they cite, and nothing else.
final class FoldingClaims: Sendable {
  /// A claim, folded, and where its row belongs.
  struct Folded: Sendable {
    let claim: Claim
    /// What indexes shall hold of it.
    let entry: ClaimIndexes.Entry
    let id: Int64
    let number: Int
    let order: LedgerOrder
  }

  /// So few are folded sooner than another thread begins to.
  private static let few = 64

  /// The claims that must be folded from what is stored, after these.
  let others: Set<EventHash>
  private let folded = Mutex<[Folded]>([])
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to fold claims of which all is at hand.
  ///
  /// - Parameter sources: The sources known, those that the claims cite among them.
  init(
    _ claims: [PendingWork.NewClaim], sources: [EventHash: Source], others: Set<EventHash>
  ) {
    self.others = others
    let fold: @Sendable () -> Void = { [self] in
      var entries = ClaimIndexes.EntryMaker()
      let all = claims.compactMap { new -> Folded? in
        guard let history = ClaimHistory(folding: new.events) else { return nil }
        let claim = history.claim(id: new.label, sources: sources)
        return Folded(
          claim: claim, entry: entries.entry(of: IndexedClaim(claim, sources: sources)),
          id: new.id, number: new.number, order: history.order)
      }
      folded.withLock { $0 = all }
      isDone.signal()
    }
    if claims.count > Self.few {
      DispatchQueue.global(qos: .userInitiated).async(execute: fold)
    } else {
      fold()
    }
  }

  /// The claims, once all of them are folded.
  ///
  /// - Precondition: Asked for once.
  func wait() -> [Folded] {
    isDone.wait()
    return folded.withLock { claims in
      defer { claims = [] }
      return claims
    }
  }
}
