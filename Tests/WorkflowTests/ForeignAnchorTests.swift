import Anchoring
import Claims
import Testing
import Workflow

@Suite("Anchors that another desk set, beyond the text")
struct ForeignAnchorTests {
  private static let first = "The ferry carries 420 passengers. It opened in May."
  private let desks: TestDesks
  private let desk: Desk

  /// Two revisions, a verdict on the second, and what `eve` says of where the words now stand.
  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", Self.first)
    try desk.log("420 people", on: "ferry", "420 passengers")
    try desk.revise("ferry", to: "Update. " + Self.first)
    try desk.verify("1")
  }

  private func takeAnchor(at range: CodePointRange) throws {
    let claim = try desk.claim("1").claim
    let citation = try #require(claim.citations.first)
    let revision = try #require(try desk.source("ferry").source.newest)
    let opened = Event(
      desk: "eve", seq: 1, clock: 50, at: "2026-11-21T09:00:00Z", by: "eve",
      body: .deskOpened(nonce: "00"), prev: .zero)
    let anchored = Event(
      desk: "eve", seq: 2, clock: 51, at: "2026-11-21T09:00:00Z", by: "eve",
      body: .claimAnchored(
        AnchoredCitation(
          claim: claim.hash, citation: citation.hash, revision: revision.hash, anchor: .shifted,
          range: range, byHand: true)), prev: opened.hash)
    try desks.write(
      [opened, anchored].map(\.json.canonical), to: "mori/claims/ledger/eve.jsonl")
    #expect(try desk.sync(with: nil).events == 2)
  }

  private static let beyond = [
    CodePointRange(5000, 5010), CodePointRange(50, 5000), CodePointRange(59, 60),
    CodePointRange(0, (1 << 53) - 1), CodePointRange((1 << 53) - 2, (1 << 53) - 1),
  ]

  @Test(arguments: beyond)
  func `the claim is shown and reported all the same`(range: CodePointRange) throws {
    try takeAnchor(at: range)
    let shown = try desk.claim("1")
    #expect(shown.claim.citations.map(\.now?.range) == [range])
    let citation = try #require(shown.claim.citations.first)
    #expect(shown.contexts[citation.hash]?.wordsNow == nil)
    #expect(try desk.claimsInContext().map(\.claim.id) == ["mori-1"])
    #expect(!(try desks.audit("mori")).problems.isEmpty)
  }

  @Test(arguments: beyond, [true, false])
  func `the source is revised all the same`(range: CodePointRange, dryRun: Bool) throws {
    try takeAnchor(at: range)
    let revised = try desk.revise("ferry", to: Self.first + " It sank.", dryRun: dryRun)
    #expect(revised.revision == 3)
    #expect(revised.anchors.count == 1)
    try desk.verify("1")
  }

  @Test(arguments: beyond, [true, false])
  func `the text that stands already is told from a new one all the same`(
    range: CodePointRange, dryRun: Bool
  ) throws {
    try takeAnchor(at: range)
    let again = try desk.revise("ferry", to: "Update. " + Self.first, dryRun: dryRun)
    #expect(!again.isNew)
    #expect(again.anchors.map(\.now.now?.range) == [range])
    #expect(again.anchors.map(\.wordsNow) == [nil])
  }
}
