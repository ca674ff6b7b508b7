import Claims
import Seeding
import Testing

@Suite("Ledger order")
struct LedgerOrderTests {
  private static func event(
    _ desk: String, _ seq: Int, _ clock: Int, at: String = "2026", nonce: String = ""
  ) -> Event {
    Event(
      desk: desk, seq: seq, clock: clock, at: at, by: "bo", body: .deskOpened(nonce: nonce),
      prev: .zero)
  }

  @Test("The clock comes first, then the desk, then its count")
  func parts() {
    let ordered = [
      Self.event("zed", 9, 1), Self.event("aki", 3, 2), Self.event("aki", 4, 2),
      Self.event("mori", 1, 2), Self.event("mori2", 1, 2), Self.event("aki", 1, 3),
    ]
    #expect(ordered.reversed().sorted().map(\.hash) == ordered.map(\.hash))
  }

  @Test("Events that share clock, desk and count are ordered by their hashes")
  func forks() {
    let branches = (0..<5).map { Self.event("mori", 2, 2, nonce: "\($0)") }
    #expect(branches.sorted().map(\.hash) == branches.map(\.hash).sorted())
  }

  @Test("Times order nothing")
  func times() {
    #expect(Self.event("mori", 1, 1, at: "2030") < Self.event("mori", 2, 2, at: "2020"))
  }

  @Test("Of any two events exactly one comes first, or they are one", arguments: UInt64(1)...20)
  func total(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let events = (0..<30).map { _ in
      Self.event(
        ["a", "b", "mori"][Int.random(in: 0..<3, using: &generator)],
        Int.random(in: 1...3, using: &generator), Int.random(in: 1...3, using: &generator),
        nonce: "\(Int.random(in: 0...2, using: &generator))")
    }
    for left in events {
      for right in events {
        let relations = [left < right, right < left, left == right].filter { $0 }
        #expect(relations.count == 1, "seed \(seed)")
        #expect((left == right) == (left.order == right.order), "seed \(seed)")
      }
    }
    let sorted = events.sorted().map(\.hash)
    #expect(events.shuffled(using: &generator).sorted().map(\.hash) == sorted, "seed \(seed)")
  }
}
