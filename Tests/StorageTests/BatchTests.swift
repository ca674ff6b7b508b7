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

  @Test("Rows in no order, as a damaged table gives them, are an error and end nothing")
  func disorder() throws {
    try desk.ledger.read { snapshot in
      let batch = ClaimBatch(snapshot, [3, 5])
      func places(_ rows: String) throws -> [[Int64]] {
        try batch.byClaim("SELECT column1 FROM (VALUES \(rows)) WHERE ? != ''") { row, _ in
          row.int64(0)
        }
      }
      let sorted = try places("(3), (5), (5)")
      #expect(sorted == [[3], [5, 5]])
      for rows in ["(5), (3)", "(4)", "(6)", "(3), (9)"] {
        #expect(throws: DatabaseError.self) { _ = try places(rows) }
      }
    }
  }
}
