import Anchoring
import Claims
import Workflow

/// Rows of every sort, from a seed.
struct RandomRows {
  static let sources = ["ferry", "port", "pier"]
  static let texts = [
    "The ferry carries 420 passengers. It opened in May. The fare is 1,200 yen, they say.",
    "Update. The ferry carries 420 passengers. It opened in May. The fare is 1,300 yen.",
  ]
  private static let quotes = ["420 passengers", "opened in May", "The fare", "ferry carries"]

  private var chance: Chance

  init(seed: UInt64) {
    chance = Chance(state: seed)
  }

  private mutating func happens(_ percent: Int) -> Bool { chance.below(100) < percent }

  private mutating func text(_ what: String) -> String {
    "\(what) \(chance.below(1000)) "
      + chance.one(of: ["é", "e\u{301}", "日本", "“a”\r\nb", "\u{1F6A2}"])
  }

  private mutating func text(_ what: String, inPercent percent: Int) -> String? {
    happens(percent) ? text(what) : nil
  }

  /// So many rows; with ids, and duplicates among them.
  mutating func rows(_ count: Int) -> [ImportRow] {
    (0..<count).map { row($0, of: count) }
  }

  private mutating func row(_ index: Int, of count: Int) -> ImportRow {
    var row = ImportRow(
      line: index + 2,
      draft: ClaimDraft(
        text: text("claim"),
        fields: ClaimFields(
          claimant: text("who", inPercent: 40), context: text("where", inPercent: 20),
          priority: happens(30) ? 1 + chance.below(3) : nil),
        tags: happens(30) ? ["a", "ü"] : []),
      citations: [])
    if happens(60) { row.id = "old-\(index)" }
    for number in 0..<1 + chance.below(3) { row.citations.append(citation(number, in: row)) }
    if happens(60) { row.verdict = verdict(of: row) }
    row.standing = text("runs", inPercent: 10)
    if happens(20) { row.notes.append(ImportedNote(text: text("note"), isPrivate: happens(50))) }
    if happens(20) {
      let answers = happens(50) ? [text("answer"), text("answer")] : []
      row.queries.append(ImportedQuery(text: text("query"), answers: answers))
    }
    if happens(8) {
      let survivor = happens(70) ? "old-\(chance.below(count))" : nil
      row.withdrawal = ImportedWithdrawal(because: text("same"), duplicateOf: survivor)
    }
    if happens(5) { row.losses = [.remarks] }
    return row
  }

  private mutating func citation(_ number: Int, in row: ImportRow) -> ImportedCitation {
    let quote = chance.one(of: Self.quotes)
    var citation = ImportedCitation(
      source: chance.one(of: Self.sources), stance: chance.one(of: Stance.allCases),
      locator: text("p.", inPercent: 20), quote: QuoteSelector(exact: quote), range: nil)
    // One place may be cited twice only where a text is named.
    let revision = citation.source == "port" ? 1 + chance.below(2) : 1
    citation.revision = row.citations.isEmpty && happens(50) ? nil : revision
    if happens(30) { citation.range = CodePointRange(0, 3 + chance.below(2)) }
    if row.id != nil { citation.id = "c\(number)" }
    if happens(10) {
      citation.fate = ImportedCitation.Fate(
        anchor: .unchanged, material: [], revision: nil, range: nil, exact: nil)
    }
    return citation
  }

  private mutating func verdict(of row: ImportRow) -> ImportedVerdict {
    let verdict = chance.one(of: Verdict.allCases)
    var given = ImportedVerdict(
      VerdictDraft(
        verdict: verdict, because: text("since"), basis: happens(30) ? .call : nil,
        fix: text("fix", inPercent: 20), checked: happens(20) ? "2026-11-20" : nil))
    guard row.id != nil, happens(70) else { return given }
    given.rests = row.citations.compactMap(\.id).filter { _ in chance.below(4) > 0 } + ["other"]
    if happens(10) { given.lapses = [ImportedLapse(why: .reopened, citation: nil)] }
    return given
  }
}
