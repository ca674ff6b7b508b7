internal import Anchoring
internal import Claims
internal import Workflow

/// A line as `report --format jsonl` writes it: a claim with all that is known of it.
extension ImportFields {
  /// The claim, to be made again by the importer.
  ///
  /// Of several verdicts one is taken: see ``reportedVerdict()``.
  func reportedClaim() throws(ImportError) -> ImportRow {
    var row = ImportRow(
      line: line, draft: try draft(),
      citations: try objects("citations").map { fields throws(ImportError) in
        try fields.reportedCitation()
      })
    row.id = try string("id")
    row.verdict = try reportedVerdict()
    row.standing = try object("stands")?.required("because")
    row.notes = try objects("notes").map { fields throws(ImportError) in
      ImportedNote(
        text: try fields.required("text"), isPrivate: try fields.flag("private"))
    }
    row.queries = try objects("queries").map { fields throws(ImportError) in
      ImportedQuery(
        text: try fields.required("text"),
        answers: try fields.objects("answers").map { answer throws(ImportError) in
          try answer.required("text")
        })
    }
    if let withdrawn = try object("withdrawn") {
      row.withdrawal = ImportedWithdrawal(
        because: try withdrawn.required("because"), duplicateOf: try withdrawn.string("duplicate"))
    }
    return row
  }

  private func reportedCitation() throws(ImportError) -> ImportedCitation {
    var citation = ImportedCitation(
      source: try required("source"), stance: try stance() ?? .asserts,
      locator: try string("locator"), quote: try quote("exact"), range: try range())
    citation.id = try string("id")
    citation.revision = try int("revision")
    guard let word = try string("anchor") else { return citation }
    guard let anchor = Anchor(rawValue: word) else { throw wrong("“\(word)” is no anchor") }
    let now = try object("now")
    citation.fate = ImportedCitation.Fate(
      anchor: anchor, material: try strings("material"), revision: try now?.int("revision"),
      range: try now?.range(), exact: try now?.string("exact"))
    return citation
  }

  // MARK: Verdicts

  /// The verdict that the headline follows, or the one whose lapse it tells of.
  private func reportedVerdict() throws(ImportError) -> ImportedVerdict? {
    let reviews = try objects("reviews")
    let live = reviews.filter { $0.values["live"] == true }
    let status = try string("status")
    let isLapsed = status == Status.stale.rawValue || live.isEmpty
    guard !isLapsed else { return try lapsedVerdict(among: reviews) }
    let followed = live.last { status == nil ? false : $0.values["verdict"]?.string == status }
    guard let chosen = followed ?? live.last, let draft = try chosen.verdict() else { return nil }
    return ImportedVerdict(draft, rests: try chosen.rests())
  }

  /// The newest that has lapsed and was neither replaced nor taken back; one that was given on what
  /// the line still has, where there is one.
  private func lapsedVerdict(
    among reviews: [ImportFields]
  ) throws(ImportError) -> ImportedVerdict? {
    var newest: [String: Int] = [:]
    for (index, review) in reviews.enumerated() {
      newest[try review.string("by") ?? ""] = index
    }
    let lapsed = newest.values.sorted().map { reviews[$0] }.filter { review in
      (review.values["lapsed"] ?? .null) != .null && (review.values["retracted"] ?? .null) == .null
    }
    var verdicts: [ImportedVerdict] = []
    for review in lapsed {
      guard let draft = try review.verdict(), let first = try review.object("lapsed")?.lapse()
      else { continue }
      let rests = try review.rests() ?? []
      let lapses = try lapses(beginningWith: first, restingOn: rests, isOnly: lapsed.count == 1)
      verdicts.append(ImportedVerdict(draft, rests: rests, lapses: lapses))
    }
    let whole = verdicts.last { verdict in
      !verdict.lapses.contains { $0.why == .reworded || $0.why == .uncited }
    }
    return whole ?? verdicts.last
  }

  /// All that a verdict lapsed over: a verdict tells the first lapse, a stale claim those of all its
  /// verdicts.
  private func lapses(
    beginningWith first: ImportedLapse, restingOn rests: [String], isOnly: Bool
  ) throws(ImportError) -> [ImportedLapse] {
    var lapses = [first]
    let start = first.citation.flatMap { rests.firstIndex(of: $0) } ?? 0
    for fields in try objects("stale") {
      let lapse = try fields.lapse()
      if lapse == first { continue }
      switch lapse.why {
      case .reopened: continue
      case .reworded: if first.why == .reopened { lapses.append(lapse) }
      case .evidence: if isOnly { lapses.append(lapse) }
      default:
        let place = lapse.citation.flatMap { rests.firstIndex(of: $0) }
        if let place, place >= start, first.why != .evidence { lapses.append(lapse) }
      }
    }
    return lapses
  }

  private func lapse() throws(ImportError) -> ImportedLapse {
    let word = try required("why")
    guard let why = Lapse.Cause(rawValue: word) else { throw wrong("“\(word)” lapses nothing") }
    return ImportedLapse(why: why, citation: try string("citation"))
  }

  private func rests() throws(ImportError) -> [String]? {
    values["rests"] == nil ? nil : try strings("rests")
  }

  // MARK: Values

  private func object(_ name: String) throws(ImportError) -> ImportFields? {
    guard let json = values[name], json != .null else { return nil }
    return try nested(json, name)
  }

  private func objects(_ name: String) throws(ImportError) -> [ImportFields] {
    guard let json = values[name], json != .null else { return [] }
    guard let elements = json.array else { throw wrong("`\(name)` is not a list") }
    var objects: [ImportFields] = []
    for element in elements { objects.append(try nested(element, name)) }
    return objects
  }

  private func flag(_ name: String) throws(ImportError) -> Bool {
    switch values[name] {
    case nil, .null, .bool(false): return false
    case .bool(true): return true
    default: throw wrong("`\(name)` is neither true nor false")
    }
  }
}
