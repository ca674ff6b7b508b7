internal import Anchoring
internal import Claims
internal import Matching

/// Reads rows back that ``RowEncoder`` has written in this run of the program.
struct RowDecoder {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// The row in these bytes, the count before them left out.
  static func row(_ bytes: UnsafeRawBufferPointer) -> PreparedRow {
    var decoder = RowDecoder(bytes: bytes)
    return decoder.prepared()
  }

  private init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  // MARK: Values

  private mutating func int() -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
  }

  private mutating func flag() -> Bool {
    position += 1
    return bytes[position - 1] != 0
  }

  private mutating func text() -> String {
    let count = int()
    position += count
    return String(decoding: bytes[position - count..<position], as: UTF8.self)
  }

  private mutating func hash() -> EventHash {
    position += 32
    guard let hash = EventHash(bytes: bytes[position - 32..<position]) else { Self.fail() }
    return hash
  }

  private mutating func word<Word: RawRepresentable<String>>() -> Word {
    guard let word = Word(rawValue: text()) else { Self.fail() }
    return word
  }

  /// The file has no name, and nobody else has it open.
  private static func fail() -> Never { preconditionFailure("a spooled row has been changed") }

  private mutating func optional<Value>(_ body: (inout RowDecoder) -> Value) -> Value? {
    flag() ? body(&self) : nil
  }

  private mutating func array<Element>(_ body: (inout RowDecoder) -> Element) -> [Element] {
    let count = int()
    if count == 0 { return [] }
    return (0..<count).map { _ in body(&self) }
  }

  private mutating func optionalText() -> String? { optional { $0.text() } }

  private mutating func optionalInt() -> Int? { optional { $0.int() } }

  private mutating func texts() -> [String] { array { $0.text() } }

  private mutating func range() -> CodePointRange {
    let start = int()
    return CodePointRange(start, int())
  }

  // MARK: Rows

  private mutating func prepared() -> PreparedRow {
    let line = int()
    let id = optionalText()
    let text = text()
    let (claimant, context, priority) = (optionalText(), optionalText(), optionalInt())
    let draft = ClaimDraft(
      text: text,
      fields: ClaimFields(claimant: claimant, context: context, priority: priority), tags: texts())
    var row = ImportRow(line: line, draft: draft, citations: array { $0.citation() })
    row.id = id
    row.verdict = optional { $0.verdict() }
    row.standing = optionalText()
    row.notes = array { decoder in
      let text = decoder.text()
      return ImportedNote(text: text, isPrivate: decoder.flag())
    }
    row.queries = array { decoder in
      let text = decoder.text()
      return ImportedQuery(text: text, answers: decoder.texts())
    }
    row.withdrawal = optional { decoder in
      let because = decoder.text()
      return ImportedWithdrawal(because: because, duplicateOf: decoder.optionalText())
    }
    row.losses = array { $0.loss() }
    let support = int()
    let fingerprint = optional { Fingerprint(hash: UInt64(UInt(bitPattern: $0.int()))) }
    let places = optional { decoder in row.citations.map { decoder.place(of: $0) } }
    return PreparedRow(row: row, places: places, support: support, fingerprint: fingerprint)
  }

  private mutating func place(of citation: ImportedCitation) -> PlacedWords {
    let (source, revision, isInNewest) = (hash(), hash(), flag())
    let range = range()
    let exact = optionalText() ?? citation.quote?.exact ?? ""
    return PlacedWords(
      source: source, revision: revision, isInNewest: isInNewest,
      span: Span(range: range, exact: exact), locator: optionalText())
  }

  private mutating func citation() -> ImportedCitation {
    let (id, source, revision) = (optionalText(), text(), optionalInt())
    let stance = word() as Stance
    let locator = optionalText()
    let quote = optional { decoder in
      let (exact, prefix) = (decoder.text(), decoder.optionalText())
      let suffix = decoder.optionalText()
      return QuoteSelector(
        exact: exact, prefix: prefix, suffix: suffix, nth: decoder.optionalInt())
    }
    var citation = ImportedCitation(
      source: source, stance: stance, locator: locator, quote: quote,
      range: optional { $0.range() })
    citation.id = id
    citation.revision = revision
    citation.fate = optional { $0.fate() }
    return citation
  }

  private mutating func fate() -> ImportedCitation.Fate {
    let anchor = word() as Anchor
    let (material, revision) = (texts(), optionalInt())
    let range = optional { $0.range() }
    return ImportedCitation.Fate(
      anchor: anchor, material: material, revision: revision, range: range,
      exact: optionalText())
  }

  private mutating func verdict() -> ImportedVerdict {
    let verdict = word() as Verdict
    let because = text()
    let basis = optional { $0.word() as Basis }
    let fix = optionalText()
    let draft = VerdictDraft(
      verdict: verdict, because: because, basis: basis, fix: fix, checked: optionalText())
    let rests = optional { $0.texts() }
    let lapses = array { decoder in
      let why: Lapse.Cause = decoder.word()
      return ImportedLapse(why: why, citation: decoder.optionalText())
    }
    return ImportedVerdict(draft, rests: rests, lapses: lapses)
  }

  private mutating func loss() -> ImportLoss {
    switch int() {
    case 0: .verdict(word())
    case 1: .lapsedVerdict
    case 2: .remarks
    case 3: .standing
    default: .survivor(text())
    }
  }
}
