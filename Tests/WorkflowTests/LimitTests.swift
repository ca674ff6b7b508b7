import Anchoring
import Claims
import Extraction
import Foundation
import Testing
import Workflow

@Suite("What is more than a desk takes")
struct LimitTests {
  private let desks: TestDesks
  private let desk: Desk

  init() throws {
    desks = try TestDesks()
    desk = try desks.desk("mori")
    try desk.add("log", "Day 7. The ferry carries 420 people and 60 cars.")
    try desk.log("It carries 420 people", on: "log", "420 people")
  }

  private func text(_ count: Int) -> String { String(repeating: "m", count: count) }

  /// What is beyond a limit is refused, and nothing of it stays.
  private func expectRefused(
    _ limit: Limit, found: Int?, _ deed: () throws -> some Any
  ) throws {
    let before = try desk.eventCount
    var refused: Excess?
    do { _ = try deed() } catch DeskError.tooLarge(let excess) { refused = excess }
    #expect(refused?.limit == limit)
    #expect(refused?.found == found)
    #expect(try desk.eventCount == before)
  }

  // MARK: Texts

  @Test("A reason, a wording and a note pass at their limits, and not with a byte more")
  func sentences() throws {
    let most = Limit.prose.most
    _ = try desk.note("mori-1", text(most), isPrivate: false)
    _ = try desk.reword("mori-1", to: text(Limit.wording.most), because: text(most))
    _ = try desk.ask("mori-1", text(most))
    _ = try desk.review(["mori-1"], VerdictDraft(verdict: .verified, because: text(most)))
    try expectRefused(.prose, found: most + 1) {
      try desk.note("mori-1", text(most + 1), isPrivate: false)
    }
    try expectRefused(.wording, found: Limit.wording.most + 1) {
      try desk.reword("mori-1", to: text(Limit.wording.most + 1), because: "x")
    }
    try expectRefused(.prose, found: most + 1) {
      try desk.review(["mori-1"], VerdictDraft(verdict: .verified, because: text(most + 1)))
    }
    try expectRefused(.wording, found: Limit.wording.most + 1) {
      try desk.review(
        ["mori-1"],
        VerdictDraft(verdict: .disputed, because: "x", fix: text(Limit.wording.most + 1)))
    }
    try expectRefused(.field, found: Limit.field.most + 1) {
      try desk.describe("mori-1", ClaimFields(claimant: text(Limit.field.most + 1)))
    }
    #expect(try desks.audit("mori").problems == [])
  }

  @Test("A quote is refused before it is looked for, and so is a passage that comes to more")
  func quotes() throws {
    let most = Limit.quote.most
    try desk.add("long", "Begin " + text(most) + " end.")
    try expectRefused(.quote, found: most + 1) { try desk.log("x", on: "long", text(most + 1)) }
    try expectRefused(.quote, found: most + 10) { try desk.log("x", on: "long", "Begin … end") }
  }

  @Test("A text of a source is refused by its size")
  func sources() throws {
    let bytes = [UInt8](repeating: 0x6D, count: Limit.sourceText.most + 1)
    var fields = SourceFields()
    fields.slug = "big"
    try expectRefused(.sourceText, found: bytes.count) {
      try desk.addSource(fields, text: NewText(Document(name: "big.txt", bytes: bytes)))
    }
    fields.title = text(Limit.field.most + 1)
    try expectRefused(.field, found: Limit.field.most + 1) {
      try desk.addSource(fields, text: NewText(plain: "m", named: "small.txt"))
    }
  }

  // MARK: Counts

  @Test("A claim bears 256 tags: one more is refused, one in another's place is not")
  func tags() throws {
    let tags = (1...Limit.tags.most).map { "t\($0)" }
    _ = try desk.tag("mori-1", add: tags, remove: [])
    try expectRefused(.tags, found: Limit.tags.most + 1) {
      try desk.tag("mori-1", add: ["new"], remove: [])
    }
    let changed = try desk.tag("mori-1", add: ["new", "t2"], remove: ["t1"])
    #expect(changed.claim.tags.count == Limit.tags.most)
  }

  @Test("A claim cites 1024 places of its own")
  func citations() throws {
    try desk.add("words", text(Limit.citations.most + 2))
    let places = (0..<Limit.citations.most).map { Passage.span(CodePointRange($0, $0 + 1)) }
    let claim = try desk.log(ClaimDraft(text: "much cited"), source: "words", at: places)
    #expect(claim.claim.citations.count == Limit.citations.most)
    let next = Passage.span(CodePointRange(Limit.citations.most, Limit.citations.most + 1))
    try expectRefused(.citations, found: Limit.citations.most + 1) {
      try desk.cite(
        claim.claim.id, source: "words", at: [next], stance: .supports, locator: nil)
    }
    try expectRefused(.citations, found: Limit.citations.most + 1) {
      try desk.log(ClaimDraft(text: "more"), source: "words", at: places + [next])
    }
  }

  @Test("A row of an import is refused by its line, whatever in it is too much")
  func rows() throws {
    var row = ImportRow(
      line: 7, draft: ClaimDraft(text: "x"),
      citations: [
        ImportedCitation(source: "log", quote: QuoteSelector(exact: "60 cars"), range: nil)
      ])
    row.notes = [ImportedNote(text: text(Limit.prose.most + 1), isPrivate: false)]
    var long = row
    long.notes = []
    long.draft.text = text(Limit.wording.most + 1)
    for row in [row, long] {
      let before = try desk.eventCount
      do {
        _ = try desk.importRows([row], because: "x", dryRun: false)
        Issue.record("it was imported")
      } catch DeskError.badRow(let line, let underlying) {
        #expect(line == 7)
        guard case DeskError.tooLarge? = underlying as? DeskError else { throw underlying }
      }
      #expect(try desk.eventCount == before)
    }
  }

  // MARK: Files

  /// A file that takes no room, and says that it has so many bytes.
  private func makeFile(_ name: String, bytes: Int) throws {
    try desks.write("", to: name)
    try #require(truncate(desks.path(name), off_t(bytes)) == 0)
  }

  @Test("A roster, a ledger file and a text of ten gigabytes are not read", .timeLimit(.minutes(5)))
  func files() throws {
    let huge = 10_000_000_000
    let name = String(repeating: "0", count: 64)
    try makeFile("mori/claims/texts/\(name).txt", bytes: huge)
    _ = try desk.sync(with: nil)
    #expect(desks.warnings.contains { $0.contains("oversizeText") && $0.contains(name) })
    try makeFile("mori/claims/ledger/aki.jsonl", bytes: huge)
    do {
      _ = try desk.sync(with: nil)
      Issue.record("it was read")
    } catch DeskError.badLedgerLine(let file, _, let reason) {
      #expect(file == "claims/ledger/aki.jsonl")
      #expect(reason.contains("\(huge)") && reason.contains("\(Limit.ledgerFile)"))
    }
    #expect(
      try desks.audit("mori").problems.contains {
        $0.kind == .ledgerFile && $0.place.contains("aki.jsonl")
      })
    try makeFile("mori/reviewers.md", bytes: Limit.roster.most + 1)
    #expect(throws: DeskError.self) { try desk.roster() }
  }

  @Test(
    "A line of a ledger file that never ends is refused with its number", .timeLimit(.minutes(5)))
  func endlessLine() throws {
    let file = "mori/claims/ledger/aki.jsonl"
    try makeFile(file, bytes: 1 << 30)
    do {
      _ = try desk.sync(with: nil)
      Issue.record("it was read")
    } catch DeskError.badLedgerLine(let name, let line, let reason) {
      #expect(name == "claims/ledger/aki.jsonl")
      #expect(line == 1)
      #expect(reason.contains("16777216"))
    }
  }

  @Test("A pipe in the place of a file is refused and not waited for", .timeLimit(.minutes(5)))
  func pipes() throws {
    let file = desks.path("mori/claims/ledger/aki.jsonl")
    try #require(mkfifo(file, 0o600) == 0)
    #expect(throws: DeskError.self) { try desk.sync(with: nil) }
    unlink(file)
    let roster = desks.path("mori/reviewers.md")
    unlink(roster)
    try #require(mkfifo(roster, 0o600) == 0)
    #expect(throws: DeskError.self) { try desk.roster() }
  }
}
