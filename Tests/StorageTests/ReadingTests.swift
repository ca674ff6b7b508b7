import Claims
import Testing

@testable import Storage

@Suite("What a ledger shows")
struct ReadingTests {
  private let desk: WritingDesk

  init() throws { desk = try WritingDesk() }

  @Test("A slug is found by its beginning, and a whole one is found alone")
  func prefixes() throws {
    for slug in ["ft", "ft-2023", "ft-2024", "un", "z"] { _ = try desk.source(slug) }
    func found(_ prefix: String) throws -> [String] {
      try desk.ledger.read { try $0.sources(withPrefix: prefix).map(\.id) }
    }
    #expect(try found("ft") == ["ft"])
    #expect(try found("ft-") == ["ft-2023", "ft-2024"])
    #expect(try found("f") == ["ft", "ft-2023", "ft-2024"])
    #expect(try found("ft-2024") == ["ft-2024"])
    #expect(try found("u") == ["un"])
    #expect(try found("z") == ["z"])
    #expect(try found("x") == [])
    #expect(try found("") == ["ft", "ft-2023", "ft-2024", "un", "z"])
  }

  @Test("A slug that two sources bear is found with and without what tells them apart")
  func sharedSlugs() throws {
    _ = try desk.source("ft")
    _ = try desk.source("ft")
    let ids = try desk.ledger.read { try $0.sources().map(\.id) }
    try #require(ids.count == 2)
    #expect(ids[0] == "ft")
    #expect(ids[1].hasPrefix("ft~") && ids[1].count == 8)
    func found(_ prefix: String) throws -> [String] {
      try desk.ledger.read { try $0.sources(withPrefix: prefix).map(\.id) }
    }
    #expect(try found("ft") == ["ft"])
    #expect(try found("f") == ids)
    #expect(try found("ft~") == [ids[1]])
    #expect(try found(String(ids[1].prefix(5))) == [ids[1]])
    #expect(try found(ids[1]) == [ids[1]])
  }

  @Test("The sources that have a text are found by it")
  func sourcesWithText() throws {
    let ft = try desk.source("ft")
    _ = try desk.source("un")
    let found = try desk.ledger.read { try $0.sources(withText: .sha256("ft".utf8)) }
    #expect(found.map(\.hash) == [ft.source])
    #expect(try desk.ledger.read { try $0.sources(withText: .zero) }.isEmpty)
  }

  @Test("A duplicate gives the survivor its citations, and takes them back when it is reopened")
  func duplicates() throws {
    let survivor = try desk.log()
    let middle = try desk.log()
    let duplicate = try desk.log()
    let citation = try desk.cite(duplicate, try desk.source())
    func held() throws -> [EventHash] {
      try desk.ledger.read { try $0.claim(survivor)?.citations.map(\.hash) ?? [] }
    }
    for (claim, into) in [(duplicate, middle), (middle, survivor)] {
      #expect(try held() == [])
      try desk.append(.claimWithdrawn(claim: claim, because: "twice", duplicateOf: into))
    }
    #expect(try held() == [citation])
    try desk.append(.claimReopened(claim: middle, because: "not the same"))
    #expect(try held() == [])
  }

  @Test("A text that arrives late takes its place among the numbers")
  func lateRevision() throws {
    let (source, _) = try desk.source()
    let aki = try WritingDesk("aki")
    let stem = try desk.events(of: "mori")
    try aki.take(stem)
    func revised(_ text: String) -> EventBody {
      .sourceRevised(
        RevisedSource(
          source: source, sha256: .sha256(text.utf8), length: 1, retrieved: nil, note: nil))
    }
    let early = try aki.append(revised("early"))
    _ = try desk.log()
    let later = try [desk.append(revised("later")), desk.append(revised("last"))]
    try desk.take(try aki.events(of: "aki"))
    let revisions = try desk.ledger.read { try $0.source(source)?.revisions ?? [] }
    #expect(revisions.map(\.number) == [1, 2, 3, 4])
    #expect(revisions.dropFirst().map(\.hash) == ([early] + later).sorted().map(\.hash))
    #expect(revisions[1].hash == early.hash)
  }
}
