package import Claims

/// What a set of events comes to, worked out from all of them at once and without a database.
package struct PureFold {
  private let events: [EventHash: Event]
  private let histories: [EventHash: ClaimHistory]
  private let folded: [EventHash: Source]

  package init(_ events: some Collection<Event>) {
    self.events = Dictionary(events.map { ($0.hash, $0) }) { first, _ in first }
    let subjects = Dictionary(grouping: events) { $0.subject ?? .zero }
    histories = subjects.compactMapValues(ClaimHistory.init(folding:))
    folded = subjects.compactMapValues(Source.init(folding:))
  }

  /// In order of logging, under their labels.
  package func claims() -> [Claim] {
    let logged = inOrder(Array(histories.keys))
    let labels = labels(of: logged) { "\($0.desk)-\(claimsOnChain(upTo: $0))" }
    return logged.compactMap { claim($0.hash, id: labels[$0.hash] ?? "") }
  }

  /// In the order in which they were added, under their labels.
  package func sources() -> [Source] {
    let added = inOrder(Array(folded.keys))
    let labels = labels(of: added) { folded[$0.hash]?.slug ?? "" }
    return added.compactMap { event in
      var source = folded[event.hash]
      source?.id = labels[event.hash] ?? ""
      return source
    }
  }

  package func source(_ hash: EventHash) -> Source? { folded[hash] }

  package func claim(_ hash: EventHash, id: String = "") -> Claim? {
    let duplicates = histories.values.filter { $0.hash != hash && survivors(of: $0).contains(hash) }
    return histories[hash]?.claim(
      id: id, adopting: Array(duplicates), sources: folded)
  }

  /// Every claim that withdrawals lead to from this one.
  private func survivors(of history: ClaimHistory) -> Set<EventHash> {
    var reached: Set<EventHash> = []
    var next = history.withdrawal?.duplicateOf
    while let hash = next, reached.insert(hash).inserted {
      next = histories[hash]?.withdrawal?.duplicateOf
    }
    return reached
  }

  private func inOrder(_ hashes: [EventHash]) -> [Event] {
    hashes.compactMap { events[$0] }.sorted()
  }

  /// Those that come later under a name say by their hash which they are.
  private func labels(of events: [Event], named name: (Event) -> String) -> [EventHash: String] {
    var labels: [EventHash: String] = [:]
    for (name, namesakes) in Dictionary(grouping: events, by: name) {
      let ids = EventHash.shortIDs(for: namesakes.map(\.hash))
      for (index, event) in namesakes.sorted().enumerated() {
        labels[event.hash] = index == 0 ? name : "\(name)~\(ids[event.hash] ?? "")"
      }
    }
    return labels
  }

  private func claimsOnChain(upTo event: Event) -> Int {
    var count = 0
    var next: Event? = event
    while let event = next {
      if case .claimLogged = event.body { count += 1 }
      next = events[event.prev]
    }
    return count
  }
}
