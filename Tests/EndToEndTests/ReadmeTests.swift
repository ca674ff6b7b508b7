import Foundation
import Testing

/// The sessions in README and guide are transcripts of real ones: this runs them again, on a
/// terminal.
@Suite struct ReadmeTests {
  @Test(
    .enabled(if: PageSession.readsPDF, "pdftotext, of Debian's poppler-utils, is not installed"),
    arguments: ["README.md", "docs/guide.md"])
  func `a page shows what its commands print`(page: String) throws {
    let session = try PageSession(page)
    #expect(session.steps.count > 10)
    let printed = try session.run()
    try #require(printed.count == session.steps.count)
    if ProcessInfo.processInfo.environment["STET_RECORD_PAGES"] != nil {
      return try session.record(printed)
    }
    for (step, output) in zip(session.steps, printed) {
      #expect(output == step.output, "\(step.command)")
    }
  }
}
