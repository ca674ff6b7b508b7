internal import Anchoring
internal import Claims

/// The margin: what there is to say beside the article's words, as the values of the templates
/// `galley-note.html` and `galley-again.html`.
struct GalleyNotes {
  let source: Source
  let marks: GalleyMarks
  /// The citations that have a place in the article.
  private let placed: Set<EventHash>
  private let exclusionIDs: [EventHash: String]

  init(_ galley: Galley, _ marks: GalleyMarks) {
    source = galley.source
    self.marks = marks
    placed = Set(marks.places.map(\.citation.hash))
    exclusionIDs = EventHash.shortIDs(for: galley.source.exclusions.map(\.hash))
  }

  /// The notes beside a take.
  struct Beside {
    var values: [Templates.Values] = []
    /// What the names of the notes on claims end with, by the claims' numbers.
    var anchors: [Int: String] = [:]
  }

  /// The notes on what begins in a take: one for each claim, the whole of it where its first words
  /// are.
  ///
  /// - Parameter spans: Indices of ``GalleyMarks/spans``.
  func notes(on spans: [Int]) -> Beside {
    var beside = Beside()
    for span in spans {
      switch marks.spans[span].content {
      case .place(let index):
        let place = marks.places[index]
        guard beside.anchors[place.number] == nil else { continue }
        beside.anchors[place.number] = place.anchor
        beside.values.append(place.nth == 1 ? note(on: place) : reminder(of: place))
      case .open(let index): beside.values.append(note(on: marks.open[index]))
      case .setApart(let index):
        beside.values.append(note(on: marks.setApart[index], number: index + 1))
      case .missing: continue
      }
    }
    return beside
  }

  // MARK: Claims

  /// Where a claim's words go on that has its note further up.
  private func reminder(of place: GalleyMarks.Place) -> Templates.Values {
    let claim = place.entry.claim
    return [
      "anchor": place.anchor, "style": "is-\(claim.status.rawValue)",
      "again": [
        "anchor": place.anchor, "number": place.number, "id": claim.id,
        "status": claim.status.rawValue, "sign": claim.status.sign,
        "statusWord": claim.status.word, "role": place.citation.stance.role,
      ],
    ]
  }

  private func note(on place: GalleyMarks.Place) -> Templates.Values {
    let others = (1..<(marks.placeCounts[place.number] ?? 1)).map { index -> Templates.Values in
      ["anchor": "\(place.number)-\(index + 1)", "name": "place \(index + 1)"]
    }
    let placing = Templates.values([
      "anchor": place.anchor, "others": others,
      "role": place.citation.stance == .asserts ? nil : place.citation.stance.role,
    ])
    return note(on: place.entry, number: place.number, beside: place.citation, placing)
  }

  /// A claim whose words have no place in the article: below it, with the words as cited.
  func values(of unplaced: GalleyMarks.Numbered) -> Templates.Values {
    note(on: unplaced.entry, number: unplaced.number, beside: nil, [:])
  }

  private func note(
    on entry: ClaimInContext, number: Int, beside citation: Citation?, _ placing: Templates.Values
  ) -> Templates.Values {
    let claim = entry.claim
    let side = [
      claim.priority == 2 ? nil : "priority \(claim.priority)", claim.assigned.map { "for \($0)" },
    ].compactMap(\.self)
    let remarks = GalleyRemarks(entry, source: source.hash, beside: citation, placed: placed)
    let values = Templates.values([
      "number": number, "id": claim.id, "text": claim.text, "status": claim.status.rawValue,
      "sign": claim.status.sign, "statusWord": claim.status.word, "side": side,
      "claimant": claim.fields.claimant, "remarks": remarks.values,
    ])
    return [
      "anchor": "\(number)", "style": "is-\(claim.status.rawValue)",
      "claim": values.merging(placing) { _, placing in placing },
    ]
  }

  // MARK: Sentences and passages

  private func note(on open: Galley.OpenSentence) -> Templates.Values {
    let number = open.assessed.sentence.number
    let words = open.missing.map { "“\($0.words.inShort(GalleyRemarks.longestQuotation))”" }
    return [
      "anchor": "s\(number)", "style": "is-open",
      "open": Templates.values([
        "number": "s\(number)", "missing": words.isEmpty ? nil : words.joined(separator: ", "),
        "kinds": open.assessed.why.map(\.rawValue).joined(separator: ", "),
      ]),
    ]
  }

  private func note(on passage: Galley.SetApart, number: Int) -> Templates.Values {
    [
      "anchor": "x\(number)", "style": "is-apart",
      "apart": [
        "number": "x\(number)", "because": passage.exclusion.because,
        "by": passage.exclusion.excluded.by, "id": exclusionIDs[passage.exclusion.hash] ?? "",
      ],
    ]
  }
}
