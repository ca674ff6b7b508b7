import Anchoring
import Claims
import Testing
import Workflow

@Suite("The coverage of a source")
struct SourceCoverageTests {
  private let desks: TestDesks
  private let desk: Desk

  private static let text =
    "The ferry Sea Star opened in May.\n\nIt carries 420 passengers. The fare is 1,200 yen."

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", Self.text)
  }

  private func states() throws -> [CoveredSentence.State?] {
    try desk.coverage(of: "ferry").coverage.sentences.map(\.state)
  }

  private func exclude(_ quote: String) throws {
    _ = try desk.exclude(
      from: "ferry", .quote(QuoteSelector(exact: quote)), all: false, because: "known")
  }

  @Test func `comes from where claims stand, not from what they rest on`() throws {
    #expect(try states() == [.open, .open, .open])
    try desk.log("420", on: "ferry", "420 passengers")
    #expect(try states() == [.open, .covered, .open])
    try desk.cite("mori-1", "ferry", "1,200 yen", .mentions)
    try desk.cite("mori-1", "ferry", "in May", .supports)
    #expect(try states() == [.open, .covered, .open])
    let found = try desk.coverage(of: "ferry")
    let marks = found.coverage.sentences.map { found.marks(on: $0.sentence).map(\.stance) }
    #expect(marks == [[.supports], [.asserts], [.mentions]])
  }

  @Test func `does not come from withdrawn claims, unless another took their places over`() throws {
    try desk.log("420", on: "ferry", "420 passengers")
    try desk.log("420 again", on: "ferry", "The fare is 1,200 yen")
    _ = try desk.withdraw(["mori-1"], because: "no claim", duplicateOf: nil)
    #expect(try states() == [.open, .open, .covered])
    _ = try desk.reopen("mori-1", because: "it is one")
    _ = try desk.withdraw(["mori-2"], because: "the same", duplicateOf: "mori-1")
    #expect(try states() == [.open, .covered, .covered])
  }

  @Test func `follows the words into the newest text, and ends where they are lost`() throws {
    try desk.log("420", on: "ferry", "420 passengers")
    try desk.log("fare", on: "ferry", "The fare is 1,200 yen")
    try desk.revise("ferry", to: "Update.\n\n" + Self.text)
    #expect(try states() == [nil, .open, .covered, .covered])
    try desk.revise(
      "ferry", to: "The ferry Sea Star opened in May.\n\nIt sank. The fare is 1,200 yen.")
    #expect(try states().last == .covered)
    #expect(try desk.coverage(of: "ferry").coverage.sentences(.covered).count == 1)
  }

  @Test func `takes an exclusion where the same words stand, and until it is taken back`() throws {
    try exclude("opened in May")
    try exclude("in May")
    #expect(try states() == [.excluded, .open, .open])
    try desk.revise("ferry", to: "Update.\n\n" + Self.text)
    #expect(try states() == [nil, .excluded, .open, .open])
    #expect(try desk.coverage(of: "ferry").lapsed.isEmpty)
    try desk.revise("ferry", to: Self.text.replacing("in May", with: "in June"))
    #expect(try states() == [.open, .open, .open])
    #expect(try desk.coverage(of: "ferry").lapsed.count == 2)
    try desk.revise("ferry", to: Self.text)
    let ids = EventHash.shortIDs(for: try desk.source("ferry").source.exclusions.map(\.hash))
    for id in ids.values { _ = try desk.include(in: "ferry", exclusion: id, because: "a fact") }
    #expect(try states() == [.open, .open, .open])
    #expect(try desk.coverage(of: "ferry").lapsed.isEmpty)
  }

  @Test func `does not take an exclusion whose words stand somewhere else now`() throws {
    try exclude("1,200 yen")
    #expect(try states() == [.open, .open, .excluded])
    try desk.revise(
      "ferry",
      to: "A season card of the harbour company is sold for 1,200 yen at the gate.\n\n"
        + "The ferry Sea Star opened in May.\n\nIt carries 420 passengers.")
    #expect(try desk.coverage(of: "ferry").coverage.sentences(.excluded).isEmpty)
    #expect(try desk.coverage(of: "ferry").lapsed.count == 1)
  }
}
