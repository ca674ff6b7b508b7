import Anchoring
import Claims
import Foundation
import Storage
import Synchronization
import Testing
import Workflow

@Suite("Progress of long work")
struct ProgressTests {
  @Test func `work that takes long says how far it has come, and never too much`() throws {
    let said = Mutex<[WorkProgress]>([])
    let desks = try TestDesks()
    let desk = try desks.desk(
      "mori", progress: { progress in said.withLock { $0.append(progress) } })
    try desk.add("ferry", "The ferry carries 420 passengers.")
    let rows = (1...100).map { number in
      ImportRow(
        line: number, draft: ClaimDraft(text: "Claim \(number)"),
        citations: [
          ImportedCitation(
            source: "ferry", quote: QuoteSelector(exact: "420 passengers"), range: nil)
        ])
    }
    _ = try desk.importRows(rows, because: "imported", dryRun: false)
    let works = said.withLock { $0 }
    #expect(works.contains(WorkProgress(.importing, done: 96, of: 100)))
    #expect(works.contains(WorkProgress(.folding, done: 96, of: 100)))
    #expect(works.allSatisfy { $0.done <= $0.total ?? .max })
  }
}
