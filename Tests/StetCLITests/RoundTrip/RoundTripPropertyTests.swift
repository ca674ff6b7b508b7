import Claims
import Testing

@Suite("Any report imported again")
struct RoundTripPropertyTests {
  /// Among them desks on which a survivor takes back what a duplicate brought, evidence against a
  /// verdict is gone, and verdicts lapse over a wording that is.
  private static let seeds: [UInt64] = [2, 4, 5, 12, 42, 123]

  @Test(arguments: seeds)
  func `JSONL gives the same report but for ids, people, times and further verdicts`(
    seed: UInt64
  ) throws {
    let first = try RandomDesk(seed: seed, steps: 70)
    let second = try first.emptyDesk()
    let (report, again, messages) = try carry("jsonl", from: first.desk, to: second)
    let lost = Set(
      messages.matches(of: /line (\d+): its verdict was left out/).compactMap { Int($0.1) })
    try compare(report, again, lost: lost, seed: seed)

    // Around once more: now all verdicts are one person's, and nothing is left to lose.
    let third = try first.emptyDesk()
    let (_, last, further) = try carry("jsonl", from: second, to: third)
    #expect(!further.contains("left out"), "seed \(seed): \(further)")
    try compare(again, last, lost: [], seed: seed)
  }

  @Test(arguments: seeds)
  func `CSV gives the same rows as far as they hold a claim`(seed: UInt64) throws {
    let first = try RandomDesk(seed: seed, steps: 70)
    let second = try first.emptyDesk()
    let (report, again, messages) = try carry("csv", from: first.desk, to: second)
    let (before, after) = (try ReportedRow.all(report), try ReportedRow.all(again))
    try #require(before.count == after.count)
    for (index, (old, new)) in zip(before, after).enumerated() {
      let isStale = old.status == "stale"
      #expect(
        old.kept(among: before, withVerdict: !isStale)
          == new.kept(among: after, withVerdict: !isStale), "seed \(seed), row \(index + 1)")
      if old.hasRemarks {
        #expect(messages.contains("its notes and queries were left out"), "seed \(seed)")
      }
      #expect(!new.hasRemarks, "seed \(seed), row \(index + 1)")
      // A lapsed verdict is not in the table, and whether one is enough is for the rules here.
      if old.status == "stale" {
        #expect(messages.contains("a table does not hold the verdict that lapsed"))
        #expect(new.status == "unchecked", "seed \(seed), row \(index + 1)")
      } else if old.status != "in-review" {
        #expect(old.status == new.status, "seed \(seed), row \(index + 1)")
      }
    }
    let third = try first.emptyDesk()
    let last = try ReportedRow.all(carry("csv", from: second, to: third).again)
    #expect(last.map { $0.kept(among: last) } == after.map { $0.kept(among: after) })
    #expect(last.map(\.status) == after.map(\.status))
  }

  /// Imports the report of one desk on another; gives both desks' reports and what was said.
  private func carry(
    _ format: String, from first: TestDesk, to second: TestDesk
  ) throws -> (report: String, again: String, messages: String) {
    let editor = ["STET_REVIEWER": "mori"]
    let report = try first.output("report", "--format", format, environment: editor)
    let outcome = second.run(
      ["import", "-", "--format", format], environment: editor, input: Array(report.utf8))
    try #require(outcome.status == 0, "\(outcome.messages)")
    #expect(second.run(["audit"]).status == 0)
    return (report, try second.output("report", "--format", format), outcome.messages)
  }

  /// - Parameter lost: The lines whose verdict was left out.
  private func compare(_ report: String, _ again: String, lost: Set<Int>, seed: UInt64) throws {
    let (before, after) = (try ReportedClaim.all(report), try ReportedClaim.all(again))
    try #require(before.count == after.count)
    let lines = [before, after].map { claims in
      Dictionary(claims.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    }
    for (index, (old, new)) in zip(before, after).enumerated() {
      let place = "seed \(seed), line \(index + 1)"
      let isLost = lost.contains(index + 1)
      let because = new.reviews.first?["because"]?.string
      #expect(new.reviews.count <= 1, "\(place)")
      #expect(isLost == (because == nil && !old.verdictsTaken.isEmpty), "\(place)")
      if let because { #expect(old.verdictsTaken.contains(because), "\(place)") }
      var was = old.masked(keeping: because, lines: lines[0])
      var became = new.masked(keeping: because, lines: lines[1])
      if old.verdictsTaken.count > 1 {
        // A stale claim tells what lapsed all its verdicts, and one of them is taken.
        let (all, some) = (Set(was["stale"]?.array ?? []), Set(became["stale"]?.array ?? []))
        #expect(some.isSubset(of: all), "\(place)")
        (was["stale"], became["stale"]) = (nil, nil)
      }
      // Whether one verdict is enough is for the rules and roles where it is given.
      if isLost || old.status == "in-review" {
        for key in ["status", "stale"] { (was[key], became[key]) = (nil, nil) }
      }
      for key in Set(was.keys).union(became.keys).sorted() where was[key] != became[key] {
        Issue.record(
          "\(place), \(key): \(was[key]?.canonical ?? "-") → \(became[key]?.canonical ?? "-")")
      }
    }
  }
}
