internal import Claims

/// What the events of a write have changed and the projections do not show yet.
struct PendingWork {
  /// A claim that was logged since the projections were last brought up, with all events about it
  /// since.
  struct NewClaim {
    let hash: EventHash
    /// The number of its event.
    let id: Int64
    /// Which of its desk's claims it is.
    let number: Int
    var events: [Event]

    /// What it is called, unless a fork brought two with its number.
    var label: String { Projection.label(desk: desk, number: number) }

    /// The desk that logged it.
    var desk: String { events[0].desk }

    /// The sources that its citations point into.
    var sources: [EventHash] {
      events.compactMap { if case .claimCited(let cited) = $0.body { cited.source } else { nil } }
    }

    /// Whether its state may reach another claim's.
    var isDuplicate: Bool {
      events.contains { if case .claimWithdrawn(_, _, .some) = $0.body { true } else { false } }
    }
  }

  /// So many events are projected together: enough that a claim's own come together, few enough to
  /// be kept in memory.
  static let batch = 8192

  private(set) var newClaims: [NewClaim] = []
  private(set) var changedSources: Set<EventHash> = []
  private(set) var changedClaims: Set<EventHash> = []
  private var places: [EventHash: Int] = [:]
  /// How many events were added.
  private(set) var events = 0

  var isEmpty: Bool { newClaims.isEmpty && changedSources.isEmpty && changedClaims.isEmpty }

  /// Whether it should be projected before an event is added to it.
  ///
  /// A claim's own events stay together, unless they are so many that nothing else would fit.
  func isFull(before event: Event) -> Bool {
    if events < Self.batch { return false }
    return event.logsClaim || events >= 4 * Self.batch
  }

  /// Takes note of an event about a claim or source.
  ///
  /// - Parameters:
  ///   - id: The number of its row.
  ///   - number: Which of its desk's claims it is, where it logs one.
  mutating func add(_ event: Event, about subject: EventHash, id: Int64, number: Int) {
    events += 1
    if event.logsClaim {
      places[subject] = newClaims.count
      newClaims.append(NewClaim(hash: subject, id: id, number: number, events: [event]))
    } else if event.kind.hasPrefix("source.") {
      changedSources.insert(subject)
    } else if let place = places[subject] {
      newClaims[place].events.append(event)
    } else {
      changedClaims.insert(subject)
    }
  }

  /// Marks a source to be folded anew.
  mutating func change(source: EventHash) { changedSources.insert(source) }

  /// Marks a claim to be folded anew.
  mutating func change(claim: EventHash) { changedClaims.insert(claim) }
}
