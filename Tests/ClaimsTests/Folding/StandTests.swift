import Anchoring
import Claims
import Testing

@Suite("Where a citation's words have stood")
struct StandTests {
  private func stands(_ steps: Step...) throws -> [String] {
    var world = World()
    for step in [.given] + steps { try step.perform(&world) }
    let source = try world.source("ft", knownOn: "mori")
    let history = try #require(
      ClaimHistory(folding: world.events().filter { $0.subject == (try? world.hash("claim")) }))
    return history.stands(of: try world.hash("quote"), in: source).map { stand in
      let place = stand.range.map { "\($0)" } ?? "-"
      let vouched = stand.isVouchedFor ? ", vouched for" : ""
      let number = source.revision(stand.revision)?.number ?? 0
      return "\(number) \(stand.anchor.rawValue) \(place)\(vouched) by \(world.name(stand.event))"
    }
  }

  @Test("First where they were cited, which a person vouches for")
  func cited() throws {
    #expect(try stands() == ["1 unchanged 10:14, vouched for by quote"])
  }

  @Test("Then text by text, those left out in which nobody looked")
  func laterTexts() throws {
    #expect(
      try stands(
        .revise(), .anchor("quote", .lost, as: "second"), .revise(as: "ft 3"), .revise(as: "ft 4"),
        .anchor("quote", .altered, in: "ft 4", as: "fourth")) == [
          "1 unchanged 10:14, vouched for by quote", "2 lost - by second",
          "4 altered 20:24 by fourth",
        ])
  }

  @Test("In each text by the anchor that counts there: a person's before a machine's")
  func byHand() throws {
    #expect(
      try stands(
        .revise(), .anchor("quote", .contextChanged, byHand: true, as: "hand"),
        .anchor("quote", .moved, as: "machine")) == [
          "1 unchanged 10:14, vouched for by quote", "2 context-changed 20:24, vouched for by hand",
        ])
  }

  @Test("Nowhere, as far as is known, for words that another claim cites")
  func unknown() throws {
    var world = World()
    try Step.given.perform(&world)
    let claim = try world.hash("claim")
    let history = try #require(
      ClaimHistory(folding: world.events().filter { $0.subject == claim }))
    let source = try world.source("ft", knownOn: "mori")
    #expect(history.stands(of: .sha256("other".utf8), in: source).isEmpty)
  }
}
