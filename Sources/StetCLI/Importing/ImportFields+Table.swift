internal import Anchoring
internal import Claims
internal import Workflow

/// A row as `report --format csv` writes it: a claim with what the table has of it.
extension ImportFields {
  /// The claim, to be made again by the importer: its words are followed from the text that they
  /// were cited in, its verdict is given on all of them.
  func reportedRow() throws(ImportError) -> ImportRow {
    var citations = try leadingCitation().map { [$0] } ?? []
    citations += try otherCitations()
    var row = ImportRow(line: line, draft: try draft(), citations: citations)
    row.id = try string("id")
    row.verdict = try verdict().map { ImportedVerdict($0) }
    row.standing = try string("stands")
    let status = try string("status")
    if status == Status.stale.rawValue {
      // A verdict that is left beside one that lapsed must not settle here what had to be looked at.
      row.verdict = nil
      row.losses.append(.lapsedVerdict)
    }
    if values["notes"] != nil || values["queries"] != nil { row.losses.append(.remarks) }
    if status == Status.withdrawn.rawValue {
      row.withdrawal = ImportedWithdrawal(
        because: try string("withdrawn") ?? Self.unsaid,
        duplicateOf: try string("duplicate"))
    }
    return row
  }

  private func leadingCitation() throws(ImportError) -> ImportedCitation? {
    guard try string("source") != nil else {
      // A claim that stands nowhere any more; half a citation is a slip.
      let isUncited = ["quote", "start", "end", "citations"].allSatisfy { values[$0] == nil }
      return isUncited ? nil : try citation()
    }
    var citation = try citation()
    citation.revision = try int("revision")
    return citation
  }

  /// The cell of the citations that have no columns: `STANCE SOURCE@REVISION START:END “WORDS”`, a
  /// line each.
  ///
  /// The words may hold anything, line ends and quotation marks among them; their place says how
  /// many there are.
  private func otherCitations() throws(ImportError) -> [ImportedCitation] {
    var cell = (try string("citations") ?? "").unicodeScalars[...]
    var citations: [ImportedCitation] = []
    while !cell.isEmpty {
      let head = cell.prefix { $0 != "“" }
      guard var citation = Self.citation(String(head)), let range = citation.range,
        case let words = cell[head.endIndex...].dropFirst().prefix(range.end - range.start),
        words.count == range.end - range.start, words.endIndex < cell.endIndex,
        cell[words.endIndex] == "”"
      else {
        throw wrong("`citations` cannot be read from “\(String(cell).shortened)”")
      }
      citation.quote = QuoteSelector(exact: String(words))
      citations.append(citation)
      cell = cell[words.endIndex...].dropFirst().drop { $0 == "\r" || $0 == "\n" }
    }
    return citations
  }

  /// `supports mod-2022@1 10:20 `, without the words.
  private static func citation(_ head: String) -> ImportedCitation? {
    let parts = head.split(separator: " ")
    guard parts.count == 3, let stance = Stance(rawValue: String(parts[0])),
      let at = parts[1].lastIndex(of: "@"), let revision = Int(parts[1][at...].dropFirst())
    else { return nil }
    let ends = parts[2].split(separator: ":").compactMap { Int($0) }
    guard ends.count == 2, ends[0] >= 0, ends[0] < ends[1] else { return nil }
    var citation = ImportedCitation(
      source: String(parts[1][..<at]), stance: stance, quote: nil,
      range: CodePointRange(ends[0], ends[1]))
    citation.revision = revision
    return citation
  }
}
