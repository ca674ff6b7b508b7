import Claims
import Foundation
import Reporting
import Testing
import Workflow

@Suite("Reports on many claims")
struct StreamingTests {
  /// How many claims are alive, by the storage of arrays that are theirs alone.
  private final class AliveCount {
    private struct Tracked { weak var storage: AnyObject? }
    private var tracked: [Tracked] = []
    private(set) var most = 0
    private(set) var all = 0

    func track(_ claim: Claim) {
      // An array is a reference to its elements' storage, which goes when the last copy goes.
      tracked.append(Tracked(storage: unsafeBitCast(claim.citations, to: AnyObject.self)))
      tracked.removeAll { $0.storage == nil }
      all += 1
      most = max(most, tracked.count)
    }
  }

  private func desk(claims count: Int) throws -> (TestDesk, Desk) {
    let place = try TestDesk()
    var transcript = Transcript(place)
    for command in Setup.sources { try transcript.run("$ " + command) }
    let rows = (1...count).map { number in
      #"{"text": "claim \#(number)", "source": "ferry-2024", "quote": "420 passengers", "nth": 1}"#
    }
    try place.write(rows.joined(separator: "\n"), to: "rows.jsonl")
    _ = try place.output("import", "rows.jsonl")
    let environment = DeskEnvironment(
      handle: "mori", now: { "2026-11-21T09:00:00Z" }, nonce: { "" }, warn: { _ in })
    return (place, try Desk(folder: DeskFolder(path: place.path), environment: environment))
  }

  @Test func `however many claims there are, no more than a few hundred are alive at a time`()
    throws
  {
    var most: [ReportFormat: [Int]] = [:]
    for count in [700, 1400] {
      let (place, desk) = try desk(claims: count)
      defer { withExtendedLifetime(place) {} }
      for format in ReportFormat.allCases {
        let alive = AliveCount()
        try desk.report(on: ClaimQuery()) { reading in
          let report = Report(
            organisation: "The Bay Desk", claimReviewURL: "https://example.org/{id}",
            heads: reading.heads, asOf: nil, sources: reading.sources, onFile: reading.onFile,
            claimCounts: reading.claimCounts, verdictDays: reading.verdictDays,
            outlines: reading.outlines
          ) { hashes, body in
            try reading.forEachClaim(hashes) { entry in
              alive.track(entry.claim)
              try body(entry)
            }
          }
          try report.write(format) { _ in }
        }
        #expect(alive.all >= count, "\(format)")
        #expect(alive.most > 0, "\(format)")
        most[format, default: []].append(alive.most)
      }
    }
    for (format, counts) in most {
      #expect(counts[0] < 600, "\(format)")
      #expect(counts[0] == counts[1], "\(format)")
    }
  }

  @Test func `a long report and a long list are the same in a file, a pipe and a terminal`() throws
  {
    let (desk, _) = try desk(claims: 1100)
    for format in ["jsonl", "csv", "markdown", "json"] {
      _ = try desk.output("report", "--format", format, "-o", "out." + format)
      let printed = desk.run(["report", "--format", format])
      #expect(printed.output.utf8.elementsEqual(try desk.read("out." + format)), "\(format)")
    }
    let lines = String(decoding: try desk.read("out.jsonl"), as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 1100)
    #expect(desk.run(["list", "--json"]).output == "[" + lines.joined(separator: ",") + "]\n")
    #expect(desk.run(["list", "--json", "--limit", "0"]).output == "[]\n")
    #expect(desk.run(["list", "--json"], isTerminal: true).output.contains("claim 1100"))
  }

  @Test func `where a report cannot be laid down whole first, nothing of it is printed`() throws {
    let (place, _) = try desk(claims: 3)
    let refused = place.run(["report", "--format", "jsonl"], environment: ["TMPDIR": "/nowhere"])
    #expect(refused.output.isEmpty)
    #expect(refused.status == 73)
  }
}
