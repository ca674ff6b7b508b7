import Claims
import Testing

@testable import Storage

@Suite("What a cut lets through")
struct CutTests {
  private let desk: WritingDesk
  private let source: (source: EventHash, revision: EventHash)
  private let claim: EventHash
  private let text = Array("The fare is ¥1,200.".utf8)

  init() throws {
    desk = try WritingDesk()
    source = try desk.source()
    claim = try desk.log("the first")
    let (ledger, claim, text) = (desk.ledger, claim, text)
    try ledger.write { transaction in
      try transaction.store(text: text, sha256: .sha256("ft".utf8))
      try transaction.touch(claim: claim)
    }
  }

  private var heads: [LedgerHead] {
    get throws { try desk.ledger.read { try $0.heads() } }
  }

  @Test("The desk's name, its texts and what was last touched come with it")
  func surroundings() throws {
    let then = try desk.ledger.asOf(.heads(try heads))
    try then.read { snapshot throws in
      #expect(try snapshot.deskName() == "mori")
      #expect(try snapshot.touchedClaim() == claim)
      #expect(try snapshot.text(.sha256("ft".utf8)) == text)
    }
    let sha256 = EventHash.sha256("later".utf8)
    let before = try heads
    let later = try desk.log("the second")
    try desk.append(
      .sourceRevised(
        RevisedSource(
          source: source.source, sha256: sha256, length: 5, retrieved: nil, note: nil)))
    try desk.ledger.write { transaction in
      try transaction.store(text: Array("later".utf8), sha256: sha256)
      try transaction.touch(claim: later)
    }
    try desk.ledger.asOf(.heads(before)).read { snapshot throws in
      #expect(try snapshot.touchedClaim() == nil)
      #expect(try snapshot.textHashes() == [.sha256("ft".utf8)])
    }
  }

  @Test("A ledger as it stood refuses every write, and the ledger itself goes on")
  func noWrites() throws {
    let then = try desk.ledger.asOf(.heads(try heads))
    for write in [then.write, then.rehearse]
      as [((LedgerTransaction) throws -> Void) throws -> Void]
    {
      let error = #expect(throws: StorageError.self) {
        try write { try $0.append(.claimReopened(claim: claim, because: ""), by: "ann", at: "") }
      }
      guard case .readOnly = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
    _ = try desk.log("another")
    #expect(try desk.claims().count == 2)
    #expect(try then.read { try $0.claims().count } == 1)
  }

  @Test("A head that is not known lets its desk's chain through as far as it is known")
  func missingHead() throws {
    let unknown = LedgerHead(desk: "mori", events: 99, head: .sha256("beyond".utf8))
    let stranger = LedgerHead(desk: "aki", events: 3, head: .sha256("elsewhere".utf8))
    let events = try desk.ledger.read { try $0.events(of: .heads([unknown, stranger])) }
    #expect(events.missing == [unknown, stranger])
    #expect(try desk.events(of: "mori").allSatisfy(events.contains))
    let short = LedgerHead(desk: "mori", events: 2, head: .sha256("beyond".utf8))
    let first = try desk.ledger.read { try $0.events(of: .heads([short])) }
    #expect(try desk.events(of: "mori").filter(first.contains).map(\.seq) == [1, 2])
  }

  @Test("A head whose desk is another's is not known")
  func foreignHead() throws {
    let last = try #require(try heads.first)
    let forged = LedgerHead(desk: "aki", events: last.events, head: last.head)
    let events = try desk.ledger.read { try $0.events(of: .heads([forged])) }
    #expect(events.missing == [forged])
    #expect(try !desk.events(of: "mori").contains(where: events.contains))
  }

  @Test("Beyond a cut are the events about a source and whatever has ever cited it")
  func beyond() throws {
    let citation = try desk.cite(claim, source)
    let other = try desk.log("on nothing")
    let cut = try desk.ledger.read { try $0.events(of: .heads(try $0.heads())) }
    let uncited = try desk.append(
      .claimUncited(claim: claim, citation: citation, because: "wrong place"))
    try desk.append(.claimNoted(claim: other, text: "no matter", isPrivate: false))
    let noted = try desk.append(.claimNoted(claim: claim, text: "gone", isPrivate: false))
    let third = try desk.log("a third")
    let cited = try desk.cite(third, source)
    var changes = SourceFields()
    changes.title = "Ferry"
    let described = try desk.append(.sourceDescribed(source: source.source, changes: changes))
    let found = try desk.ledger.read {
      try $0.events(beyond: cut, aboutSource: source.source).map(\.hash)
    }
    #expect(found == [uncited.hash, noted.hash, third, cited, described.hash])
  }

  @Test("The claims that cite a source are counted by their status, withdrawn ones too")
  func counts() throws {
    let others = try (1...3).map { try desk.log("claim \($0)") }
    for other in [claim] + others { try desk.cite(other, source) }
    try desk.cite(claim, source, exact: "again")
    try desk.append(.claimWithdrawn(claim: others[0], because: "twice", duplicateOf: nil))
    try desk.review(others[1], .verified, by: "bo")
    _ = try desk.log("of no source")
    let counts = try desk.ledger.read { try $0.statusCounts(ofSource: source.source) }
    #expect(counts == [.unchecked: 2, .withdrawn: 1, .verified: 1])
  }
}
