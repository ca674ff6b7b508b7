import Claims
import Testing

@testable import Storage

@Suite("Appending to this desk's chain")
struct AppendTests {
  @Test("Events count from 1, and each names the one before it")
  func chain() throws {
    let desk = try WritingDesk()
    for _ in 0..<4 { _ = try desk.log() }
    let events = try desk.events(of: "mori")
    #expect(events.map(\.seq) == [1, 2, 3, 4, 5])
    #expect(events.map(\.clock) == [1, 2, 3, 4, 5])
    #expect(events.map(\.prev) == [.zero] + events.dropLast().map(\.hash))
    #expect(events.allSatisfy { $0.computedHash == $0.hash && $0.desk == "mori" })
  }

  @Test("The clock goes on from the highest seen on any desk")
  func clock() throws {
    let far = Event(
      desk: "aki", seq: 1, clock: 40, at: "", by: "aki", body: .deskOpened(nonce: "1"), prev: .zero)
    let desk = try WritingDesk()
    try desk.take([far])
    let event = try desk.append(.claimLogged(LoggedClaim(text: "after")))
    #expect([event.seq, event.clock] == [2, 41])
    let late = Event(
      desk: "zed", seq: 1, clock: 7, at: "", by: "zed", body: .deskOpened(nonce: "2"), prev: .zero)
    try desk.take([late])
    #expect(try desk.append(.claimLogged(LoggedClaim(text: "more"))).clock == 42)
  }

  @Test("Several events of one write make one stretch of chain")
  func batch() throws {
    let desk = try WritingDesk()
    try desk.ledger.write { transaction in
      let appended = try ["a", "b", "c"].map { text in
        try transaction.append(.claimLogged(LoggedClaim(text: text)), by: "ann", at: "")
      }
      #expect(appended.map(\.seq) == [2, 3, 4])
    }
    #expect(try desk.ledger.read { try $0.claims().map(\.text) } == ["a", "b", "c"])
  }

  @Test("Without a name a desk appends nothing")
  func nameless() throws {
    let ledger = try Ledger.inMemory()
    #expect(
      throws: StorageError.brokenChain(desk: "?", seq: 1, reason: "the desk has no name yet")
    ) {
      try ledger.write { try $0.append(.deskOpened(nonce: ""), by: "ann", at: "") }
    }
  }

  @Test("A desk that gives its name up begins another chain")
  func abandoned() throws {
    let desk = try WritingDesk()
    _ = try desk.log()
    try desk.ledger.write { transaction in
      try transaction.abandonDeskName()
      #expect(try transaction.deskName() == nil)
      #expect(try transaction.knowsDesk("mori"))
      #expect(try !transaction.knowsDesk("mori2"))
    }
    let again = try WritingDesk("mori2", ledger: desk.ledger)
    _ = try again.log()
    #expect(try desk.claims() == ["mori-1", "mori2-1"])
    #expect(try desk.events(of: "mori2").map(\.seq) == [1, 2])
    #expect(try desk.events(of: "mori2").map(\.clock) == [3, 4])
    #expect(try desk.ledger.read { try $0.deskNames() } == ["mori", "mori2"])
  }

  @Test("Claims are called by their desk and their count on it, whatever lies between them")
  func labels() throws {
    let desk = try WritingDesk()
    let first = try desk.log()
    let source = try desk.source()
    try desk.cite(first, source)
    let second = try desk.log()
    try desk.ledger.read { snapshot throws in
      #expect(try snapshot.label(ofClaim: first) == "mori-1")
      #expect(try snapshot.label(ofClaim: second) == "mori-2")
      #expect(try snapshot.claimHash(labelled: "mori-2") == second)
      #expect(try snapshot.claimHash(labelled: "mori-3") == nil)
      #expect(try snapshot.label(ofClaim: source.source) == nil)
    }
  }

  @Test("The claim last touched is remembered")
  func touched() throws {
    let desk = try WritingDesk()
    let claims = [try desk.log(), try desk.log()]
    for claim in claims + [claims[0]] {
      try desk.ledger.write { try $0.touch(claim: claim) }
      #expect(try desk.ledger.read { try $0.touchedClaim() } == claim)
    }
  }

  @Test("What an event is about finds it, in ledger order")
  func subjects() throws {
    let desk = try WritingDesk()
    let claim = try desk.log()
    let source = try desk.source()
    let citation = try desk.cite(claim, source)
    let review = try desk.review(claim, .verified, by: "bo")
    try desk.ledger.read { snapshot throws in
      #expect(try snapshot.events(about: claim).map(\.hash) == [claim, citation, review])
      #expect(
        try snapshot.events(about: source.source).map(\.hash) == [source.source, source.revision])
      #expect(try snapshot.contains(review))
      #expect(try !snapshot.contains(.zero))
    }
  }
}
