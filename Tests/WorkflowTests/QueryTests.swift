import Claims
import Storage
import Testing
import Workflow

@Suite("Queries to the author of a text")
struct QueryTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "It carries 420 passengers.")
    try desk.log("420", on: "ferry", "420 passengers")
  }

  private func ask(_ text: String, as handle: String = "kai") throws -> String {
    let claim = try desks.desk("mori", as: handle).ask("mori-1", text).claim
    let query = try #require(claim.queries.last)
    #expect(query.text == text)
    #expect(query.stamp.by == handle)
    return query.hash.base32
  }

  @Test func `anybody on the roster asks, and anybody records the answers`() throws {
    let first = try ask("Which year?")
    let second = try ask("Who says so?", as: "ann")
    _ = try desk.answer("1", query: String(first.prefix(4)), "2024")
    let claim = try desk.answer("@", query: first, "No, 2023").claim
    #expect(claim.queries.map { $0.answers.map(\.text) } == [["2024", "No, 2023"], []])
    #expect(claim.openQueries.map(\.hash.base32) == [second])
    #expect(claim.status == .unchecked)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `an id that begins several, or none, answers nothing`() throws {
    // Ids are drawn from hashes: so many share a first character sooner or later.
    var firsts: [Character: [String]] = [:]
    for number in 1...40 {
      let id = try ask("Question \(number)?")
      firsts[try #require(id.first), default: []].append(id)
    }
    let (shared, ids) = try #require(firsts.first { $0.value.count > 1 })
    let before = try desk.eventCount
    #expect {
      _ = try desk.answer("mori-1", query: String(shared), "yes")
    } throws: { error in
      guard case DeskError.ambiguousQuery(_, "mori-1", let candidates) = error else { return false }
      return candidates.count == ids.count
    }
    for id in ["", "u", "mori-1", "abcdefghi"] {
      #expect {
        _ = try desk.answer("mori-1", query: id, "yes")
      } throws: { error in
        guard case DeskError.unknownQuery(id, "mori-1", let known) = error else { return false }
        return known.count == 40
      }
    }
    #expect(try desk.eventCount == before)
  }

  @Test func `a query about another claim is none of this one's`() throws {
    let id = try ask("Which year?")
    try desk.log("passengers", on: "ferry", "passengers")
    #expect(throws: DeskError.self) { _ = try desk.answer("mori-2", query: id, "2024") }
  }

  @Test func `nobody asks about a withdrawn claim, and what was asked is still answered`() throws {
    let id = try ask("Which year?")
    _ = try desk.withdraw(["mori-1"], because: "not ours", duplicateOf: nil)
    #expect {
      _ = try desk.ask("mori-1", "Who?")
    } throws: { error in
      guard case DeskError.withdrawn("mori-1") = error else { return false }
      return true
    }
    var asked = ClaimQuery()
    asked.filter.isAsked = true
    #expect(try desk.claimsInContext(asked).isEmpty)
    #expect(try desk.answer("mori-1", query: id, "2024").claim.openQueries.isEmpty)
  }

  @Test func `neither is empty`() throws {
    let id = try ask("Which year?")
    #expect(throws: DeskError.self) { _ = try desk.ask("mori-1", " \n") }
    #expect(throws: DeskError.self) { _ = try desk.answer("mori-1", query: id, "") }
  }

  @Test func `a colleague's answer comes with a sync`() throws {
    let id = try ask("Which year?")
    let kai = try desks.desk("kai", as: "kai")
    _ = try kai.sync(with: desks.path("mori"))
    _ = try kai.answer("mori-1", query: id, "2024")
    _ = try desk.sync(with: desks.path("kai"))
    #expect(try desk.claim("mori-1").claim.openQueries.isEmpty)
  }
}
