import Claims
import Foundation
import Storage
import Testing
import Workflow

@Suite("Whose turn a claim is")
struct QueueTests {
  private let desks: TestDesks
  private let desk: Desk
  private let kai: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desks.rule(selfReview: false)
    kai = try desks.desk("mori", as: "kai")
    try desk.add("ferry", Self.article)
  }

  private static let article =
    "A new ferry joins the bay line. It carries 420 passengers. It opened in May. It is blue."

  /// The queue as somebody sees it who judges nothing.
  private func queue(
    _ desk: Desk, _ query: ClaimQuery = ClaimQuery()
  ) throws -> [String] {
    var seen: Set<EventHash> = []
    var queue: [String] = []
    while let next = try desk.nextInQueue(query, passingOver: seen) {
      seen.insert(next.hash)
      let claim = try SheetReader(desk).sheet(next).claim
      queue.append("\(claim.id) \(next.reason)")
    }
    return queue
  }

  @Test func `what is assigned to me comes first, then what is stale, then the rest, oldest first`()
    throws
  {
    for number in 1...6 { try desk.log("claim \(number)", on: "ferry", "420") }
    try kai.verify("mori-2", "mori-5")
    _ = try desk.reword("mori-5", to: "claim 5 anew", because: "clearer")
    _ = try desk.reword("mori-2", to: "claim 2 anew", because: "clearer")
    _ = try desk.assign("mori-6", to: "kai")
    #expect(
      try queue(kai) == [
        "mori-6 assigned", "mori-2 stale", "mori-5 stale", "mori-1 unchecked", "mori-3 unchecked",
        "mori-4 unchecked",
      ])
    #expect(try kai.queueLength(ClaimQuery()) == 6)
  }

  @Test func `what others have begun to settle stands among the unchecked, by age`() throws {
    try desks.rule(selfReview: false, signOffs: 2)
    for number in 1...3 { try desk.log("claim \(number)", on: "ferry", "420") }
    try desks.desk("mori", as: "ann").verify("mori-2")
    #expect(
      try queue(kai) == ["mori-1 unchecked", "mori-2 inReview", "mori-3 unchecked"])
    try kai.verify("mori-1")
    #expect(try queue(kai) == ["mori-2 inReview", "mori-3 unchecked"])
  }

  @Test
  func `neither my own nor others' assignments, nor what is withdrawn or settled, is my turn`()
    throws
  {
    for number in 1...5 { try desk.log("claim \(number)", on: "ferry", "420") }
    try kai.log("kai's own", on: "ferry", "May")
    _ = try kai.reword("mori-1", to: "kai's wording", because: "clearer")
    _ = try desk.assign("mori-2", to: "ann")
    _ = try desk.withdraw(["mori-3"], because: "a headline", duplicateOf: nil)
    try kai.verify("mori-4")
    #expect(try queue(kai) == ["mori-5 unchecked"])
    #expect(try kai.queueLength(ClaimQuery()) == 1)
    #expect(try queue(desks.desk("mori", as: "lou")).isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the queue is what list --waiting lists, in another order`(seed: UInt64) throws {
    try desks.rule(selfReview: false, signOffs: 2)
    var chance = Chance(state: seed)
    let people = try ["mori", "kai", "ann"].map { try desks.desk("mori", as: $0) }
    for number in 1...40 {
      try people[chance.below(3)].log("claim \(number)", on: "ferry", "420")
    }
    for _ in 1...60 {
      let desk = people[chance.below(3)]
      let claim = "mori-\(chance.below( 40) + 1)"
      switch chance.below(5) {
      case 0: _ = try? desk.reword(claim, to: "\(chance.below( 999))", because: "so")
      case 1: _ = try? desk.assign(claim, to: ["mori", "kai", "ann"][chance.below(3)])
      case 2: _ = try? desk.withdraw([claim], because: "so", duplicateOf: nil)
      default: _ = try? desk.verify(claim)
      }
    }
    for desk in people {
      var query = ClaimQuery()
      query.isWaiting = true
      var waiting: [String] = []
      try desk.forEachClaim(query) { waiting.append($0.id) }
      let queue = try queue(desk).map { $0.split(separator: " ")[0] }
      #expect(queue.map(String.init).sorted() == waiting.sorted(), "seed \(seed)")
      #expect(try desk.queueLength(ClaimQuery()) == waiting.count)
      #expect(!waiting.isEmpty)
    }
  }

  @Test func `source, tag and status narrow the queue`() throws {
    try desk.add("port", "Notice: 402 passengers.")
    try desk.log("one", on: "ferry", "420")
    try desk.log("two", on: "port", "402")
    try desk.log("three", on: "ferry", "May")
    _ = try desk.tag("mori-3", add: ["fare"], remove: [])
    var query = ClaimQuery()
    query.source = "por"
    #expect(try queue(kai, query) == ["mori-2 unchecked"])
    query = ClaimQuery()
    query.filter.tag = "fare"
    #expect(try queue(kai, query) == ["mori-3 unchecked"])
    query = ClaimQuery()
    query.filter.status = .stale
    #expect(try queue(kai, query).isEmpty)
    try kai.verify("mori-1")
    _ = try desk.reword("mori-1", to: "one anew", because: "clearer")
    #expect(try queue(kai, query) == ["mori-1 stale"])
  }

  @Test func `reasons come back newest first, each once, of one person and one verdict`() throws {
    for number in 1...4 { try desk.log("claim \(number)", on: "ferry", "420") }
    func give(_ claim: String, _ verdict: Verdict, _ because: String, by desk: Desk) throws {
      _ = try desk.review([claim], VerdictDraft(verdict: verdict, because: because))
    }
    try give("mori-1", .verified, "the notice", by: kai)
    try give("mori-2", .verified, "caf\u{E9}", by: kai)
    try give("mori-3", .verified, "the notice", by: kai)
    try give("mori-4", .verified, "cafe\u{301}", by: kai)
    try give("mori-1", .disputed, "no", by: kai)
    try give("mori-2", .verified, "ann's", by: try desks.desk("mori", as: "ann"))
    let reasons = try kai.recentReasons(for: .verified, limit: 9)
    #expect(
      reasons.map { Array($0.utf8) }
        == ["cafe\u{301}", "the notice", "caf\u{E9}"].map { Array($0.utf8) })
    #expect(try kai.recentReasons(for: .disputed, limit: 9) == ["no"])
    #expect(try kai.recentReasons(for: .verified, limit: 1).count == 1)
  }
}
