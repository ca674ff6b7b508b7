import Anchoring
import Claims
import Testing

@testable import Reporting

@Suite struct CorrectionTests {
  private static let old = "The ship carries 420 passengers. It sails daily."

  /// What a revision says of the words "420 passengers".
  private func correction(
    to newText: String, anchor: Anchor, range: CodePointRange? = nil, material: [String] = [],
    stance: Stance = .asserts, dispute: String?? = nil, disputesNewText: Bool = false
  ) throws -> Correction? {
    var desk = Fixture()
    let article = try desk.source("a", text: Self.old)
    let claim = desk.claim("The ship takes 420 people")
    let citation = try desk.cite(claim, article, "420 passengers", stance)
    func review() throws {
      guard let fix = dispute else { return }
      try desk.review(claim, by: "ken", .disputed, "no", fix: fix)
    }
    if !disputesNewText { try review() }
    let newer = try desk.revise(article, text: newText)
    desk.append(
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: citation, revision: newer, anchor: anchor, range: range,
          material: material)))
    if disputesNewText { try review() }
    let entry = try desk.entry(claim)
    return try Correction(entry.claim.citations[0], in: entry, desk.text)
  }

  private let altered = "The ship carries 402 passengers. It sails daily."
  private let place = CodePointRange(17, 31)

  @Test func `Words that were altered in substance say something else now`() throws {
    let correction = try #require(
      try correction(
        to: altered, anchor: .altered, range: place, material: ["figure: 420 → 402"]))
    #expect(correction.earlier.words == "420 passengers")
    #expect(correction.later?.words == "402 passengers")
    #expect(correction.kind == .unprompted)
    #expect(!correction.isAroundWords)
  }

  @Test func `Words that no longer stand there were taken out`() throws {
    let correction = try #require(try correction(to: "It sails daily.", anchor: .lost))
    #expect(correction.later == nil)
  }

  @Test func `A sentence that changed around its words says something else too`() throws {
    let correction = try #require(
      try correction(
        to: "The ship never carries 420 passengers. It sails daily.", anchor: .contextChanged,
        range: CodePointRange(23, 37), material: ["negation: + never"]))
    #expect(correction.isAroundWords)
    #expect(correction.changes == ["negation: + never"])
  }

  @Test(
    arguments: [
      (Anchor.altered, []), (.moved, []), (.ambiguous, ["figure: 1 → 2"]),
      (.unsearched, ["figure: 1 → 2"]), (.unchanged, []), (.reformatted, []),
    ] as [(Anchor, [String])])
  func `Words that were only edited, moved or not found again are no correction`(
    anchor: Anchor, material: [String]
  ) throws {
    #expect(try correction(to: altered, anchor: anchor, range: place, material: material) == nil)
  }

  @Test func `Evidence that changed is no correction of the text`() throws {
    #expect(try correction(to: altered, anchor: .lost, stance: .supports) == nil)
  }

  @Test func `A wording proposed that the text has now and had not is said to be adopted`() throws {
    let correction = try #require(
      try correction(
        to: altered, anchor: .altered, range: place, material: ["figure: 420 → 402"],
        dispute: .some("402 passengers")))
    #expect(correction.kind == .asProposed(wording: "402 passengers"))
  }

  @Test(arguments: [String?.none, "403 passengers", "sails daily"])
  func `Another wording than the one proposed came after the dispute`(fix: String?) throws {
    let correction = try #require(
      try correction(
        to: altered, anchor: .altered, range: place, material: ["figure: 420 → 402"],
        dispute: .some(fix)))
    #expect(correction.kind == .afterDispute)
  }

  @Test func `A dispute of what the text says now is not said to have come before`() throws {
    let correction = try #require(
      try correction(
        to: altered, anchor: .altered, range: place, material: ["figure: 420 → 402"],
        dispute: .some("403 passengers"), disputesNewText: true))
    #expect(correction.kind == .unprompted)
  }
}
