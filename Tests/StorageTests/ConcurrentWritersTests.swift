import Claims
import Dispatch
import Storage
import Testing

@Suite("Two processes at one file")
struct ConcurrentWritersTests {
  @Test("Everything that two writers append lands, in one whole chain")
  func writers() throws {
    let folder = try TemporaryFolder()
    let desks = try (0..<2).map { _ in try WritingDesk(ledger: Ledger(path: folder.path())) }
    let count = 25
    DispatchQueue.concurrentPerform(iterations: desks.count) { writer in
      do {
        for number in 0..<count {
          let claim = try desks[writer].log("\(writer)-\(number)")
          try desks[writer].review(claim, .verified, by: "bo")
          _ = try desks[writer].ledger.read { try $0.claims() }
        }
      } catch { Issue.record(error) }
    }
    let third = try Ledger(path: folder.path())
    let events = try WritingDesk(ledger: third).events(of: "mori")
    #expect(events.map(\.seq) == Array(1...(1 + 4 * count)))
    #expect(events.map(\.clock) == Array(1...(1 + 4 * count)))
    #expect(events.map(\.prev) == [.zero] + events.dropLast().map(\.hash))
    let claims = try third.read { try $0.claims() }
    #expect(claims.map(\.id) == (1...2 * count).map { "mori-\($0)" })
    #expect(claims.allSatisfy { $0.status == .verified })
    let texts = Set(claims.map(\.text))
    #expect(texts == Set((0..<count).flatMap { ["0-\($0)", "1-\($0)"] }))
    #expect(try third.integrityProblems() == [])
  }

  @Test("Two who make the ledger at once make one ledger")
  func makers() throws {
    let folder = try TemporaryFolder()
    let path = folder.path()
    DispatchQueue.concurrentPerform(iterations: 4) { maker in
      do {
        _ = try Ledger(path: path) { transaction in
          try transaction.nameDesk("mori")
          try transaction.append(.deskOpened(nonce: "\(maker)"), by: "ann", at: "")
        }
      } catch { Issue.record(error) }
    }
    #expect(try Ledger(path: folder.path()).read { try $0.eventCount() } == 1)
  }
}
