import Anchoring
import Claims
import Dispatch
import Foundation
import Synchronization
import Testing
import Workflow

@Suite("Several at work on one desk")
struct ConcurrencyTests {
  private let desks: TestDesks
  private static let perDesk = 40

  init() throws {
    desks = try TestDesks()
    try desks.desk("mori").add("ferry", "The ferry carries 420 passengers. It opened in May.")
  }

  /// Runs the tasks at once, each on a thread of its own, and gives their errors.
  private func atOnce(_ tasks: [@Sendable () throws -> Void]) -> [String] {
    let errors = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: tasks.count) { index in
      do { try tasks[index]() } catch { errors.withLock { $0.append("\(error)") } }
    }
    return errors.withLock { $0 }
  }

  private func logging(_ name: String) throws -> @Sendable () throws -> Void {
    let desk = try desks.desk("mori", as: name)
    return {
      for number in 1...Self.perDesk {
        try desk.log("\(name) \(number)", on: "ferry", "420 passengers")
      }
    }
  }

  private func expectWhole(claims: Int) throws {
    let desk = try desks.desk("mori")
    let listed = try desk.claimsInContext().map(\.claim)
    #expect(Set(listed.map(\.text)).count == claims)
    #expect(listed.map(\.id) == (1...claims).map { "mori-\($0)" })
    #expect(try desks.lines(of: "mori/claims/ledger/mori.jsonl").count == 3 + 2 * claims)
    let audit = try desks.audit("mori")
    #expect(audit.problems.isEmpty)
    #expect(audit.events == 3 + 2 * claims)
    // The claims are numbered, and their quotes are not.
    #expect(desks.warnings.allSatisfy { $0.hasPrefix("unsaidFigures") })
  }

  @Test func `what two log at once all lands, in one whole chain`() throws {
    let errors = atOnce([try logging("mori"), try logging("kai")])
    #expect(errors.isEmpty)
    try expectWhole(claims: 2 * Self.perDesk)
  }

  @Test func `a sync beside a writer writes no event twice`() throws {
    let syncing = try desks.desk("mori", as: "ann")
    let errors = atOnce([
      try logging("mori"), { for _ in 1...Self.perDesk { _ = try syncing.sync(with: nil) } },
    ])
    #expect(errors.isEmpty)
    try expectWhole(claims: Self.perDesk)
  }

  @Test func `a revision leaves out no citation that is made while it follows the others`() throws {
    let later = (1...12).map { "Update \($0). The ferry carries 420 passengers. It opened in May." }
    let revising = try desks.desk("mori", as: "ann")
    let leftOut = Mutex(0)
    let errors = atOnce([
      try logging("mori"),
      {
        for text in later {
          let anchors = try revising.revise("ferry", to: text).anchors
          leftOut.withLock { $0 += anchors.count { $0.now.anchor == .unsearched } }
        }
      },
    ])
    #expect(errors.isEmpty)
    #expect(leftOut.withLock { $0 } == 0)
    #expect(try desks.audit("mori").problems.isEmpty)
  }

  @Test func `reviewers whom several add at once are all on the roster`() throws {
    for round in 1...5 {
      let handles = (1...8).map { "r\(round)x\($0)" }
      let opened = try handles.map { _ in try desks.desk("mori") }
      let errors = Mutex<[String]>([])
      let begun = DispatchGroup()
      for (desk, handle) in zip(opened, handles) {
        begun.enter()
        Thread.detachNewThread {
          do { _ = try desk.addReviewer(handle: handle, name: nil, role: nil) } catch {
            errors.withLock { $0.append("\(error)") }
          }
          begun.leave()
        }
      }
      begun.wait()
      #expect(errors.withLock { $0 }.isEmpty)
      let known = try desks.desk("mori").roster().active.map(\.handle)
      #expect(Set(known).isSuperset(of: handles), "round \(round)")
    }
    let roster = try desks.desk("mori").roster().active
    #expect(roster.count == 3 + 5 * 8)
    #expect(try desks.files(in: "mori") == ["claims", "reviewers.md"])
  }

  @Test func `commands that open a missing database at once rebuild it once`() throws {
    try desks.desk("mori").log("420 people", on: "ferry", "420 passengers")
    try desks.remove("mori/claims/stet.db")
    let errors = atOnce(
      (1...4).map { _ in { _ = try desks.desk("mori").claim("mori-1") } })
    #expect(errors.isEmpty)
    #expect(desks.warnings.count == 1)
  }
}
