import Anchoring
import Claims
import Testing
import Workflow

@Suite("A new revision of a source")
struct ReviseTests {
  private let desks: TestDesks
  private let desk: Desk

  private static let first = """
    The town has had a ferry for as long as anybody living there can remember, and longer.
    The new one carries 420 passengers and 60 cars, as its owners told a meeting last week.
    The line opened in May, after two years of building at the quay below the harbour office.
    The fare is 1,200 yen.
    """

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", Self.first)
    try desk.log("420 people", on: "ferry", "420 passengers")
    try desk.log("Opened in May", on: "ferry", "opened in May")
    try desk.verify("mori-1", "mori-2")
  }

  private func anchors(_ revising: Revising) -> [String] {
    revising.anchors.map { "\($0.claim) \($0.now.anchor.rawValue) \($0.wordsNow ?? "-")" }
  }

  @Test func `words in the same place are unchanged, words further on shifted`() throws {
    let revised = try desk.revise("ferry", to: Self.first + " It sank.")
    #expect(
      anchors(revised)
        == ["mori-1 unchanged 420 passengers", "mori-2 unchanged opened in May"])
    let shifted = try desk.revise("ferry", to: "Update. " + Self.first + " It sank.")
    #expect(
      anchors(shifted) == ["mori-1 shifted 420 passengers", "mori-2 shifted opened in May"])
    #expect(shifted.stale.isEmpty)
    #expect(shifted.revision == 3)
    #expect(try desk.status("mori-1") == .verified)
  }

  @Test func `words that are others now are altered, and their claims go stale`() throws {
    let revised = try desk.revise("ferry", to: Self.first.replacing("420", with: "402"))
    #expect(
      anchors(revised) == ["mori-1 altered 402 passengers", "mori-2 unchanged opened in May"])
    #expect(revised.anchors.map(\.now.material) == [["figure: 420 → 402"], []])
    #expect(revised.stale == ["mori-1"])
    #expect(try desk.status("mori-1") == .stale)
    #expect(try desk.status("mori-2") == .verified)
    let lapse = try #require(try desk.claim("mori-1").claim.stale.first)
    #expect(lapse.why == .altered)
  }

  @Test func `words that stand where they stood, in a sentence that says the contrary, lapse`()
    throws
  {
    let revised = try desk.revise(
      "ferry", to: Self.first.replacing("one carries", with: "one does not carry"))
    #expect(revised.anchors.map(\.now.material).first == ["negation: + not"])
    #expect(revised.stale == ["mori-1"])
    #expect(try desk.claim("mori-1").claim.stale.map(\.why) == [.material])
  }

  @Test func `words that are gone are lost, and what stands in their place is shown`() throws {
    let revised = try desk.revise(
      "ferry",
      to: Self.first.replacing(
        "The new one carries 420 passengers and 60 cars, as its owners told a meeting last week.",
        with: "More on the new one will follow here."))
    let lost = try #require(revised.anchors.first)
    #expect(lost.now.anchor == .lost)
    #expect(lost.wordsNow == nil)
    let gap = try #require(lost.gap)
    #expect(gap.exact.contains("will follow"))
    #expect(!gap.exact.hasPrefix("\n") && !gap.exact.hasSuffix("\n"))
    #expect(revised.stale == ["mori-1"])
  }

  @Test func `going back to the old text finds the words but revives no verdict`() throws {
    try desk.revise("ferry", to: Self.first.replacing("420", with: "402"))
    let back = try desk.revise("ferry", to: Self.first)
    #expect(back.isNew)
    #expect(back.revision == 3)
    #expect(anchors(back).first == "mori-1 unchanged 420 passengers")
    #expect(try desk.status("mori-1") == .stale)
    try desk.verify("mori-1")
    #expect(try desk.status("mori-1") == .verified)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `a dry run shows the same and changes nothing`() throws {
    let later = Self.first.replacing("420", with: "402")
    let before = try (desk.eventCount, desks.files(in: "mori/claims/texts"))
    let rehearsed = try desk.revise("ferry", to: later, dryRun: true)
    let after = try (desk.eventCount, desks.files(in: "mori/claims/texts"))
    #expect(before == after)
    #expect(try desk.status("mori-1") == .verified)
    let revised = try desk.revise("ferry", to: later)
    #expect(anchors(rehearsed) == anchors(revised))
    #expect(rehearsed.stale == revised.stale)
  }

  @Test func `the text that stands already is no event`() throws {
    let before = try desk.eventCount
    let again = try desk.revise("ferry", to: "\u{FEFF}" + Self.first)
    #expect(!again.isNew)
    #expect(again.anchors.count == 2)
    #expect(try desk.eventCount == before)
  }

  private static let families = [
    "Anna", "Bruno", "Clara", "Dario", "Elsa", "Fabio", "Greta", "Hugo", "Irma", "Jonas",
  ]

  private static func berths(_ count: Int) -> String {
    families.prefix(count).map {
      "The berth under the lamp of \($0) is let to the family of \($0).\n"
    }
    .joined()
  }

  /// A claim on each line of a list.
  private func logBerths(_ count: Int) throws {
    try desk.add("list", Self.berths(count))
    for name in Self.families.prefix(count) {
      try desk.log("\(name) has a berth", on: "list", "let to the family of \(name)")
    }
  }

  @Test func `a file that loses most of ten spans is taken for the wrong one`() throws {
    try logBerths(10)
    let before = try (desk.eventCount, desks.files(in: "mori/claims/texts"))
    let error = #expect(throws: DeskError.self) {
      try desk.revise("list", to: Self.berths(4))
    }
    guard case .mostSpansLost(source: "list", let lost, of: 10) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(lost > 5)
    #expect(try (desk.eventCount, desks.files(in: "mori/claims/texts")) == before)
    let half = try desk.revise("list", to: Self.berths(5))
    #expect(half.stale.isEmpty)
    let other = try desk.revise("list", to: "Another text.", force: true)
    #expect(other.anchors.allSatisfy { $0.now.anchor == .lost })
  }

  @Test func `a dry run of a wrong file tells what would be lost, and does not refuse`() throws {
    try logBerths(10)
    try desk.verify("mori-3", "mori-12")
    let before = try (desk.eventCount, desks.files(in: "mori/claims/texts"))
    let rehearsed = try desk.revise("list", to: "Another text.", dryRun: true)
    #expect(rehearsed.isNew)
    #expect(rehearsed.anchors.map(\.now.anchor) == .init(repeating: .lost, count: 10))
    #expect(rehearsed.stale == ["mori-3", "mori-12"])
    #expect(try (desk.eventCount, desks.files(in: "mori/claims/texts")) == before)
    #expect(throws: DeskError.self) { try desk.revise("list", to: "Another text.") }
    #expect(try (desk.eventCount, desks.files(in: "mori/claims/texts")) == before)
  }

  @Test func `nine spans are too few to tell a wrong file`() throws {
    try logBerths(9)
    #expect(try desk.revise("list", to: "Another text.").anchors.count == 9)
  }

  @Test func `a revision without the old text on file is refused`() throws {
    _ = try desk.sync(with: nil)
    try desks.remove("mori/claims/stet.db")
    try desks.remove("mori/claims/texts")
    let rebuilt = try desks.desk("mori")
    let error = #expect(throws: DeskError.self) {
      try rebuilt.revise("ferry", to: "Another text.")
    }
    guard case .textNotOnFile(source: "ferry", revision: 1, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try rebuilt.source("ferry").source.revisions.count == 1)
  }

  @Test func `a passage set apart is taken back by its id, once`() throws {
    let excluded = try desk.exclude(
      from: "ferry", .quote(.init(exact: "The fare is 1,200 yen.")), all: false, because: "old")
    let exclusion = try #require(excluded.exclusions.first)
    let id = try #require(EventHash.shortIDs(for: [exclusion.hash])[exclusion.hash])
    let source = try desk.include(in: "ferry", exclusion: id, because: "new")
    #expect(source.exclusions.first?.takenBack != nil)
    #expect(throws: DeskError.self) {
      try desk.include(in: "ferry", exclusion: id, because: "again")
    }
    #expect(try desks.audit("mori").problems.isEmpty)
  }
}
