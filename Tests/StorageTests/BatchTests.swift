import Claims
import GRDB
import Synchronization
import Testing

@testable import Storage

@Suite("Claims read many at a time")
struct BatchTests {
  private let desk: WritingDesk

  init() throws { desk = try WritingDesk() }

  @Test("They are read no further ahead than needed, and others can be looked up meanwhile")
  func bounded() throws {
    let count = ClaimBatch.size * 2 + 3
    let hashes = try desk.ledger.write { transaction in
      try (0..<count).map { number in
        let logged = EventBody.claimLogged(LoggedClaim(text: "claim \(number)"))
        return try transaction.append(logged, by: "ann", at: WritingDesk.time).hash
      }
    }
    try desk.ledger.read { snapshot in
      let survey = try snapshot.survey(ClaimFilter(), checked: [])
      let read = Mutex(0)
      snapshot.db.trace { event in
        if "\(event)".contains("c.standing") { read.withLock { $0 += 1 } }
      }
      var texts: [String] = []
      try snapshot.forEachClaim(hashes.reversed(), of: survey) { claim in
        texts.append(claim.text)
        #expect(read.withLock { $0 } == (texts.count - 1) / ClaimBatch.size + 1)
      }
      snapshot.db.trace(nil)
      #expect(texts == (0..<count).reversed().map { "claim \($0)" })
      try snapshot.forEachClaim(hashes.prefix(300), of: survey) { claim in
        let alone = try snapshot.claim(claim.hash)
        #expect(alone == claim)
      }
    }
  }
}
