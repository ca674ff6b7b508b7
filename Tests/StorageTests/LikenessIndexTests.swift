import Claims
import GRDB
import Matching
import RandomLedgers
import Seeding
import Testing

@testable import Storage

@Suite("The index that look-alikes are found by")
struct LikenessIndexTests {
  /// Every term with its claim.
  private func entries(of ledger: Ledger) throws -> [String] {
    try ledger.rehearse { transaction in
      try transaction.db.execute(
        sql: "CREATE VIRTUAL TABLE temp.alike USING fts5vocab (main, likeness, instance)")
      return try transaction.rows("SELECT term, doc FROM temp.alike", []).map(\.description)
        .sorted()
    }
  }

  @Test("It is what the claims give, in whatever way they came about", arguments: UInt64(1)...40)
  func asFresh(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 104_729)
    let events = RandomLedger(seed: seed).delivered(using: &generator)
    let ledger = try Ledger.inMemory()
    var start = 0
    while start < events.count {
      let end = min(start + Int.random(in: 1...9, using: &generator), events.count)
      try ledger.write { for event in events[start..<end] { try $0.take(event) } }
      start = end
    }
    let kept = try entries(of: ledger)
    try ledger.write { try $0.rebuildProjections() }
    #expect(!kept.isEmpty)
    #expect(kept == (try entries(of: ledger)), "seed \(seed)")
  }

  @Test("Neither finding nor warning reads a table from end to end")
  func plans() throws {
    let ledger = try Ledger.inMemory()
    let plans = try ledger.read { snapshot in
      try [
        ("SELECT rowid FROM likeness WHERE likeness MATCH 'a' ORDER BY rowid DESC LIMIT 9", 0),
        ("SELECT text FROM claims WHERE id = 1", 0), (LedgerSnapshot.claimsSharingWords, 7),
      ].flatMap { sql, count in
        try snapshot.rows(
          "EXPLAIN QUERY PLAN " + sql, StatementArguments(Array(repeating: 1, count: count))
        ).map { $0["detail"] as String }
      }
    }
    #expect(plans.allSatisfy { !$0.contains("TEMP B-TREE FOR ORDER") })
    let scans = plans.filter { $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE INDEX") }
    #expect(scans == ["SCAN n"], "the claims of one source, read along an index")
  }

  private func logged(_ texts: [String]) throws -> (WritingDesk, [EventHash]) {
    let desk = try WritingDesk()
    return (desk, try texts.map { try desk.log($0) })
  }

  @Test("The claim that says it comes first, a reworded one by its new words alone")
  func finds() throws {
    let (desk, claims) = try logged([
      "The ferry carries 420 passengers", "A bridge would cost €30 million",
      "Winter storms closed the harbour for nine days", "The ferry carries 60 cars",
    ])
    func found(_ text: String) throws -> [EventHash] {
      try desk.ledger.read { try $0.claims(like: text, limit: 2).map(\.claim) }
    }
    #expect(try found("#Ferry takes four hundred and twenty passengers!!").first == claims[0])
    #expect(try found("thirty million euros for that brigde").first == claims[1])
    try desk.append(.claimReworded(claim: claims[1], text: "A tunnel is cheap", because: "so"))
    #expect(try found("thirty million euros for that bridge").isEmpty)
    #expect(try found("the tunnel is cheap").first == claims[1])
  }

  @Test("Equal fingerprints are found whatever the case and the writing of figures")
  func fingerprints() throws {
    let (desk, claims) = try logged([
      "The ferry carries 420 passengers", "the ferry carries four hundred and twenty passengers!",
      "Passengers carry the ferry", "Ferry carries 420 passengers",
    ])
    func said(before claim: EventHash) throws -> [String] {
      try desk.ledger.read { snapshot in
        try snapshot.claims(saying: "Ferry carries 420 PASSENGERS", before: claim).map(\.id)
      }
    }
    let names = try desk.ledger.read { snapshot in
      try claims.map { try #require(try snapshot.claim($0)?.id) }
    }
    #expect(try said(before: claims[3]) == [names[0], names[1]])
    #expect(try said(before: claims[1]) == [names[0]])
    #expect(try said(before: claims[0]).isEmpty)
  }

  @Test("Of some fingerprints those are found that a claim has, whatever it said before")
  func knownFingerprints() throws {
    let (desk, claims) = try logged(["The ferry carries 420 passengers", "A bridge is dear"])
    try desk.append(.claimReworded(claim: claims[1], text: "A tunnel is cheap", because: "so"))
    let texts = ["ferry carries 420 passengers", "a bridge is dear", "a tunnel is cheap", "other"]
    let prints = try texts.map { try #require(Fingerprint(LikenessText($0))) }
    let known = try desk.ledger.read { try $0.fingerprints(ofClaimsAmong: prints) }
    #expect(known == [prints[0], prints[2]])
  }

  @Test("A text of common words alone, of none, of thousands, of signs is answered")
  func hardTexts() throws {
    let (desk, _) = try logged((1...40).map { "Statement \($0) on the ferry and the harbour" })
    let texts = [
      "ferry harbour statement", "the of and", "", "\"*()!?", "- ' \u{0}",
      (0..<10_000).map { "word\($0)" }.joined(separator: " "),
    ]
    let counts = try texts.map { text in
      try desk.ledger.read { try $0.claims(like: text, limit: 5).count }
    }
    #expect(counts == [5, 0, 0, 0, 0, 0])
  }

  @Test("The order in which claims arrive makes no difference", arguments: UInt64(1)...10)
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 7)
    let random = RandomLedger(seed: seed)
    let answers = try (0..<2).map { _ in
      let ledger = try Ledger.inMemory()
      for event in random.delivered(using: &generator) {
        try ledger.write { _ = try $0.take(event) }
      }
      return try ledger.read { snapshot in
        try snapshot.claims(like: "claim statement text passengers 5", limit: 5)
          .map { "\($0.claim.hex) \($0.likeness.score)" }
      }
    }
    #expect(answers[0] == answers[1], "seed \(seed)")
  }
}
