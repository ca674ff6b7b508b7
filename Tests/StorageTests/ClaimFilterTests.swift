import Claims
import GRDB
import Testing

@testable import Storage

@Suite("Which claims a list shows")
struct ClaimFilterTests {
  private let desk: WritingDesk
  private let ft: EventHash
  private let un: EventHash
  private let claims: [EventHash]

  /// Six claims: unchecked, verified, disputed, split, stale, withdrawn.
  init() throws {
    let desk = try WritingDesk()
    let ft = try desk.source("ft")
    let un = try desk.source("un")
    (self.ft, self.un) = (ft.source, un.source)
    let claims = try (1...6).map { number in
      try desk.log(
        "claim \(number)", tags: number % 2 == 0 ? ["even", "all"] : ["all"],
        by: number < 4 ? "ann" : "bo")
    }
    self.desk = desk
    self.claims = claims
    try desk.cite(claims[0], ft, exact: "¥43tn")
    try desk.cite(claims[1], un, exact: "100% of e\u{301}")
    try desk.cite(claims[1], ft, exact: "_", .mentions)
    try desk.review(claims[1], .verified, by: "cy")
    try desk.review(claims[2], .disputed, by: "cy")
    try desk.review(claims[3], .verified, by: "cy")
    try desk.review(claims[3], .unverifiable, by: "di")
    try desk.review(claims[4], .verified, by: "di")
    try desk.append(
      .claimReworded(claim: claims[4], text: "reworded", because: "clearer"), by: "ann")
    try desk.append(.claimWithdrawn(claim: claims[5], because: "twice", duplicateOf: claims[0]))
    try desk.append(.claimAssigned(claim: claims[4], to: "eve"))
  }

  private func expect(
    _ numbers: [Int], sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout ClaimFilter) -> Void
  ) throws {
    #expect(
      try desk.claims(change) == numbers.map { "mori-\($0)" }, sourceLocation: sourceLocation)
  }

  @Test("All of them, in order of logging")
  func all() throws { try expect([1, 2, 3, 4, 5, 6]) { _ in } }

  @Test("By headline")
  func status() throws {
    for (status, numbers) in [
      (Status.unchecked, [1]), (.verified, [2]), (.disputed, [3]), (.inReview, [4]), (.stale, [5]),
      (.withdrawn, [6]), (.unverifiable, []),
    ] {
      try expect(numbers) { $0.status = status }
    }
    #expect(
      try desk.ledger.read { try $0.statusCounts() } == [
        .unchecked: 1, .verified: 1, .disputed: 1, .inReview: 1, .stale: 1, .withdrawn: 1,
      ])
  }

  @Test("By a source that they cite, whatever the stance")
  func source() throws {
    try expect([1, 2]) { $0.source = ft }
    try expect([2]) { $0.source = un }
    try expect([]) { $0.source = claims[0] }
    #expect(try desk.ledger.read { try $0.claimCount(ofSource: ft) } == 2)
    #expect(try desk.ledger.read { try $0.claimCount(ofSource: un) } == 1)
  }

  @Test("By words that a citation holds, byte for byte and without wildcards")
  func quote() throws {
    try expect([1]) { $0.quote = "43" }
    try expect([2]) { $0.quote = "%" }
    try expect([2]) { $0.quote = "_" }
    try expect([2]) { $0.quote = "e\u{301}" }
    try expect([]) { $0.quote = "\u{e9}" }
    try expect([]) { $0.quote = "TN" }
  }

  @Test("By a tag")
  func tag() throws {
    try expect([2, 4, 6]) { $0.tag = "even" }
    try expect([]) { $0.tag = "eve" }
  }

  @Test("By who logged, reviewed, or is to look")
  func people() throws {
    try expect([1, 2, 3]) { $0.loggedBy = "ann" }
    try expect([2, 3, 4]) { $0.reviewedBy = "cy" }
    try expect([4, 5]) { $0.reviewedBy = "di" }
    try expect([5]) { $0.assigned = "eve" }
  }

  @Test("By differing verdicts")
  func split() throws { try expect([4]) { $0.isSplit = true } }

  @Test("By a query that is open")
  func asked() throws {
    try expect([]) { $0.isAsked = true }
    let queries = try [0, 2, 5].map { index in
      try desk.append(.claimAsked(claim: claims[index], text: "Which year?")).hash
    }
    try desk.append(.claimAsked(claim: claims[0], text: "Who?"))
    try expect([1, 3]) { $0.isAsked = true }
    for (index, query) in zip([0, 2], queries) {
      try desk.append(.claimAnswered(claim: claims[index], query: query, text: "2023"))
    }
    try expect([1]) { $0.isAsked = true }
    try expect([]) {
      $0.isAsked = true
      $0.status = .withdrawn
    }
  }

  @Test("The open queries are found by an index that holds no others")
  func askedByIndex() throws {
    let plan = try desk.ledger.read { snapshot in
      try snapshot.rows(
        "EXPLAIN QUERY PLAN SELECT claim FROM queries WHERE answers = '[]'", []
      ).map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains("queries_open") }, "\(plan)")
  }

  @Test("By who could give the next verdict")
  func waiting() throws {
    // Unchecked, in review and stale ones; not those assigned to others or already judged.
    try expect([1, 4]) { $0.waitingFor = .init(handle: "flo", mayReviewOwn: false) }
    try expect([1, 4, 5]) { $0.waitingFor = .init(handle: "eve", mayReviewOwn: false) }
    try expect([1]) { $0.waitingFor = .init(handle: "cy", mayReviewOwn: false) }
    try expect([4]) { $0.waitingFor = .init(handle: "ann", mayReviewOwn: false) }
    try expect([1, 4]) { $0.waitingFor = .init(handle: "ann", mayReviewOwn: true) }
    try expect([1]) { $0.waitingFor = .init(handle: "bo", mayReviewOwn: false) }
  }

  @Test("Who reworded a claim does not review it unless the rules say so")
  func waitingAfterRewording() throws {
    try desk.append(.claimAssigned(claim: claims[4], to: ""))
    try expect([1, 4, 5]) { $0.waitingFor = .init(handle: "bo", mayReviewOwn: true) }
    try desk.append(.claimReworded(claim: claims[0], text: "x", because: ""), by: "flo")
    try expect([4, 5]) { $0.waitingFor = .init(handle: "flo", mayReviewOwn: false) }
    try expect([1, 4, 5]) { $0.waitingFor = .init(handle: "flo", mayReviewOwn: true) }
  }

  @Test("A claim meets all that is asked")
  func several() throws {
    try expect([2]) {
      $0.tag = "even"
      $0.loggedBy = "ann"
      $0.status = .verified
      $0.source = ft
    }
    try expect([]) {
      $0.tag = "even"
      $0.status = .disputed
    }
  }

  @Test("Pages of any size visit each claim once, in order", arguments: 1...7)
  func pages(size: Int) throws {
    #expect(try desk.ledger.pages(of: size) == claims)
  }

  @Test("A page goes on within a filter")
  func pageWithin() throws {
    try expect([4, 6]) {
      $0.tag = "even"
      $0.after = claims[1]
    }
    try expect([2]) {
      $0.tag = "even"
      $0.limit = 1
    }
    try expect([]) { $0.after = claims[5] }
    try expect([]) { $0.limit = 0 }
  }
}
