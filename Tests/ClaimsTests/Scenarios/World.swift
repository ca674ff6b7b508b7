import Anchoring
import Claims
import Testing

/// Several desks, each of which knows what it did itself and what was synced to it, and nothing else.
///
/// What an event is stamped with (clock, wording, rests, over) comes from what its desk then knew.
struct World {
  private var known: [String: Set<Event>] = [:]
  private var tips: [String: Event] = [:]
  private var named: [String: EventHash] = [:]

  /// Every event on any desk, or those that one desk knows.
  func events(on desk: String? = nil) -> [Event] {
    if let desk { return Array(known[desk] ?? []) }
    let all: Set<Event> = known.values.reduce(into: []) { $0.formUnion($1) }
    return Array(all)
  }

  /// What a desk, or all of them together, knows a claim to be.
  func claim(_ name: String, seenOn desk: String? = nil) throws -> Claim {
    try FoldedEvents(events(on: desk)).claim(try hash(name))
  }

  func hash(_ name: String) throws -> EventHash {
    try #require(named[name], "the scenario has nothing called \(name)")
  }

  /// The name that the scenario gave an event.
  func name(_ hash: EventHash) -> String {
    named.first { $0.value == hash }?.key ?? hash.hex
  }

  func source(_ slug: String, knownOn desk: String) throws -> Source {
    try #require(FoldedEvents(events(on: desk)).sources[try hash(slug)])
  }

  @discardableResult
  mutating func append(
    _ body: EventBody, by handle: String, on desk: String, as name: String? = nil
  ) -> Event {
    if body.kind != "desk.opened" { open(desk) }
    let tip = tips[desk]
    let seq = (tip?.seq ?? 0) + 1
    let event = Event(
      desk: desk, seq: seq, clock: 1 + ((known[desk] ?? []).map(\.clock).max() ?? 0),
      at: Self.time(seq), by: handle, body: body, prev: tip?.hash ?? .zero)
    known[desk, default: []].insert(event)
    tips[desk] = event
    if let name { named[name] = event.hash }
    return event
  }

  private mutating func open(_ desk: String) {
    if tips[desk] == nil { append(.deskOpened(nonce: desk), by: "ann", on: desk) }
  }

  /// Both desks then know all that either knew; their next events bear one clock.
  mutating func sync(_ one: String, _ other: String) {
    open(one)
    open(other)
    let union = (known[one] ?? []).union(known[other] ?? [])
    known[one] = union
    known[other] = union
  }

  /// A desk takes in another one's own chain, and not what that one knows of third desks.
  mutating func take(chainOf desk: String, on other: String) {
    known[other, default: []].formUnion(events(on: desk).filter { $0.desk == desk })
  }

  /// A machine's clock that runs backwards: times never order anything.
  private static func time(_ seq: Int) -> String { "2026-11-21T09:\(99 - seq):00Z" }
}

/// Sources and claims folded from a set of events, in the order in which they happen to be given.
struct FoldedEvents {
  let sources: [EventHash: Source]
  private let histories: [EventHash: ClaimHistory]

  init(_ events: [Event]) {
    let subjects = Dictionary(grouping: events) { $0.subject ?? .zero }
    sources = subjects.compactMapValues(Source.init(folding:))
    histories = subjects.compactMapValues(ClaimHistory.init(folding:))
  }

  var claimHashes: [EventHash] { Array(histories.keys) }

  func claim(_ hash: EventHash) throws -> Claim {
    try #require(histories[hash]).claim(
      id: "claim", adopting: duplicates(of: hash), sources: sources)
  }

  /// Every claim that ends up in this one when withdrawals are followed.
  private func duplicates(of survivor: EventHash) -> [ClaimHistory] {
    histories.values.filter { history in
      var reached: Set<EventHash> = []
      var next = history.withdrawal?.duplicateOf
      while let hash = next, hash != survivor, reached.insert(hash).inserted {
        next = histories[hash]?.withdrawal?.duplicateOf
      }
      return next == survivor && history.hash != survivor
    }
  }
}
