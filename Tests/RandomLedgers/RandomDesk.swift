import Anchoring
package import Claims
package import Seeding

/// A desk that does whatever comes to its mind, with what it knows and with nothing else.
package struct RandomDesk {
  package let name: String
  package private(set) var known: [EventHash: Event]
  private var tip: Event?

  package init(_ name: String) {
    self.name = name
    known = [:]
  }

  /// A copy of another desk under the same name: a restored backup that goes on writing.
  package init(forking desk: RandomDesk) { self = desk }

  package var events: Set<Event> { Set(known.values) }

  package mutating func learn(_ events: some Sequence<Event>) {
    for event in events { known[event.hash] = event }
  }

  @discardableResult
  private mutating func append(_ body: EventBody, by handle: String) -> Event {
    let event = Event(
      desk: name, seq: (tip?.seq ?? 0) + 1, clock: 1 + (known.values.map(\.clock).max() ?? 0),
      at: Self.time(known.count), by: handle, body: body,
      prev: tip?.hash ?? .zero)
    known[event.hash] = event
    tip = event
    return event
  }

  /// A machine's clock that now and then runs backwards: times never order anything.
  private static func time(_ count: Int) -> String { "2026-11-21T09:00:\(10 + count * 7 % 50)Z" }

  /// One thing that somebody does.
  package mutating func act(using generator: inout SeededGenerator) {
    if tip == nil { append(.deskOpened(nonce: name), by: "ann") }
    let fold = PureFold(Array(known.values))
    let claims = fold.claims()
    let sources = fold.sources()
    let handle = generator.pick(["ann", "bo", "cy", "ed"])
    guard let source = generator.pick(from: sources), let claim = generator.pick(from: claims),
      let other = generator.pick(from: claims)
    else {
      append(sources.isEmpty ? generator.source() : generator.logging(), by: handle)
      return
    }
    guard source.newest != nil || generator.chance(10) else {
      append(generator.revision(of: source), by: handle)
      return
    }
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<4: append(generator.source(), by: handle)
    case 4..<12: revise(source, claims, by: handle, using: &generator)
    case 12..<20: append(generator.change(to: source), by: handle)
    case 20..<28: append(generator.logging(), by: handle)
    case 28..<42: append(generator.citation(of: claim, from: source), by: handle)
    case 42..<46: append(generator.uncitation(from: claim), by: handle)
    case 46..<52: append(generator.anchor(of: claim, source), by: handle)
    case 52..<72: append(generator.review(of: claim, by: handle), by: handle)
    case 72..<76: append(generator.retraction(from: claim), by: handle)
    case 76..<84: append(generator.change(to: claim), by: handle)
    case 84..<97:
      append(
        .claimWithdrawn(
          claim: claim.hash, because: "said twice",
          duplicateOf: generator.chance(80) ? other.hash : nil), by: handle)
    default:
      let reopened = generator.pick(from: claims.filter { $0.withdrawn != nil }) ?? claim
      append(.claimReopened(claim: reopened.hash, because: "look again"), by: handle)
    }
  }

  /// A new text, and where a machine finds the words of most citations in it.
  private mutating func revise(
    _ source: Source, _ claims: [Claim], by handle: String, using generator: inout SeededGenerator
  ) {
    let revision = append(generator.revision(of: source), by: handle).hash
    for claim in claims {
      for citation in claim.citations where citation.source == source.hash {
        guard generator.chance(70) else { continue }
        append(generator.anchor(of: citation, in: revision, byHand: false), by: handle)
      }
    }
  }
}
