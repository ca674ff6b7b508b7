internal import Claims
internal import Dispatch
internal import Synchronization

/// A stretch of claims that are folded anew and held against their rows on another core, while the
/// next are read.
final class FoldedStretch: Sendable {
  /// What all claims are folded beside.
  struct Surroundings: Sendable {
    let sources: [EventHash: Source]
    /// The numbers of sources and their revisions.
    let numbers: [EventHash: Int64]
  }

  /// What came of it.
  struct Outcome: Sendable {
    /// The claims whose rows are not what their events give, by their numbers.
    var differing: [Int64] = []
    /// What the indexes should hold of all others, and of these.
    var indexes = IndexSums()
    var indexesOfDiffering = IndexSums()
  }

  private let result = Mutex<Result<Outcome, StorageError>>(.success(Outcome()))
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to fold.
  init(_ claims: StoredClaims, _ surroundings: Surroundings) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let found = Self.outcome(of: claims, surroundings)
      result.withLock { $0 = found }
      isDone.signal()
    }
  }

  /// What came of it, once all claims are compared.
  ///
  /// - Precondition: Asked for once.
  /// - Throws: ``StorageError/changedEvent(_:reason:)``.
  func wait() throws -> Outcome {
    isDone.wait()
    return try result.withLock { try $0.get() }
  }

  private static func outcome(
    of claims: StoredClaims, _ surroundings: Surroundings
  ) -> Result<Outcome, StorageError> {
    var outcome = Outcome()
    var (indexes, indexesOfDiffering) = (IndexSummer(), IndexSummer())
    var traits: [[UInt8]: String] = [:]
    var rows = RowBytes()
    do throws(StorageError) {
      for (place, subject) in claims.subjects.enumerated() {
        let (own, logged) = try events(of: subject, claims)
        guard
          let history = ClaimHistory(
            folding: subject.early.isEmpty ? own : own + subject.early.map(\.event))
        else { continue }
        let claim = history.claim(
          id: subject.label ?? history.hash.hex,
          adopting: subject.adopted.compactMap { ClaimHistory(folding: $0.map(\.event)) },
          sources: surroundings.sources)
        let cohort = Cohort(of: claim)
        let key = cohort.key
        let known = traits[key] ?? cohort.traits
        traits[key] = known
        let fresh = FreshClaim(
          claim: claim, order: history.order, number: logged, traits: known)
        let numbers = numbers(of: subject, claims, surroundings)
        let isSame = ClaimTable.allCases.allSatisfy { table in
          rows.removeAll()
          rows.add(fresh, table, numbers)
          return rows.bytes[...] == claims.rows(of: place, in: table)
        }
        let indexed = IndexedClaim(claim, sources: surroundings.sources)
        if isSame {
          indexes.add(indexed, row: subject.id)
        } else {
          outcome.differing.append(subject.id)
          indexesOfDiffering.add(indexed, row: subject.id)
        }
      }
    } catch {
      return .failure(error)
    }
    outcome.indexes = indexes.sums
    outcome.indexesOfDiffering = indexesOfDiffering.sums
    return .success(outcome)
  }

  private static func events(
    of subject: StoredClaims.Subject, _ claims: StoredClaims
  ) throws(StorageError) -> (events: [Event], number: Int) {
    var events: [Event] = []
    events.reserveCapacity(subject.events.count)
    var number = 0
    for filed in claims.events[subject.events] {
      if filed.id == subject.id { number = filed.number }
      do throws(EventError) {
        // Nothing that is folded depends on the event before.
        events.append(
          try Event(
            desk: filed.desk, seq: filed.seq, clock: filed.clock, at: filed.at, by: filed.by,
            kind: filed.kind, canonicalBody: Array(claims.bodies[filed.body]), prev: .zero,
            statedHash: filed.hash))
      } catch {
        throw StorageError.changedEvent(filed.hash, error)
      }
    }
    return (events, number)
  }

  private static func numbers(
    of subject: StoredClaims.Subject, _ claims: StoredClaims, _ surroundings: Surroundings
  ) -> EventNumbersAtHand {
    var own: [EventHash: Int64] = [:]
    own.reserveCapacity(subject.events.count)
    for filed in claims.events[subject.events] { own[filed.hash] = filed.id }
    for (id, event) in subject.early { own[event.hash] = id }
    for (id, event) in subject.adopted.joined() { own[event.hash] = id }
    return EventNumbersAtHand(own: own, sources: surroundings.numbers)
  }
}
