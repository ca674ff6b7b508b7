import Anchoring
import Claims
import Testing

@testable import Workflow

@Suite("A claim written as #12 in a text")
struct ClaimMentionTests {
  @Test(
    arguments: [
      ("#1", ["1"]), ("see #1, #2 and (#12).", ["1", "2", "12"]), ("前の#12と同じ", ["12"]),
      ("#7: so", ["7"]), ("#1/#2", ["1"]), ("“#3”", ["3"]), ("#4-", ["4"]), ("é#5", ["5"]),
      ("# 1", []), ("#", []), ("##1", []), ("#0", []), ("#012", []), ("#12a", []), ("#1.5", []),
      ("#1,200", []), ("#1-2", []), ("#mori-12", []), ("mori#12", []), ("a.example/#12", []),
      ("&#12;", []), ("\\#12", []), ("`#12`", []), ("#1_a", []), ("#１", []),
    ])
  func `is told from other uses of the sign`(text: String, counts: [String]) {
    #expect(ClaimMention.all(in: text).map(\.count) == counts)
  }

  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("one")
    try desk.add("ferry", "The ship carries 420 passengers and 60 cars.")
    for text in ["First", "Second"] { try desk.log(text, on: "ferry", "420 passengers") }
  }

  @Test func `is stored whole in every text about a claim, where this desk has it`() throws {
    let text = "as in #2, not #3 nor `#1`"
    let whole = "as in mori-2, not #3 nor `#1`"
    _ = try desk.note("1", text, isPrivate: false)
    _ = try desk.review(["1"], VerdictDraft(verdict: .verified, because: text))
    _ = try desk.stand("1", because: text)
    _ = try desk.retract("1", because: text)
    _ = try desk.describe("1", ClaimFields(context: text))
    _ = try desk.reword("1", to: "First #2", because: text)
    let asked = try desk.ask("1", text)
    let query = try #require(asked.claim.queries.first)
    _ = try desk.answer("1", query: asked.claim.shortIDs[query.hash] ?? "", text)
    let cited = try desk.cite(
      "1", source: "ferry", at: [.quote(.init(exact: "60 cars"))], stance: .mentions, locator: nil)
    let citation = try #require(cited.claim.citations.last)
    _ = try desk.uncite(
      "1", citation: cited.claim.shortIDs[citation.hash] ?? "", because: text)
    _ = try desk.withdraw(["1"], because: text, duplicateOf: nil)
    _ = try desk.reopen("1", because: text)
    _ = try desk.sign("ferry", because: text)
    let excluded = try desk.exclude(
      from: "ferry", .quote(.init(exact: "60 cars")), all: false, because: text)
    let exclusion = try #require(excluded.exclusions.first)
    _ = try desk.include(
      in: "ferry", exclusion: EventHash.shortIDs(for: [exclusion.hash])[exclusion.hash] ?? "",
      because: text)

    let events = try desks.lines(of: "one/claims/ledger/mori.jsonl")
    let telling = events.filter { $0.contains("as in ") }
    #expect(telling.count == 14)
    for event in telling { #expect(event.contains(whole), "\(event)") }
    // The wording is the claim's own, and no text about it.
    #expect(try desk.claim("1").claim.text == "First #2")
    #expect(desks.warnings.contains { $0.contains(##"namedWhole(typed: "#2", claim: "mori-2")"##) })
  }

  @Test func `is stored whole in the context of a claim that is logged`() throws {
    let logged = try desk.log(
      ClaimDraft(text: "Third", fields: ClaimFields(context: "like #1 and #3")), source: "ferry",
      at: [.quote(.init(exact: "60 cars"))])
    // Its own count is not one yet.
    #expect(logged.claim.fields.context == "like mori-1 and #3")
  }
}
