internal import Anchoring
internal import Claims
internal import Matching

/// Writes rows in the form in which they wait to be imported: of this program's run alone, and read
/// back by ``RowDecoder``.
struct RowEncoder {
  private var bytes: [UInt8]

  /// Appends a row, after the count of its bytes in four of them.
  static func append(_ prepared: PreparedRow, to bytes: inout [UInt8]) {
    var encoder = RowEncoder(bytes: [])
    swap(&encoder.bytes, &bytes)
    let start = encoder.bytes.count
    encoder.bytes.append(contentsOf: [0, 0, 0, 0])
    encoder.put(prepared)
    let count = UInt32(encoder.bytes.count - start - 4)
    for place in 0..<4 {
      encoder.bytes[start + place] = UInt8(truncatingIfNeeded: count >> (8 * place))
    }
    swap(&encoder.bytes, &bytes)
  }

  // MARK: Values

  /// Seven bits a byte, the lowest first.
  private mutating func put(_ value: Int) {
    var rest = UInt(bitPattern: value)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  private mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func put(_ hash: EventHash) { hash.withBytes { bytes.append(contentsOf: $0) } }

  private mutating func put<Value>(
    _ value: Value?, _ body: (inout RowEncoder, Value) -> Void
  ) {
    put(value != nil)
    if let value { body(&self, value) }
  }

  private mutating func put(_ text: String?) { put(text) { $0.put($1) } }

  private mutating func put(_ number: Int?) { put(number) { $0.put($1) } }

  private mutating func put<Element>(
    _ elements: [Element], _ body: (inout RowEncoder, Element) -> Void
  ) {
    put(elements.count)
    for element in elements { body(&self, element) }
  }

  private mutating func put(_ range: CodePointRange) {
    put(range.start)
    put(range.end)
  }

  // MARK: Rows

  private mutating func put(_ prepared: PreparedRow) {
    let row = prepared.row
    put(row.line)
    put(row.id)
    put(row.draft.text)
    put(row.draft.fields.claimant)
    put(row.draft.fields.context)
    put(row.draft.fields.priority)
    put(row.draft.tags) { $0.put($1) }
    put(row.citations) { $0.put($1) }
    put(row.verdict) { $0.put($1) }
    put(row.standing)
    put(row.notes) { encoder, note in
      encoder.put(note.text)
      encoder.put(note.isPrivate)
    }
    put(row.queries) { encoder, query in
      encoder.put(query.text)
      encoder.put(query.answers) { $0.put($1) }
    }
    put(row.withdrawal) { encoder, withdrawal in
      encoder.put(withdrawal.because)
      encoder.put(withdrawal.duplicateOf)
    }
    put(row.losses) { $0.put($1) }
    put(prepared.support)
    put(prepared.fingerprint) { $0.put(Int(bitPattern: UInt($1.hash))) }
    put(prepared.places) { encoder, places in
      for (place, citation) in zip(places, row.citations) {
        encoder.put(place.source)
        encoder.put(place.revision)
        encoder.put(place.isInNewest)
        encoder.put(place.span.range)
        // Most often the words are those that the row has.
        let isAsQuoted = citation.quote.map {
          $0.exact.utf8.elementsEqual(place.span.exact.utf8)
        }
        encoder.put(isAsQuoted == true ? nil : place.span.exact)
        encoder.put(place.locator)
      }
    }
  }

  private mutating func put(_ citation: ImportedCitation) {
    put(citation.id)
    put(citation.source)
    put(citation.revision)
    put(citation.stance.rawValue)
    put(citation.locator)
    put(citation.quote) { encoder, quote in
      encoder.put(quote.exact)
      encoder.put(quote.prefix)
      encoder.put(quote.suffix)
      encoder.put(quote.nth)
    }
    put(citation.range) { $0.put($1) }
    put(citation.fate) { encoder, fate in
      encoder.put(fate.anchor.rawValue)
      encoder.put(fate.material) { $0.put($1) }
      encoder.put(fate.revision)
      encoder.put(fate.range) { $0.put($1) }
      encoder.put(fate.exact)
    }
  }

  private mutating func put(_ verdict: ImportedVerdict) {
    let draft = verdict.draft
    put(draft.verdict.rawValue)
    put(draft.because)
    put(draft.basis?.rawValue)
    put(draft.fix)
    put(draft.checked)
    put(verdict.rests) { encoder, rests in encoder.put(rests) { $0.put($1) } }
    put(verdict.lapses) { encoder, lapse in
      encoder.put(lapse.why.rawValue)
      encoder.put(lapse.citation)
    }
  }

  private mutating func put(_ loss: ImportLoss) {
    switch loss {
    case .verdict(let cause):
      put(0)
      put(cause.rawValue)
    case .lapsedVerdict: put(1)
    case .remarks: put(2)
    case .standing: put(3)
    case .survivor(let name):
      put(4)
      put(name)
    }
  }
}
