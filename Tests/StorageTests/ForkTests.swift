import Claims
import Testing

@testable import Storage

@Suite("Two branches of one chain, two sources of one slug")
struct ForkTests {
  /// A chain, and what each of two copies of its database went on to log.
  private struct Fork {
    let stem: [Event]
    let branches: [[Event]]

    init() throws {
      let desk = try WritingDesk()
      _ = try desk.log("before the fork")
      let stem = try desk.events(of: "mori")
      branches = try ["left", "right"].map { text in
        let copy = try WritingDesk(ledger: try Ledger.inMemory().copying(stem))
        for _ in 0..<2 { _ = try copy.log(text) }
        return Array(try copy.events(of: "mori").dropFirst(2))
      }
      self.stem = stem
    }

    /// The claims that share a name, in ledger order.
    var second: [Event] { [branches[0][0], branches[1][0]].sorted() }
  }

  @Test("Both branches are kept, and the places where they part are on record")
  func kept() throws {
    let fork = try Fork()
    let ledger = try Ledger.inMemory().copying(fork.stem + fork.branches[0] + fork.branches[1])
    try ledger.read { snapshot throws in
      #expect(try snapshot.eventCount() == 6)
      #expect(try snapshot.forks().map(\.seq) == [3, 4])
      #expect(try snapshot.forks().allSatisfy { $0.desk == "mori" })
    }
  }

  @Test("Each branch has a head, however long it is")
  func heads() throws {
    let fork = try Fork()
    let ledger = try Ledger.inMemory().copying(
      fork.stem + fork.branches[0] + [fork.branches[1][0]])
    let heads = try ledger.read { try $0.heads() }
    #expect(
      heads == [
        LedgerHead(desk: "mori", events: 3, head: fork.branches[1][0].hash),
        LedgerHead(desk: "mori", events: 4, head: fork.branches[0][1].hash),
      ])
  }

  @Test("A shorter branch that has seen later clocks counts: what comes next comes after it")
  func clocks() throws {
    let fork = try Fork()
    let far = try WritingDesk("aki")
    for number in 1...20 { _ = try far.log("\(number)") }
    let short = try WritingDesk(ledger: try Ledger.inMemory().copying(fork.stem))
    try short.take(try far.events(of: "aki"))
    let claim = try short.log("after all of aki's")
    let branch = Array(try short.events(of: "mori").dropFirst(fork.stem.count))
    let ledger = try Ledger.inMemory().copying(fork.stem + fork.branches[0] + branch)
    let both = try WritingDesk(ledger: ledger)
    let last = try #require(try ledger.read { try $0.recentEvents(1) }.first)
    #expect(last.event.hash == claim)
    let next = try both.append(.claimLogged(LoggedClaim(text: "next", tags: [])))
    #expect(next.clock > last.event.clock)
  }

  @Test("A chain without forks has one head, and each desk its own")
  func plainHeads() throws {
    let fork = try Fork()
    let aki = try WritingDesk("aki")
    let akis = try aki.events(of: "aki")
    let ledger = try Ledger.inMemory().copying(akis + fork.stem + fork.branches[0])
    #expect(
      try ledger.read { try $0.heads() } == [
        LedgerHead(desk: "aki", events: 1, head: akis[0].hash),
        LedgerHead(desk: "mori", events: 4, head: fork.branches[0][1].hash),
      ])
    #expect(try Ledger.inMemory().read { try $0.heads() } == [])
  }

  @Test(
    "Claims that count alike are named by ledger order, not by which came first", arguments: [0, 1])
  func labels(first: Int) throws {
    let fork = try Fork()
    let ledger = try Ledger.inMemory().copying(
      fork.stem + fork.branches[first] + fork.branches[1 - first])
    let second = fork.second
    let ids = EventHash.shortIDs(for: second.map(\.hash))
    try ledger.read { snapshot throws in
      #expect(try snapshot.label(ofClaim: second[0].hash) == "mori-2")
      #expect(
        try snapshot.label(ofClaim: second[1].hash) == "mori-2~\(ids[second[1].hash] ?? "")")
      #expect(
        try snapshot.claims().map { String($0.id.prefix(6)) }.sorted()
          == ["mori-1", "mori-2", "mori-2", "mori-3", "mori-3"])
    }
  }

  @Test("Paging goes through claims that share clock, desk and count one by one")
  func paging() throws {
    let fork = try Fork()
    let ledger = try Ledger.inMemory().copying(fork.stem + fork.branches[0] + fork.branches[1])
    let all = try ledger.read { try $0.claims().map(\.hash) }
    #expect(all == (fork.stem.dropFirst() + fork.branches.joined()).sorted().map(\.hash))
    #expect(try ledger.pages(of: 1) == all)
    #expect(try ledger.pages(of: 2) == all)
  }

  @Test(
    "Sources that share a slug are named by ledger order, not by which came first",
    arguments: [0, 1])
  func slugs(first: Int) throws {
    let chains = try ["aki", "mori"].map { name in
      let desk = try WritingDesk(name)
      _ = try desk.source("ft")
      return try desk.events(of: name)
    }
    let ledger = try Ledger.inMemory().copying(chains[first] + chains[1 - first])
    let sources = try ledger.read { try $0.sources() }
    #expect(sources.map(\.hash) == [chains[0][1].hash, chains[1][1].hash])
    #expect(sources.map(\.id) == ["ft", "ft~" + chains[1][1].hash.base32.prefix(5)])
    #expect(sources.map(\.slug) == ["ft", "ft"])
  }
}

extension Ledger {
  /// This ledger with these events taken in, each in a write of its own.
  func copying(_ events: [Event]) throws -> Ledger {
    for event in events { try write { _ = try $0.take(event) } }
    try write { if try $0.deskName() == nil { try $0.nameDesk("mori") } }
    return self
  }

  /// All claims, so many at a time.
  func pages(of size: Int) throws -> [EventHash] {
    var filter = ClaimFilter()
    filter.limit = size
    var found: [EventHash] = []
    while true {
      let page = filter
      let hashes = try read { try $0.claims(page).map(\.hash) }
      #expect(hashes.count <= size)
      guard let last = hashes.last, found.count < 1000 else { return found }
      found += hashes
      filter.after = last
    }
  }
}
