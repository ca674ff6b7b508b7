import Claims
import Foundation
import Testing
import Workflow

@Suite("A desk's own ledger file, cut short or longer than its database")
struct OwnLedgerFileTests {
  private let desks: TestDesks
  private let file = "mori/claims/ledger/mori.jsonl"
  private let database = "mori/claims/stet.db"

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try mori.log("420 people", on: "ferry", "420 passengers")
  }

  private func claims() throws -> [String] {
    try desks.desk("mori").claimsInContext().map { "\($0.claim.id) \($0.claim.text)" }
  }

  @Test(arguments: ["", "{\"torn", "{"], [true, false])
  func `a file without a whole line is made whole, and no branch of it`(
    content: String, syncsFirst: Bool
  ) throws {
    let whole = try desks.read(file)
    try desks.write(content, to: file)
    if syncsFirst {
      #expect(try desks.desk("mori").sync(with: nil).forked.isEmpty)
      #expect(try desks.files(in: "mori/claims/ledger") == ["mori.jsonl"])
      #expect(try desks.read(file) == whole)
    }
    try desks.desk("mori").log("Opened in May", on: "ferry", "opened in May")
    _ = try desks.desk("mori").sync(with: nil)
    #expect(try desks.files(in: "mori/claims/ledger") == ["mori.jsonl"])
    #expect(try desks.read(file).starts(with: whole))
    #expect(try desks.lines(of: file).count == 7)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test(arguments: ["", "{\"torn"])
  func `another folder's copy without a whole line is made whole as well`(content: String) throws {
    let kai = try desks.desk("kai", as: "kai")
    try desks.write(content, to: "kai/claims/ledger/mori.jsonl")
    _ = try desks.desk("mori").sync(with: desks.path("kai"))
    #expect(try desks.files(in: "kai/claims/ledger") == ["mori.jsonl"])
    #expect(try desks.read("kai/claims/ledger/mori.jsonl") == desks.read(file))
    #expect(try kai.sync(with: nil).events == 5)
  }

  @Test func `an older database put back goes on under another name, and nothing is lost`() throws {
    let older = try desks.read(database)
    try desks.desk("mori").log("Opened in May", on: "ferry", "opened in May")
    try desks.write(older, to: database)
    #expect(desks.warnings.isEmpty)

    #expect(try desks.desk("mori").log("It carries", on: "ferry", "carries") == "mori2-1")
    #expect(!desks.warnings.isEmpty)
    let warned = desks.warnings.count
    #expect(try desks.desk("mori").log("Passengers", on: "ferry", "passengers") == "mori2-2")
    #expect(desks.warnings.count == warned)

    let mori = try desks.desk("mori")
    #expect(try mori.sync(with: nil).forked.isEmpty)
    #expect(try mori.summary().desk == "mori2")
    #expect(
      try claims().sorted() == [
        "mori-1 420 people", "mori-2 Opened in May", "mori2-1 It carries", "mori2-2 Passengers",
      ])
    #expect(try desks.files(in: "mori/claims/ledger") == ["mori.jsonl", "mori2.jsonl"])
    #expect(try desks.audit("mori").problems.isEmpty)
  }
}
