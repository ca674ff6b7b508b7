import Foundation
import Testing

@testable import Storage

@Suite("Long work, told to those who wait")
struct LongWorkTests {
  private let folder: TemporaryFolder
  private let work = LongWork(
    .importing, with: "claims “2026”.csv", by: "mori", since: "2026-11-21T09:00:00Z")

  init() throws { folder = try TemporaryFolder() }

  @Test func `it is told while a write lasts, and nothing is left of it`() throws {
    let ledger = try Ledger(path: folder.path())
    let told = try ledger.write(as: work) { _ in LongWork.underWay(on: folder.path()) }
    #expect(told == work)
    #expect(try folder.names() == ["stet.db"])
    let names = try ledger.rehearse(as: work) { _ in try folder.names() }
    #expect(names.contains("stet.db-work"))
    #expect(LongWork.underWay(on: folder.path()) == nil)
    #expect(try folder.names() == ["stet.db"])
  }

  @Test func `what a program has left behind that was ended says nothing and hinders nobody`()
    throws
  {
    let ledger = try Ledger(path: folder.path())
    let stale = #"{"by":"kai","file":"a.csv","since":"2026-11-20T09:00:00Z","work":"import"}"#
    try Data(stale.utf8).write(to: URL(fileURLWithPath: folder.path() + "-work"))
    #expect(LongWork.underWay(on: folder.path()) == nil)
    let told = try ledger.write(as: work) { _ in LongWork.underWay(on: folder.path()) }
    #expect(told == work)
    #expect(try folder.names() == ["stet.db"])
  }

  @Test func `where it cannot be told the work is done all the same`() throws {
    let ledger = try Ledger(path: folder.path())
    try FileManager.default.createDirectory(
      atPath: folder.path() + "-work", withIntermediateDirectories: false)
    let told = try ledger.write(as: work) { _ in LongWork.underWay(on: folder.path()) }
    #expect(told == nil)
  }
}
