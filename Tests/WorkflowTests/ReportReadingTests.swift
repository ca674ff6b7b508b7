import Anchoring
import Claims
import Foundation
import Synchronization
import Testing
import Workflow

@Suite("What a report is made from")
struct ReportReadingTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("ferry", "The ferry carries 420 passengers. It opened in May.")
    try desk.add("notice", "Places: 402. Opened on 3 June.", agency: "Harbour office")
    for number in 1...3 { try desk.log("claim \(number)", on: "ferry", "420 passengers") }
    try desk.cite("mori-2", "notice", "402", .refutes)
    try desk.verify("mori-2", "mori-3")
  }

  @Test func `claims come as show has them, in the order asked for`() throws {
    let shown = try ["mori-3", "mori-1", "mori-2"].map { try desk.claim($0) }
    try desk.report(on: ClaimQuery()) { reading in
      var entries: [ClaimInContext] = []
      try reading.forEachClaim(shown.map(\.claim.hash)) { entries.append($0) }
      #expect(entries == shown)
    }
  }

  @Test func `what is known before the claims are read agrees with them`() throws {
    let heads = try desk.heads()
    let sources = try desk.sources()
    let claims = try desk.claimsInContext().map(\.claim)
    try desk.report(on: ClaimQuery()) { reading in
      #expect(reading.heads == heads)
      #expect(reading.sources == sources.map(\.source))
      #expect(reading.onFile == Set(sources.flatMap(\.onFile)))
      #expect(reading.outlines.map(\.hash) == claims.map(\.hash))
      #expect(reading.outlines.map(\.status) == [.unchecked, .verified, .verified])
      #expect(sources.map { reading.claimCounts[$0.source.hash] } == [3, 1])
      let days = try reading.verdictDays()
      #expect(days == [VerdictDay(day: "2026-11-21", counts: [.verified: 2])])
    }
  }

  @Test func `a query leaves the other claims out, and a source the other sources`() throws {
    let claim = try desk.claim("mori-2").claim
    var query = ClaimQuery()
    query.source = "not"
    try desk.report(on: query) { reading in
      #expect(reading.sources.map(\.id) == ["notice"])
      #expect(reading.outlines.map(\.hash) == [claim.hash])
      // It stands in the ferry's article, but that is not the one checked.
      #expect(reading.outlines.first?.place?.source != reading.sources.first?.hash)
      #expect(reading.claimCounts.values.sorted() == [1, 1])
      let days = try reading.verdictDays()
      #expect(days.map(\.counts) == [[.verified: 1]])
    }
    query.source = "nowhere"
    #expect(throws: DeskError.self) { try desk.report(on: query) { _ in } }
  }

  @Test func `a writer who comes between waits, and changes nothing of what is read`() throws {
    let writer = try desks.desk("mori", as: "kai")
    let written = Mutex(false)
    let done = DispatchSemaphore(value: 0)
    try desk.report(on: ClaimQuery()) { reading in
      Thread.detachNewThread {
        _ = try? writer.note("mori-1", "written meanwhile", isPrivate: false)
        written.withLock { $0 = true }
        done.signal()
      }
      Thread.sleep(forTimeInterval: 0.1)
      try reading.forEachClaim(reading.outlines.map(\.hash)) { #expect($0.claim.notes.isEmpty) }
      #expect(!written.withLock { $0 })
    }
    done.wait()
    #expect(try desk.claim("mori-1").claim.notes.map(\.text) == ["written meanwhile"])
  }
}
