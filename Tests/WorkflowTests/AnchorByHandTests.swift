import Anchoring
import Claims
import Testing
import Workflow

@Suite("Anchors that a person sets")
struct AnchorByHandTests {
  private let desks: TestDesks
  private let desk: Desk
  private let citation: String

  private static let first = """
    The harbour office opened a second quay on Monday morning.
    The new ferry carries 420 passengers and sixty cars each way.
    Tickets are sold at the pier until the evening.
    """

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", Self.first)
    try desk.log("420 people", on: "ferry", "420 passengers")
    let claim = try desk.claim("1").claim
    citation = try #require(claim.citations.first.flatMap { claim.shortIDs[$0.hash] })
  }

  private func set(_ quote: String) throws -> Citation {
    try desk.anchor(
      "1", citation: citation, .at(.quote(QuoteSelector(exact: quote)))
    ).words.now
  }

  private func span(_ words: String, in text: String) throws -> CodePointRange {
    try #require(try SourceText(utf8: text.utf8).occurrences(of: words).first)
  }

  @Test func `the place is taken as right, and the label says how its words compare`() throws {
    let later = Self.first.replacing("420 passengers", with: "402 guests")
    try desk.revise("ferry", to: later)
    let set = try set("402 guests")
    #expect(set.anchor == .altered)
    #expect(set.now?.range == (try span("402 guests", in: later)))
    #expect(set.material.contains("figure: 420 → 402"))
    let (_, events) = try desk.history("1")
    #expect(events.last?.members["hand"] == 1)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `setting the same place again is no event`() throws {
    try desk.revise("ferry", to: "Update.\n" + Self.first)
    _ = try set("420 passengers")
    let before = try desk.eventCount
    _ = try set("420 passengers")
    _ = try desk.anchor("1", citation: citation, .asFound)
    #expect(try desk.eventCount == before)
  }

  @Test func `confirming the place where altered words were judged keeps the verdict`() throws {
    try desk.revise("ferry", to: Self.first.replacing("420", with: "402"))
    try desk.verify("1")
    _ = try desk.anchor("1", citation: citation, .asFound)
    #expect(try desk.status("1") == .verified)
    _ = try set("sixty cars")
    #expect(try desk.status("1") == .stale)
  }

  @Test func `there is nothing to confirm where the words are lost, and the gap is named`() throws {
    let later = Self.first.replacing(
      "The new ferry carries 420 passengers and sixty cars each way.", with: "More follows.")
    try desk.revise("ferry", to: later)
    let error = #expect(throws: DeskError.self) {
      try desk.anchor("1", citation: citation, .asFound)
    }
    guard case .nothingToConfirm(let words, source: "ferry") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(words.now.anchor == .lost)
    #expect(words.gap?.exact.contains("More follows") == true)
  }

  @Test func `any active reviewer may, a logger too, but on no withdrawn claim`() throws {
    try desk.revise("ferry", to: "Update.\n" + Self.first)
    let roster = TestDesks.roster.replacing(
      "| kai | Kai | reviewer |", with: "| kai | Kai | logger |")
    try desks.write(roster, to: "mori/reviewers.md")
    let logger = try desks.desk("mori", as: "kai")
    _ = try logger.anchor("1", citation: citation, .asFound)
    _ = try desk.withdraw(["1"], because: "no", duplicateOf: nil)
    let error = #expect(throws: DeskError.self) {
      try logger.anchor("1", citation: citation, .asFound)
    }
    guard case .withdrawn = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `words cited in the newest text are where they were cited`() throws {
    let error = #expect(throws: DeskError.self) { try set("sixty cars") }
    guard case .citedInNewest(words: "420 passengers", source: "ferry") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `without the text that was cited no label can be given`() throws {
    try desk.revise("ferry", to: "Update.\n" + Self.first)
    _ = try desk.sync(with: nil)
    try desks.remove("mori/claims/stet.db")
    try desks.remove("mori/claims/texts")
    let rebuilt = try desks.desk("mori")
    try rebuilt.attach("later.txt", "Update.\n" + Self.first)
    let error = #expect(throws: DeskError.self) {
      try rebuilt.anchor("mori-1", citation: citation, .asFound)
    }
    guard case .textNotOnFile(source: "ferry", revision: 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `later texts are followed from the place set by hand`() throws {
    let later = Self.first.replacing(
      "420 passengers", with: "a great many people, about 420 of them in summer,")
    try desk.revise("ferry", to: later)
    let set = try set("420 of them")
    #expect(set.anchor == .altered)
    let revised = try desk.revise("ferry", to: "Update.\n" + later)
    #expect(revised.anchors.map(\.wordsNow) == ["420 of them"])
    #expect(revised.anchors.map(\.now.anchor) == [.altered])
  }

  @Test func `what a sync left unsearched is looked for on demand`() throws {
    // Kai revises the text before hearing of the claim.
    let kai = try desks.desk("kai", as: "kai")
    _ = try kai.sync(with: desks.path("mori"))
    try desk.log("Sixty cars", on: "ferry", "sixty cars")
    try kai.revise("ferry", to: "Update.\n" + Self.first)
    _ = try desk.sync(with: desks.path("kai"))
    let unsearched = try desk.claim("2").claim
    #expect(unsearched.citations.map(\.anchor) == [.unsearched])
    let followed = try desk.followUnsearched(in: "ferry")
    #expect(followed.anchors.map(\.claim) == ["mori-2"])
    #expect(followed.anchors.map(\.now.anchor) == [.shifted])
    #expect(try desk.followUnsearched(in: "ferry").anchors.isEmpty)
    #expect(try desk.claim("1").claim.citations.map(\.anchor) == [.shifted])
  }
}
