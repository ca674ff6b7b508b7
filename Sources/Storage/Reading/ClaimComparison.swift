internal import Claims
internal import Dispatch
internal import Synchronization

/// Rows that are damaged.
struct UnreadableRows: Error {
  let reason: String
}

/// Claims folded anew and compared with their rows on another core, while the next are read.
final class ClaimComparison: Sendable {
  /// A claim's events, and what its rows say.
  struct Subject: Sendable {
    let name: String
    /// Those of the cohort that it is counted in.
    let traits: String?
    let events: [Event]
    /// The events of each claim that is withdrawn into it.
    let adopted: [[Event]]
    let stored: Result<Claim?, UnreadableRows>
  }

  private let problems = Mutex<[(name: String, problem: String)]>([])
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins to compare.
  init(_ claims: [Subject], sources: [EventHash: Source]) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let found = claims.compactMap { claim in
        Self.problem(with: claim, sources).map { (claim.name, $0) }
      }
      problems.withLock { $0 = found }
      isDone.signal()
    }
  }

  private static func problem(with claim: Subject, _ sources: [EventHash: Source]) -> String? {
    guard let history = ClaimHistory(folding: claim.events) else { return nil }
    let stored: Claim?
    switch claim.stored {
    case .success(let claim): stored = claim
    case .failure(let error): return "its rows cannot be read: \(error.reason)"
    }
    let fresh = history.claim(
      id: claim.name, adopting: claim.adopted.compactMap(ClaimHistory.init(folding:)),
      sources: sources)
    guard let stored, stored == fresh, stored.projectedWords.isSame(as: fresh.projectedWords),
      claim.traits?.utf8.elementsEqual(Cohort(of: fresh).traits.utf8) == true
    else { return "its rows are not what its events give" }
    return nil
  }

  /// The claims that are not as they should be, once all of them are compared.
  ///
  /// - Precondition: Asked for once.
  func wait() -> [(name: String, problem: String)] {
    isDone.wait()
    return problems.withLock { problems in
      defer { problems = [] }
      return problems
    }
  }
}

extension Claim {
  /// The texts that rows hold besides the events.
  var projectedWords: [String?] {
    [text, fields.claimant, fields.context, assigned] + tags
  }
}

extension Source {
  /// The texts that rows hold besides the events.
  var projectedWords: [String?] {
    fields.members.sorted { $0.key < $1.key }.map(\.value.string)
  }
}

extension [String?] {
  /// Equality of bytes: `==` takes two spellings of one character for the same.
  func isSame(as other: [String?]) -> Bool {
    count == other.count
      && zip(self, other).allSatisfy { left, right in
        switch (left, right) {
        case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
        default: left == nil && right == nil
        }
      }
  }
}
