import Anchoring
import Claims
import Testing
import Workflow

/// What an anchor says after several revisions, and what that does to the verdicts given between.
@Suite("Words followed through several texts")
struct ManyRevisionsTests {
  private let desks: TestDesks
  private let desk: Desk

  private static let before = "The harbour office opened a second quay on Monday morning.\n"
  private static let after =
    "\nTickets are sold at the pier until the evening. A reader wrote to ask about bicycles."
  private static let sentence = "The new ferry carries 420 passengers and sixty cars each way."
  private static let first = before + sentence + after
  private static let altered = first.replacing("420", with: "402")

  /// What the sentence says stands elsewhere, within another one and out of its surroundings.
  private static let elsewhere =
    "Many people will remember the opening.\n" + before + after
    + "\nPeople tell each other that " + sentence.replacing("The", with: "the")

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", Self.first)
    try desk.log("420 people", on: "ferry", "420 passengers")
  }

  private func revise(_ text: String, claim: String = "mori-1") throws -> String {
    let anchors = try desk.revise("ferry", to: text).anchors
    let anchored = try #require(anchors.first { $0.claim == claim })
    return "\(anchored.now.anchor.rawValue) \(anchored.wordsNow ?? "-")"
  }

  private func still(_ claim: String = "1") throws -> String? {
    let (_, events) = try desk.history(claim)
    let anchors = events.filter { $0.kind == "claim.anchored" }
    guard let still = anchors.last?.members["still"]?.string else { return nil }
    return anchors.firstIndex { $0.hash.hex == still }.map { "anchor \($0 + 1)" } ?? "another"
  }

  /// Logs a claim on words long enough to be told apart wherever they stand.
  private func logLong() throws -> (claim: String, citation: String) {
    let id = try desk.log("420 and sixty", on: "ferry", "420 passengers and sixty cars each way")
    let claim = try desk.claim(id).claim
    return (id, try #require(claim.citations.first.flatMap { claim.shortIDs[$0.hash] }))
  }

  @Test func `words that stand on as altered are altered, and a verdict on them holds`() throws {
    #expect(try revise(Self.altered) == "altered 402 passengers")
    try desk.verify("1")
    #expect(try revise("A correction.\n" + Self.altered) == "altered 402 passengers")
    #expect(try still() == "anchor 1")
    #expect(try desk.status("1") == .verified)
    #expect(try revise(Self.altered + " The end.") == "altered 402 passengers")
    #expect(try still() == "anchor 2")
    #expect(try desk.status("1") == .verified)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `words that are altered again are not those that a verdict read`() throws {
    _ = try revise(Self.altered)
    try desk.verify("1")
    #expect(try revise(Self.first.replacing("420", with: "204")) == "altered 204 passengers")
    #expect(try still() == nil)
    #expect(try desk.status("1") == .stale)
  }

  @Test func `a text that goes back takes the altered words from under their verdict`() throws {
    try desk.verify("1")
    _ = try revise(Self.altered)
    try desk.verify("1")
    #expect(try revise(Self.first) == "unchanged 420 passengers")
    let stale = try desk.claim("1").claim.stale
    #expect(stale.map(\.why) == [.altered])
  }

  @Test func `what adds up in the sentence is told, though no step was large`() throws {
    let second = Self.first.replacing("sixty", with: "50")
    let third = second.replacing("50 cars", with: "50 cars and not one bus")
    #expect(try revise(second).hasSuffix("420 passengers"))
    let materialThen = try desk.claim("1").claim.citations[0].material
    #expect(!materialThen.isEmpty)
    _ = try revise(third)
    let material = try desk.claim("1").claim.citations[0].material
    #expect(Set(materialThen).isSubset(of: Set(material)))
    #expect(material.contains { $0.hasPrefix("negation") })
    #expect(try still() == nil)
  }

  @Test func `words that were lost are found again from where they were cited`() throws {
    #expect(try revise(Self.before + Self.after).hasPrefix("lost"))
    #expect(try revise("Update.\n" + Self.first) == "shifted 420 passengers")
    #expect(try still() == nil)
  }

  @Test func `a place that a machine only offers stays an offer in later texts`() throws {
    let (claim, citation) = try logLong()
    #expect(try revise(Self.elsewhere, claim: claim).hasPrefix("moved 420"))
    #expect(try revise("Update.\n" + Self.elsewhere, claim: claim).hasPrefix("moved 420"))
    #expect(try still(claim) == "anchor 1")
    let set = try desk.anchor(claim, citation: citation, .asFound)
    #expect(set.words.now.anchor == .contextChanged)
    #expect(try still(claim) == "anchor 2")
    #expect(try revise(Self.elsewhere, claim: claim).hasPrefix("context-changed"))
    #expect(try still(claim) == "anchor 3")
  }

  @Test func `a verdict on words where they had moved holds while they stand there`() throws {
    let (claim, _) = try logLong()
    _ = try revise(Self.elsewhere)
    try desk.verify(claim)
    _ = try revise("Update.\n" + Self.elsewhere)
    #expect(try desk.status(claim) == .verified)
    #expect(try revise(Self.first, claim: claim).hasPrefix("unchanged"))
    #expect(try desk.status(claim) == .stale)
  }

  @Test func `without the cited text on file the steps are added up`() throws {
    _ = try revise(Self.altered)
    _ = try desk.sync(with: nil)
    try desks.remove("mori/claims/stet.db")
    try desks.remove("mori/claims/texts")
    let rebuilt = try desks.desk("mori")
    try rebuilt.attach("second.txt", Self.altered)
    let revised = try rebuilt.revise("ferry", to: "Update.\n" + Self.altered)
    #expect(revised.anchors.map(\.now.anchor) == [.altered])
    #expect(revised.anchors.map(\.wordsNow) == ["402 passengers"])
    #expect(revised.anchors.first?.now.material == ["figure: 420 → 402"])
  }

  @Test func `what was cited in a text that is not on file is unsearched`() throws {
    _ = try revise(Self.before + Self.after)
    _ = try desk.sync(with: nil)
    try desks.remove("mori/claims/stet.db")
    try desks.remove("mori/claims/texts")
    let rebuilt = try desks.desk("mori")
    try rebuilt.attach("second.txt", Self.before + Self.after)
    #expect(
      try rebuilt.revise("ferry", to: Self.first + " ").anchors.map(\.now.anchor) == [.unsearched])
    // With the text back, they are looked for.
    try rebuilt.attach("first.txt", Self.first)
    let followed = try rebuilt.followUnsearched(in: "ferry")
    #expect(followed.anchors.map(\.now.anchor) == [.unchanged])
  }
}
