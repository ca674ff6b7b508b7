import Claims
import Foundation
import Testing
import Workflow

@Suite("Ledger files that are longer than what is read at a time")
struct LongLedgerFileTests {
  private let desks: TestDesks
  private let file = "kai/claims/ledger/kai.jsonl"
  private let lines: Int

  /// A desk `kai` with lines of every length from a hundred bytes to tens of thousands.
  init() throws {
    desks = try TestDesks()
    let kai = try desks.desk("kai", as: "kai")
    try kai.add("ferry", "The ferry carries 420 passengers.")
    try kai.log("420 people", on: "ferry", "420 passengers")
    for number in 1...40 {
      let words = String(repeating: "w\(number) ", count: number * 300)
      _ = try kai.note("1", "Note \(number), 海 \(words)", isPrivate: false)
    }
    lines = try desks.lines(of: file).count
    #expect(lines == 45)
    #expect(try desks.read(file).count > 3 << 18)
  }

  @Test func `they are taken in whole, and written again byte for byte`() throws {
    let mori = try desks.desk("mori")
    #expect(try mori.sync(with: desks.path("kai")).events == lines)
    #expect(try desks.read("mori/claims/ledger/kai.jsonl") == desks.read(file))
    let claims = try mori.claimsInContext().map(\.claim)
    try desks.remove("mori/claims/stet.db")
    let rebuilt = try desks.desk("mori")
    #expect(try rebuilt.claimsInContext().map(\.claim) == claims)
    #expect(try desks.audit("mori").problems == [])
  }

  @Test func `of a file that is known only what is new is taken`() throws {
    let mori = try desks.desk("mori")
    _ = try mori.sync(with: desks.path("kai"))
    let kai = try desks.desk("kai", as: "kai")
    try kai.log("One more", on: "ferry", "420 passengers")
    #expect(try mori.sync(with: desks.path("kai")).events == 2)
    #expect(try mori.sync(with: desks.path("kai")).events == 0)
  }

  @Test(arguments: [1, 20, 38, 45])
  func `a bad line is named wherever it stands, and nothing is taken`(line: Int) throws {
    var all = try desks.lines(of: file)
    all[line - 1] = all[line - 1].replacing("\"by\":\"kai\"", with: "\"by\":\"kal\"")
    try desks.write(all, to: file)
    let mori = try desks.desk("mori")
    let thrown = #expect(throws: DeskError.self) { _ = try mori.sync(with: desks.path("kai")) }
    guard case .badLedgerLine(_, let named, let reason) = thrown else {
      Issue.record("\(String(describing: thrown))")
      return
    }
    #expect(named == line)
    #expect(reason.hasPrefix("the hash is "))
    #expect(try mori.claimsInContext().isEmpty)
  }

  @Test func `a torn last line is left out`() throws {
    try desks.write(Array(desks.read(file).dropLast(7)), to: file)
    let mori = try desks.desk("mori")
    #expect(try mori.sync(with: desks.path("kai")).events == lines - 1)
  }

  @Test func `several are taken in one order, whatever their lengths`() throws {
    let ann = try desks.desk("ann", as: "ann")
    _ = try ann.sync(with: desks.path("kai"))
    for number in 1...12 {
      let words = String(repeating: "n\(number) ", count: 9000)
      _ = try ann.note("kai-1", words, isPrivate: false)
    }
    let mori = try desks.desk("mori")
    #expect(try mori.sync(with: desks.path("ann")).events > lines + 11)
    #expect(
      try mori.claimsInContext().map(\.claim) == ann.claimsInContext().map(\.claim))
  }
}
