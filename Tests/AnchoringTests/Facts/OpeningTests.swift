import Testing

@testable import Anchoring

@Suite("Words that sentences begin with, before and after a revision")
struct OpeningTests {
  @Test(
    "are names when one gave way to another",
    arguments: [
      ("Toyota sold 5 million cars.", "Honda sold 5 million cars.", "Toyota", "Honda"),
      ("Putin met Xi on Monday.", "Kim met Xi on Monday.", "Putin", "Kim"),
      ("It rained. Alder won 42 votes.", "It rained. Yarrow won 42 votes.", "Alder", "Yarrow"),
      ("* Alder: 4200 votes", "* Yarrow: 4200 votes", "Alder", "Yarrow"),
      ("“Acme lost money,” she said.", "“Globex lost money,” she said.", "Acme", "Globex"),
    ])
  func swapped(_ before: String, _ after: String, _ old: String, _ new: String) {
    let change = MaterialChange(kind: .name, before: old, after: new)
    #expect(MaterialChange.between(before, after) == [change])
    let back = MaterialChange(kind: .name, before: new, after: old)
    #expect(MaterialChange.between(after, before) == [back])
  }

  @Test(
    "are none when they only join, point or describe, or are inflected",
    arguments: [
      ("However, it rose.", "Moreover, it rose."), ("The ship sails.", "A ship sails."),
      ("He left early.", "She left early."), ("Ships carried coal.", "Ship carried coal."),
      ("Talking to us, he left.", "Speaking to us, he left."),
      ("Recently it rose.", "Lately it rose."), ("ships carry coal", "boats carry coal"),
    ])
  func ordinary(_ before: String, _ after: String) {
    #expect(!MaterialChange.between(before, after).contains { $0.kind == .name })
  }
}
