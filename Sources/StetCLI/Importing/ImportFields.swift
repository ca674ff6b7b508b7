internal import Anchoring
internal import Claims
internal import Workflow

/// One row's named values, read as a claim; a value of another shape is an error with the row's
/// line.
struct ImportFields {
  let line: Int
  var values: [String: JSON] = [:]

  private func wrong(_ problem: String) -> ImportError { .row(line: line, problem: problem) }

  /// A row as people write it: a claim, one citation, a verdict.
  func row() throws(ImportError) -> ImportRow {
    let citation = ImportedCitation(
      source: try required("source"), stance: try stance() ?? .asserts,
      locator: try string("locator"), quote: try quote("quote"), range: try range())
    if citation.quote == nil, citation.range == nil {
      throw wrong("neither `quote` nor `start` and `end` is there")
    }
    return ImportRow(
      line: line, draft: try draft(), citations: [citation], verdict: try verdict())
  }

  /// A line as `report --format jsonl` writes it: a claim with all its citations and verdicts.
  ///
  /// Of the verdicts the newest live one is taken, to be given again by the importer.
  func reportedClaim() throws(ImportError) -> ImportRow {
    var citations: [ImportedCitation] = []
    for element in values["citations"]?.array ?? [] {
      let fields = try nested(element, "citations")
      citations.append(
        ImportedCitation(
          source: try fields.required("source"), stance: try fields.stance() ?? .asserts,
          locator: try fields.string("locator"), quote: try fields.quote("exact"),
          range: try fields.range()))
    }
    var live: ImportFields?
    for element in values["reviews"]?.array ?? [] {
      let fields = try nested(element, "reviews")
      if fields.values["live"] == true { live = fields }
    }
    var withdrawal: String?
    if let json = values["withdrawn"], json != .null {
      withdrawal = try nested(json, "withdrawn").required("because")
    }
    return ImportRow(
      line: line, draft: try draft(), citations: citations,
      verdict: withdrawal == nil ? try live?.verdict() : nil, withdrawal: withdrawal)
  }

  private func draft() throws(ImportError) -> ClaimDraft {
    ClaimDraft(
      text: try required("text"),
      fields: ClaimFields(
        claimant: try string("claimant"), context: try string("context"),
        priority: try int("priority")),
      tags: try strings("tags"))
  }

  private func verdict() throws(ImportError) -> VerdictDraft? {
    guard let word = try string("verdict") else {
      for name in ["because", "basis", "fix"] where try string(name) != nil {
        throw wrong("`\(name)` without a `verdict`")
      }
      return nil
    }
    guard let verdict = Verdict(rawValue: word) else {
      throw wrong("“\(word)” is no verdict (verified, disputed, unverifiable)")
    }
    let basis = try string("basis")
    if let basis, Basis(rawValue: basis) == nil {
      let known = Basis.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong("“\(basis)” is no basis (\(known))")
    }
    return VerdictDraft(
      verdict: verdict, because: try required("because"),
      basis: basis.flatMap(Basis.init(rawValue:)), fix: try string("fix"),
      checked: try string("checked"))
  }

  private func stance() throws(ImportError) -> Stance? {
    guard let word = try string("stance") else { return nil }
    guard let stance = Stance(rawValue: word) else {
      throw wrong("“\(word)” is no stance (asserts, supports, refutes, mentions)")
    }
    return stance
  }

  private func quote(_ name: String) throws(ImportError) -> QuoteSelector? {
    guard let exact = try string(name) else { return nil }
    return QuoteSelector(
      exact: exact, prefix: try string("prefix"), suffix: try string("suffix"), nth: try int("nth"))
  }

  private func range() throws(ImportError) -> CodePointRange? {
    guard let start = try int("start"), let end = try int("end") else {
      let lone = [try int("start"), try int("end")].compactMap(\.self)
      if !lone.isEmpty {
        throw wrong("`start` and `end` go together")
      }
      return nil
    }
    guard start >= 0, end > start else { throw wrong("the place \(start):\(end) holds no words") }
    return CodePointRange(start, end)
  }

  // MARK: Values

  private func nested(_ json: JSON, _ name: String) throws(ImportError) -> ImportFields {
    guard let object = json.object else { throw wrong("`\(name)` does not hold objects") }
    return ImportFields(line: line, values: object)
  }

  private func string(_ name: String) throws(ImportError) -> String? {
    switch values[name] {
    case nil, .null: return nil
    case .string(let value): return value
    default: throw wrong("`\(name)` is not text")
    }
  }

  private func required(_ name: String) throws(ImportError) -> String {
    guard let value = try string(name), !value.isEmpty else { throw wrong("`\(name)` is missing") }
    return value
  }

  /// A number, as JSON has it or written in a cell.
  private func int(_ name: String) throws(ImportError) -> Int? {
    switch values[name] {
    case nil, .null: return nil
    case .int(let value): return value
    case .string(let text):
      guard let value = Int(text) else { throw wrong("`\(name)` is not a number: “\(text)”") }
      return value
    default: throw wrong("`\(name)` is not a number")
    }
  }

  private func strings(_ name: String) throws(ImportError) -> [String] {
    switch values[name] {
    case nil, .null: return []
    case .array(let elements):
      let strings = elements.compactMap(\.string)
      guard strings.count == elements.count else { throw wrong("`\(name)` is not a list of texts") }
      return strings
    default: throw wrong("`\(name)` is not a list")
    }
  }
}
