import Anchoring
import Claims
import Testing

@testable import Storage

@Suite("Taking in another desk's events")
struct TakeTests {
  private let chain: [Event]
  private let desk: WritingDesk

  init() throws {
    let aki = try WritingDesk("aki")
    for text in ["one", "two"] { _ = try aki.log(text) }
    chain = try aki.events(of: "aki")
    desk = try WritingDesk()
  }

  private func event(
    desk: String = "aki", seq: Int = 2, clock: Int = 2, after prev: EventHash
  ) -> Event {
    Event(
      desk: desk, seq: seq, clock: clock, at: "", by: "aki",
      body: .claimLogged(LoggedClaim(text: "made up")), prev: prev)
  }

  private func refused(_ event: Event, _ reason: String) throws {
    let before = try desk.ledger.read { try $0.eventCount() }
    #expect(
      throws: StorageError.brokenChain(desk: event.desk, seq: event.seq, reason: reason)
    ) { try desk.take([event]) }
    #expect(try desk.ledger.read { try $0.eventCount() } == before)
  }

  @Test("A chain taken in whole is the chain that it was")
  func whole() throws {
    try desk.take(chain)
    let taken = try desk.events(of: "aki")
    #expect(taken.map(\.json.canonical) == chain.map(\.json.canonical))
    #expect(try desk.claims() == ["aki-1", "aki-2"])
    #expect(try desk.ledger.read { try $0.deskName() } == "mori")
  }

  @Test("An event taken again is no news and changes nothing")
  func again() throws {
    try desk.take(chain)
    let before = try desk.ledger.read { try $0.projectionDump() }
    let news = try desk.ledger.write { transaction in
      let news = try chain.map { try transaction.take($0) }
      #expect(transaction.touchedClaims.isEmpty)
      return news
    }
    #expect(news == [false, false, false])
    #expect(try desk.ledger.read { try $0.projectionDump() } == before)
    #expect(try desk.ledger.read { try $0.forks().isEmpty })
  }

  @Test("An event whose predecessor is not here is refused")
  func unknownPredecessor() throws {
    try refused(chain[1], "the event before it is missing")
    try desk.take([chain[0]])
    try refused(chain[2], "the event before it is missing")
    try desk.take(Array(chain[1...]))
  }

  @Test("Only a first event has no predecessor")
  func noPredecessor() throws {
    try refused(event(seq: 2, after: .zero), "only a desk's first event has no predecessor")
  }

  @Test("An event follows the one that it names: in its chain, and right after it")
  func wrongPlace() throws {
    try desk.take(chain)
    let reason = "it does not follow on the event that it names"
    try refused(event(seq: 3, clock: 9, after: chain[0].hash), reason)
    try refused(event(seq: 1, clock: 9, after: chain[0].hash), reason)
    try refused(event(desk: "zed", seq: 2, clock: 9, after: chain[0].hash), reason)
  }

  @Test("A clock that does not go forward is refused", arguments: [1, 2, 3])
  func clockBackwards(clock: Int) throws {
    try desk.take(chain)
    try refused(
      event(seq: 4, clock: clock, after: chain[2].hash), "its clock runs backwards")
  }

  @Test("A clock may run ahead by as much as a million events, and no further")
  func clockAhead() throws {
    try desk.take(chain)
    let far = 4 + 1_000_000
    let tooFar = [far, (1 << 53) - 1].map { event(seq: 4, clock: $0, after: chain[2].hash) }
    let before = try desk.ledger.read { try $0.projectionDump() }
    for event in tooFar {
      let error = #expect(throws: StorageError.self) { try desk.take([event]) }
      guard case .brokenChain("aki", 4, _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    #expect(try desk.events(of: "aki") == chain)
    #expect(try desk.ledger.read { try $0.projectionDump() } == before)
    try desk.take([event(seq: 4, clock: far - 1, after: chain[2].hash)])
    #expect(try desk.append(.claimLogged(LoggedClaim(text: "next"))).clock == far)
  }

  @Test("One bad event of a batch, and none of it is taken")
  func batch() throws {
    let bad = event(seq: 7, clock: 9, after: chain[1].hash)
    #expect(throws: StorageError.self) { try desk.take(chain + [bad]) }
    #expect(try desk.ledger.read { try $0.deskNames() } == ["mori"])
  }

  @Test("A verdict that arrives before its claim waits for it")
  func beforeItsClaim() throws {
    let kai = try WritingDesk("kai")
    try kai.take(chain)
    try kai.review(chain[1].hash, .verified, by: "bo")
    try desk.take(try kai.events(of: "kai"))
    #expect(try desk.claims() == [])
    try desk.take(chain)
    let claim = try desk.ledger.read { try $0.claim(chain[1].hash) }
    #expect(claim?.status == .verified)
  }

  @Test("A citation that arrives before its source is unsearched until that comes")
  func beforeItsSource() throws {
    let kai = try WritingDesk("kai")
    let source = try kai.source()
    let zed = try WritingDesk("zed")
    try zed.take(try kai.events(of: "kai"))
    let claim = try zed.log()
    try zed.cite(claim, source)
    func anchors() throws -> [String] {
      try desk.ledger.read { try $0.claim(claim)?.citations.map(\.anchor.rawValue) ?? [] }
    }
    try desk.take(try zed.events(of: "zed"))
    #expect(try anchors() == ["unsearched"])
    #expect(try desk.ledger.read { try $0.claimCount(ofSource: source.source) } == 0)
    try desk.take(try kai.events(of: "kai"))
    #expect(try anchors() == ["unchanged"])
    #expect(try desk.ledger.read { try $0.claimCount(ofSource: source.source) } == 1)
  }
}
