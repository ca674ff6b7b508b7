import Foundation
import Testing

/// This repository is itself a desk: its ledger is held to what everybody's is.
@Suite("This repository's own ledger")
struct OwnLedgerTests {
  private static let ledger = repository.appendingPathComponent("claims/ledger")
  private static let roster = repository.appendingPathComponent("reviewers.md")
  private static let script = repository.appendingPathComponent("docs/verify_ledger.py")
  private static let articles = repository.deletingLastPathComponent()
    .appendingPathComponent("shared/seeds")

  private static func files(in folder: URL, ending: String) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (all ?? []).filter { $0.pathExtension == ending }.sorted { $0.path < $1.path }
  }

  private static var hasLedger: Bool { !files(in: ledger, ending: "jsonl").isEmpty }
  private static var hasArticles: Bool { hasLedger && !files(in: articles, ending: "txt").isEmpty }

  /// A fresh clone whose database the first command has made.
  private func cloneWithDatabase() throws -> Workplace {
    let place = try clone()
    _ = try place.done("status")
    return place
  }

  /// A fresh clone, as far as the ledger goes.
  private func clone() throws -> Workplace {
    let place = try Workplace()
    try FileManager.default.createDirectory(
      atPath: place.path + "/claims", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Self.ledger.path, toPath: place.path + "/claims/ledger")
    try FileManager.default.copyItem(
      atPath: Self.roster.path, toPath: place.path + "/reviewers.md")
    return place
  }

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test(.enabled(if: hasLedger, "no ledger is committed yet"))
  func `audit finds nothing wrong in a fresh clone`() throws {
    let place = try cloneWithDatabase()
    let audit = try object(try place.done("audit", "--json"))
    #expect((audit["problems"] as? [Any])?.isEmpty == true)
    #expect((audit["events"] as? Int ?? 0) > 100)
  }

  @Test(.enabled(if: hasArticles, "the articles are not here: ../shared/seeds has no texts"))
  func `with the articles at hand, every span stands and nothing is open`() throws {
    let place = try clone()
    let texts = Self.files(in: Self.articles, ending: "txt").map(\.path)
    let attached = try place.run([try binary().path, "source", "attach"] + texts)
    try #require(attached.status == 0, "\(attached.messages)")
    let json = try JSONSerialization.jsonObject(with: Data(try place.done("list", "--json").utf8))
    let claims = try #require(json as? [[String: Any]])
    #expect(claims.count >= 60)
    for claim in claims {
      let citations = try #require(claim["citations"] as? [[String: Any]])
      #expect(!citations.isEmpty)
      for citation in citations {
        #expect(citation["anchor"] as? String == "unchanged", "\(claim["id"] ?? "")")
        #expect(citation["prefix"] is String, "\(claim["id"] ?? "")")
      }
    }
    for source in try place.done("source", "list").split(separator: "\n") {
      let slug = String(source.prefix { $0 != "\t" })
      let coverage = try place.stet("coverage", slug, "--require", "100")
      #expect(coverage.status == 0, "\(coverage.output)")
    }
    let audit = try place.stet("audit")
    #expect(audit.status == 0, "\(audit.output)")
    let report = try place.done("report")
    #expect(report.hasPrefix("# "))
    #expect(report.contains("## Verified"))
  }

  @Test(.enabled(if: hasLedger, "no ledger is committed yet"))
  func `the Python script agrees with audit on every head`() throws {
    let place = try cloneWithDatabase()
    let checked = try place.run(["python3", Self.script.path, "claims/ledger"])
    try #require(checked.status == 0, "\(checked.messages)")
    let heads = try object(try place.done("audit", "--json"))["desks"] as? [[String: Any]] ?? []
    let expected = heads.map { head in
      "\(head["desk"] ?? "").jsonl \(head["events"] ?? "") \(head["head"] ?? "")"
    }
    #expect(checked.output.split(separator: "\n").map(String.init) == expected.sorted())
  }

  @Test(.enabled(if: hasLedger, "no ledger is committed yet"))
  func `the Python script and audit both see one changed byte`() throws {
    let place = try clone()
    let name = try #require(Self.files(in: Self.ledger, ending: "jsonl").first).lastPathComponent
    let path = "claims/ledger/" + name
    var bytes = try place.read(path)
    let digit = try #require(bytes.firstRange(of: Data("\"at\":\"2".utf8))?.upperBound)
    bytes[digit] = bytes[digit] == 0x30 ? 0x31 : 0x30
    try bytes.write(to: URL(fileURLWithPath: place.path + "/" + path))
    let checked = try place.run(["python3", Self.script.path, "claims/ledger"])
    #expect(checked.status == 1)
    #expect(checked.messages == "\(name): event 1 breaks the chain\n")
    let audit = try place.stet("audit")
    #expect(audit.status == 1)
    #expect(audit.output.contains("\(path):1"))
  }
}
