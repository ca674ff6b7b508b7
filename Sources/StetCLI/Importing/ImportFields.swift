internal import Anchoring
internal import Claims
internal import Workflow

/// One row's named values, read as a claim; a value of another shape is an error with the row's
/// line.
struct ImportFields {
  /// The reason recorded where a report shows that something was done and does not say why.
  static let unsaid = "so in the report that it was imported from"

  let line: Int
  var values: [String: JSON] = [:]

  func wrong(_ problem: String) -> ImportError { .row(line: line, problem: problem) }

  /// A row as people write it: a claim, one citation, a verdict.
  func row() throws(ImportError) -> ImportRow {
    var row = ImportRow(line: line, draft: try draft(), citations: [try citation()])
    row.verdict = try verdict().map { ImportedVerdict($0) }
    return row
  }

  /// The citation whose parts stand in columns of their own.
  func citation() throws(ImportError) -> ImportedCitation {
    let citation = ImportedCitation(
      source: try required("source"), stance: try stance() ?? .asserts,
      locator: try string("locator"), quote: try quote("quote"), range: try range())
    if citation.quote == nil, citation.range == nil {
      throw wrong("neither `quote` nor `start` and `end` is there")
    }
    return citation
  }

  func draft() throws(ImportError) -> ClaimDraft {
    ClaimDraft(
      text: try required("text"),
      fields: ClaimFields(
        claimant: try string("claimant"), context: try string("context"),
        priority: try int("priority")),
      tags: try strings("tags"))
  }

  func verdict() throws(ImportError) -> VerdictDraft? {
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

  func stance() throws(ImportError) -> Stance? {
    guard let word = try string("stance") else { return nil }
    guard let stance = Stance(rawValue: word) else {
      throw wrong("“\(word)” is no stance (asserts, supports, refutes, mentions)")
    }
    return stance
  }

  func quote(_ name: String) throws(ImportError) -> QuoteSelector? {
    guard let exact = try string(name) else { return nil }
    return QuoteSelector(
      exact: exact, prefix: try string("prefix"), suffix: try string("suffix"), nth: try int("nth"))
  }

  func range() throws(ImportError) -> CodePointRange? {
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

  func nested(_ json: JSON, _ name: String) throws(ImportError) -> ImportFields {
    guard let object = json.object else { throw wrong("`\(name)` does not hold objects") }
    return ImportFields(line: line, values: object)
  }

  func string(_ name: String) throws(ImportError) -> String? {
    switch values[name] {
    case nil, .null: return nil
    case .string(let value): return value
    default: throw wrong("`\(name)` is not text")
    }
  }

  func required(_ name: String) throws(ImportError) -> String {
    guard let value = try string(name), !value.isEmpty else { throw wrong("`\(name)` is missing") }
    return value
  }

  /// A number, as JSON has it or written in a cell.
  func int(_ name: String) throws(ImportError) -> Int? {
    switch values[name] {
    case nil, .null: return nil
    case .int(let value): return value
    case .string(let text):
      guard let value = Int(text) else { throw wrong("`\(name)` is not a number: “\(text)”") }
      return value
    default: throw wrong("`\(name)` is not a number")
    }
  }

  func strings(_ name: String) throws(ImportError) -> [String] {
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
