import Claims
import Testing

@testable import Storage

@Suite("Names to choose from")
struct NamesTests {
  @Test func `claims come newest first however many there are`() throws {
    let desk = try WritingDesk()
    try desk.ledger.write { transaction in
      for number in 1...1200 {
        let claim = LoggedClaim(text: "claim \(number)", tags: number % 2 == 0 ? ["even"] : ["odd"])
        try transaction.append(.claimLogged(claim), by: "ann", at: WritingDesk.time)
      }
    }
    try desk.ledger.read { snapshot throws in
      func names(_ prefix: String, _ limit: Int) throws -> [String] {
        try snapshot.claimNames(startingWith: prefix, includingWithdrawn: false, limit: limit)
          .map(\.name)
      }
      #expect(try names("mori-", 3) == ["mori-1200", "mori-1199", "mori-1198"])
      #expect(try names("", 2) == ["mori-1200", "mori-1199"])
      #expect(try names("mori-119", 3) == ["mori-1199", "mori-1198", "mori-1197"])
      #expect(try names("mori-7", 200).count == 111)
      #expect(try names("kai", 3).isEmpty)
      #expect(try snapshot.tags(startingWith: "", limit: 9) == ["even", "odd"])
      #expect(try snapshot.tags(startingWith: "o", limit: 9) == ["odd"])
      #expect(try snapshot.tags(startingWith: "", limit: 1) == ["even"])
    }
  }

  @Test func `a ledger that is only looked into is neither made nor written`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StorageError.readOnly(path: folder.path())) {
      try Ledger(reading: folder.path(), patience: 0)
    }
    #expect(try folder.names().isEmpty)
    let desk = try WritingDesk(ledger: Ledger(path: folder.path()))
    _ = try desk.log("a claim")
    let looking = try Ledger(reading: folder.path(), patience: 0)
    #expect(try looking.read { try $0.deskName() } == "mori")
    #expect(throws: StorageError.readOnly(path: folder.path())) {
      try looking.write { try $0.nameDesk("kai") }
    }
  }
}
