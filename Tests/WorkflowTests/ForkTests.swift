import Claims
import Foundation
import Testing
import Workflow

@Suite("A desk written to from two databases")
struct ForkTests {
  private let desks: TestDesks

  init() throws {
    desks = try TestDesks()
    let mori = try desks.desk("mori")
    try mori.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try mori.log("420 people", on: "ferry", "420 passengers")
    try desks.copy("mori", to: "copy")
    try mori.log("Opened in May", on: "ferry", "opened in May")
    let copy = try desks.desk("copy")
    try copy.log("It carries people", on: "ferry", "carries")
    try copy.verify("1")
  }

  private func claims(_ name: String) throws -> [String] {
    try desks.desk(name).claimsInContext().map { "\($0.claim.id) \($0.claim.text)" }
  }

  @Test func `both branches are kept, named, and written to files of their own`() throws {
    let mori = try desks.desk("mori")
    let synced = try mori.sync(with: desks.path("copy"))
    #expect(synced.forked == ["mori"])
    let files = try desks.files(in: "mori/claims/ledger")
    #expect(files.count == 2)
    #expect(files.contains("mori.jsonl"))
    let branch = try #require(files.first { $0 != "mori.jsonl" })
    #expect(branch.wholeMatch(of: /mori\.[0-9a-f]{8}\.jsonl/) != nil)
    let audit = try desks.audit("mori")
    #expect(audit.problems.map(\.kind) == [.fork, .fork])
    #expect(audit.problems[0].place == "mori event 6")
    #expect(audit.heads.count == 2)
    let names = try claims("mori")
    #expect(names.count == 3)
    #expect(names.count { $0.hasPrefix("mori-2~") } == 1)
  }

  @Test func `neither database goes on under the name`() throws {
    for (name, other) in [("mori", "copy"), ("copy", "mori")] {
      let desk = try desks.desk(name)
      _ = try desk.sync(with: desks.path(other))
      #expect(try desk.summary().desk == nil)
    }
    let mori = try desks.desk("mori")
    #expect(try mori.log("new", on: "ferry", "ferry") == "mori2-1")
    #expect(try desks.files(in: "mori/claims/ledger").contains("mori2.jsonl"))
  }

  @Test func `both databases and a rebuilt one come to the same claims`() throws {
    _ = try desks.desk("mori").sync(with: desks.path("copy"))
    _ = try desks.desk("copy").sync(with: desks.path("mori"))
    #expect(try claims("mori") == claims("copy"))
    let before = try claims("mori")
    try desks.remove("mori/claims/stet.db")
    #expect(try claims("mori") == before)
    #expect(try desks.desk("mori").sync(with: nil).eventsWritten == 0)
  }

  @Test func `a branch that grew after the fork was known is taken in as well`() throws {
    _ = try desks.desk("mori").sync(with: desks.path("copy"))
    let copy = try desks.desk("copy")
    try copy.log("The ferry again", on: "ferry", "The ferry")
    _ = try desks.desk("mori").sync(with: desks.path("copy"))
    #expect(try claims("mori").count == 4)
    #expect(try desks.audit("mori").problems.allSatisfy { $0.kind == .fork })
  }
}
