import Testing

/// The fields that scripts rely on, as docs/contract.md lists them.
@Suite("JSON as promised")
struct JSONContractTests {
  private static let claim = [
    "id", "text", "status", "agreement", "stale", "claimant", "context", "priority", "tags",
    "assigned", "stands", "withdrawn", "logged", "citations", "reviews", "notes", "queries",
  ]
  private static let citation = [
    "id", "source", "revision", "stance", "locator", "start", "end", "exact", "prefix", "suffix",
    "anchor", "material", "now", "url", "archived", "retrieved", "updated",
  ]
  private static let review = [
    "id", "by", "role", "at", "verdict", "because", "basis", "fix", "checked", "live", "lapsed",
    "rests",
  ]
  private static let source = [
    "id", "title", "kind", "publisher", "agency", "author", "url", "published", "updated",
    "language", "partial", "revisions", "signed", "claims",
  ]

  private let desk: TestDesk

  init() throws {
    desk = try TestDesk()
    var transcript = Transcript(desk)
    for line in Setup.claim { try transcript.run("$ " + line) }
    try transcript.run("$ stet note 1 seen")
    try transcript.run("$ stet verify 1 -b ok")
  }

  /// The fields of an object that are missing from the promise, or were not promised and are not known additions.
  private func missing(_ promised: [String], in json: Any?) throws -> [String] {
    let object = try #require(json as? [String: Any])
    return promised.filter { object[$0] == nil }
  }

  private func first(_ json: Any?, _ key: String) throws -> Any? {
    let object = try #require(json as? [String: Any])
    return try #require(object[key] as? [Any]).first
  }

  @Test func `a claim has every field, null where there is nothing`() throws {
    let claim = try desk.json("show", "1")
    let keys = try #require(claim as? [String: Any]).keys.sorted()
    #expect(keys == Self.claim.sorted())
    let citation = try #require(try first(claim, "citations") as? [String: Any])
    #expect(citation.keys.sorted() == Self.citation.sorted())
    let now = try #require(citation["now"] as? [String: Any])
    #expect(now.keys.sorted() == ["end", "exact", "revision", "start"])
    #expect(try missing(Self.review, in: try first(claim, "reviews")).isEmpty)
    let note = try #require(try first(claim, "notes") as? [String: Any])
    #expect(note.keys.sorted() == ["at", "by", "private", "text"])
  }

  @Test func `commands on one claim print an object, those on several an array`() throws {
    let one = [
      ["log", "It carries 60 cars", "-s", "ferry-2024", "-q", "60 cars"],
      ["cite", "1", "-s", "port-notice", "-q", "1,200 yen"], ["set", "1", "--priority", "1"],
      ["tag", "1", "--add", "a"], ["assign", "1", "mori"], ["note", "1", "n"],
      ["reword", "1", "A ticket is ¥1,200", "-b", "shorter"], ["withdraw", "2", "-b", "x"],
      ["reopen", "2", "-b", "y"], ["show", "1"],
    ]
    for arguments in one {
      let outcome = desk.run(arguments + ["--json"])
      #expect(outcome.output.hasPrefix("{\"agreement\":"), "\(arguments): \(outcome.messages)")
      #expect(outcome.output.hasSuffix("}\n"))
    }
    for arguments in [
      ["list"], ["verify", "1", "2", "-b", "ok"], ["dispute", "1", "-b", "no"],
      ["unverifiable", "1", "-b", "?"],
    ] {
      let outcome = desk.run(arguments + ["--json"])
      #expect(outcome.output.hasPrefix("[{\"agreement\":"), "\(arguments): \(outcome.messages)")
    }
    let retracted = desk.run(["retract", "1", "-b", "again", "--json"])
    #expect(retracted.output.hasPrefix("{\"agreement\":"))
  }

  @Test func `sources, their revisions and their anchors have their fields`() throws {
    let shown = try desk.json("source", "show", "ferry")
    #expect(try missing(Self.source, in: shown).isEmpty)
    let revision = try first(shown, "revisions")
    let fields = ["number", "sha256", "length", "retrieved", "onFile"]
    #expect(try missing(fields, in: revision).isEmpty)
    try desk.write("Corrected. The fare is ¥1,200. It does not run in winter.", to: "later.txt")
    let revised = try desk.json("source", "revise", "ferry", "later.txt")
    #expect(try missing(["source", "revision", "anchors"], in: revised).isEmpty)
    let anchor = try #require(try first(revised, "anchors") as? [String: Any])
    let anchored = [
      "claim", "citation", "anchor", "material", "start", "end", "was", "now", "candidates", "gap",
    ]
    #expect(anchor.keys.sorted() == anchored.sorted())
  }

  @Test func `exchange, audit and history have their fields`() throws {
    let audit = try desk.json("audit")
    #expect(try #require(audit as? [String: Any]).keys.sorted() == ["desks", "events", "problems"])
    let head = try #require(try first(audit, "desks") as? [String: Any])
    #expect(head.keys.sorted() == ["desk", "events", "head"])
    try desk.write("text,source,quote\nx,ferry,60 cars\n", to: "c.csv")
    let imported = try #require(try desk.json("import", "c.csv") as? [String: Any])
    #expect(imported.keys.sorted() == ["claims", "imported"])
    let history = try #require(try desk.json("history", "1") as? [[String: Any]])
    let event = ["at", "body", "by", "clock", "desk", "hash", "kind", "prev", "seq"]
    for entry in history { #expect(entry.keys.sorted() == event) }
    #expect(
      history.compactMap { $0["kind"] as? String }
        == ["claim.logged", "claim.cited", "claim.noted", "claim.reviewed"])
  }
}
