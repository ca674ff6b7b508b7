import Anchoring
import Claims
import Testing
import Workflow

@Suite("A source's text with what the ledger has on it")
struct SourceProofTests {
  private static let text = "The ferry opened in May.\n\nIt carries 420 passengers."

  @Test func `holds every claim, and the places of those that are not withdrawn`() throws {
    let desks = try TestDesks()
    let desk = try desks.desk("mori")
    try desk.add("ferry", Self.text)
    try desk.add("notice", "420 places.")
    try desk.log("420 people", on: "ferry", "420 passengers")
    try desk.cite("mori-1", "notice", "420 places", .supports)
    try desk.log("nothing", on: "ferry", "opened")
    try desk.log("elsewhere", on: "notice", "places")
    _ = try desk.withdraw(["mori-2"], because: "no claim", duplicateOf: nil)
    _ = try desk.exclude(
      from: "ferry", .quote(QuoteSelector(exact: "in May")), all: false, because: "known")
    let proof = try desk.proof(of: "ferry")
    #expect(proof.text.string == Self.text)
    #expect(proof.claims.map(\.claim.id) == ["mori-1", "mori-2"])
    #expect(proof.claims[0].sources.values.map(\.id).sorted() == ["ferry", "notice"])
    #expect(proof.coverage.marks.map(\.claim.id) == ["mori-1"])
    #expect(proof.coverage.marks.map(\.range) == [CodePointRange(37, 51)])
    #expect(proof.coverage.marks.map(\.citation) == [proof.claims[0].claim.citations[0].hash])
    #expect(proof.coverage.setApart.map(\.range) == [CodePointRange(17, 23)])
    #expect(proof.heads == (try desk.heads()))
  }

  @Test func `follows places and exclusions into the newest text`() throws {
    let desks = try TestDesks()
    let desk = try desks.desk("mori")
    try desk.add("ferry", Self.text)
    try desk.log("420 people", on: "ferry", "420 passengers")
    try desk.log("opened", on: "ferry", "opened")
    _ = try desk.exclude(
      from: "ferry", .quote(QuoteSelector(exact: "in May")), all: false, because: "known")
    try desk.revise("ferry", to: "Update.\n\nIt carries 420 passengers.")
    let proof = try desk.proof(of: "ferry")
    #expect(proof.coverage.revision.number == 2)
    #expect(proof.coverage.marks.map(\.range) == [CodePointRange(20, 34)])
    #expect(proof.coverage.setApart.isEmpty && proof.coverage.lapsed.count == 1)
    #expect(proof.claims.count == 2)
  }
}
