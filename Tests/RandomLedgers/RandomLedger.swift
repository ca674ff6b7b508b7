package import Claims
package import Seeding

/// The events of several desks that worked apart and met now and then, drawn by chance.
package struct RandomLedger {
  package let events: [Event]

  package init(seed: UInt64, acts: Int = 45) {
    var generator = SeededGenerator(seed: seed)
    self.init(using: &generator, acts: acts)
  }

  package init(using generator: inout SeededGenerator, acts: Int) {
    let names = ["aki", "mori", "mori2", "zed"].prefix(Int.random(in: 2...4, using: &generator))
    var desks = names.map { RandomDesk($0) }
    for _ in 0..<acts {
      let one = Int.random(in: desks.indices, using: &generator)
      switch Int.random(in: 0..<100, using: &generator) {
      case 0..<12:
        let other = Int.random(in: desks.indices, using: &generator)
        let union = desks[one].events.union(desks[other].events)
        desks[one].learn(union)
        desks[other].learn(union)
      case 12..<14 where desks.count < 6: desks.append(RandomDesk(forking: desks[one]))
      default: desks[one].act(using: &generator)
      }
    }
    let all: Set<Event> = desks.reduce(into: []) { $0.formUnion($1.events) }
    events = all.sorted()
  }

  /// The events in another order, in which each still comes after the one before it on its desk.
  package func delivered(using generator: inout SeededGenerator) -> [Event] {
    var waiting = Dictionary(grouping: events, by: \.prev)
    var ready = waiting.removeValue(forKey: .zero) ?? []
    var delivered: [Event] = []
    while !ready.isEmpty {
      let event = ready.remove(at: Int.random(in: ready.indices, using: &generator))
      delivered.append(event)
      ready += waiting.removeValue(forKey: event.hash) ?? []
    }
    return delivered
  }
}
