import Anchoring
import Claims
import Storage
import Testing
import Workflow

@Suite("Listing more claims than are read at a time")
struct ListingTests {
  private static let count = 1201
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    let rows = (1...Self.count).map { number in
      ImportRow(
        line: number, draft: ClaimDraft(text: "claim \(number)"),
        citations: [
          ImportedCitation(
            source: "ferry", quote: QuoteSelector(exact: "420 passengers"), range: nil)
        ])
    }
    _ = try desk.importRows(rows, because: "so it was", dryRun: false)
  }

  private func listed(_ change: (inout ClaimQuery) -> Void = { _ in }) throws -> [String] {
    var query = ClaimQuery()
    change(&query)
    var ids: [String] = []
    try desk.forEachClaim(query) { ids.append($0.id) }
    return ids
  }

  private func ids(_ range: ClosedRange<Int>) -> [String] { range.map { "mori-\($0)" } }

  @Test func `others write while somebody reads a list, and each claim comes once`() throws {
    let other = try desks.desk("mori", as: "kai")
    var ids: [String] = []
    try desk.forEachClaim(ClaimQuery()) { claim in
      ids.append(claim.id)
      switch ids.count {
      case 1: _ = try other.note("mori-1", "seen", isPrivate: false)
      case 499, 500, 501: _ = try other.note(claim.id, "seen", isPrivate: false)
      case 700: try other.log("logged meanwhile", on: "ferry", "ferry")
      case 1000: try other.verify("mori-1001", "mori-2")
      default: break
      }
    }
    #expect(Array(ids.prefix(Self.count)) == self.ids(1...Self.count))
    #expect(ids.count <= Self.count + 1)
    #expect(try desk.claim("mori-500").claim.notes.count == 1)
    #expect(try desk.status("mori-1001") == .verified)
  }

  @Test func `a limit holds over the borders of what is read at a time`() throws {
    for limit in [1, 499, 500, 501, 1000, 1001, 1200] {
      #expect(try listed { $0.filter.limit = limit } == ids(1...limit))
      let after = try listed {
        $0.filter.limit = limit
        $0.after = "mori-1"
      }
      #expect(after == ids(2...limit + 1))
    }
    #expect(try listed { $0.filter.limit = 0 }.isEmpty)
    #expect(try listed { $0.filter.limit = 5000 } == ids(1...Self.count))
    #expect(try listed { $0.after = "mori-\(Self.count)" }.isEmpty)
  }
}
