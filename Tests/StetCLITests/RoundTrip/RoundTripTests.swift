import Foundation
import Testing

@Suite("A report imported again")
struct RoundTripTests {
  /// A claim without what belongs to the desk that it stands on: ids, times, and who acted.
  private static func essence(_ claim: [String: Any]) throws -> String {
    func kept(_ object: Any?, _ keys: [String]) -> [String: Any] {
      (object as? [String: Any] ?? [:]).filter { keys.contains($0.key) }
    }
    var essence = kept(claim, ["text", "status", "claimant", "context", "priority", "tags"])
    let place = ["source", "stance", "locator", "start", "end", "exact"]
    essence["citations"] = (claim["citations"] as? [Any] ?? []).map { kept($0, place) }
    let said = ["verdict", "because", "basis", "fix", "checked"]
    essence["reviews"] = (claim["reviews"] as? [[String: Any]] ?? [])
      .filter { $0["live"] as? Bool == true }.map { kept($0, said) }
    let data = try JSONSerialization.data(withJSONObject: essence, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  private func claims(of desk: TestDesk) throws -> [String] {
    try #require(try desk.json("list") as? [[String: Any]]).map(Self.essence).sorted()
  }

  private func desk(_ commands: [String]) throws -> TestDesk {
    let desk = try TestDesk()
    var transcript = Transcript(desk)
    for command in commands { try transcript.run("$ " + command) }
    try #require(!transcript.text.contains("\n["), "\(transcript.text)")
    return desk
  }

  private static let work = [
    #"stet cite 1 -s port-notice -q "1,200 yen" --locator "line 1""#,
    #"stet verify 1 -b "the notice says so" --basis independent --checked 2026-11-20"#,
    #"stet log "=420 \"people\", a day" -s ferry-2024 -q "420 passengers" --nth 2 -t a -t b"#,
    #"stet dispute 2 -b "'-402" --fix "402\na day""#,
    #"stet log "It carries 60 cars" -s ferry-2024 -q "60 cars" -q "420 passengers" --nth 1"#,
    #"stet log "Not a claim" -s ferry-2024 -q "A new ferry""#,
    #"stet withdraw 4 -b "a headline""#,
    #"stet unverifiable 3 -b "nobody answers" --basis call"#,
    #"stet log "@unchecked" -s port-notice -q Fare -c "the port" --context here --priority 1"#,
  ]

  @Test func `the lines of a JSONL report give the same claims on another desk`() throws {
    let first = try desk(Setup.claim + Self.work)
    let second = try desk(Setup.sources)
    try second.write(try first.output("report", "--format", "jsonl"), to: "claims.jsonl")
    #expect(try second.output("import", "claims.jsonl", "--dry-run").contains("mori-5"))
    #expect(try second.output("list").isEmpty)
    _ = try second.output("import", "claims.jsonl")
    #expect(try claims(of: second) == claims(of: first))
    #expect(try second.output("audit").contains("head"))
  }

  @Test func `a CSV report gives the claims and verdicts of its own columns again`() throws {
    let first = try desk(
      Setup.sources
        + [Self.work[2], Self.work[3]].map { command in
          command.replacing("dispute 2", with: "dispute 1")
        })
    let second = try desk(Setup.sources)
    try second.write(try first.output("report", "--format", "csv"), to: "claims.csv")
    _ = try second.output("import", "claims.csv")
    #expect(try claims(of: second) == claims(of: first))
  }
}
