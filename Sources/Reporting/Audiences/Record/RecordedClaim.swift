internal import Anchoring
internal import Claims

/// A claim as it stood when its text was signed.
struct RecordedClaim {
  let number: Int
  let id: String
  let statement: String
  let word: String
  let sign: String
  let styleClass: String
  let claimant: String?
  let context: String?
  /// Every wording that it had, the one that counted last.
  let wordings: [RecordedDeed]
  let isReworded: Bool
  let hasVerdicts: Bool
  let verdicts: [RecordedVerdict]
  let hasCitations: Bool
  let citations: [RecordedCitation]
  let hasDecisions: Bool
  /// Let stand, withdrawn, reopened, by whom and why.
  let decisions: [RecordedDeed]
  /// Whether one of them lets it stand, and holds.
  let stands: Bool
  let hasQueries: Bool
  let queries: [QuerySheet.AskedQuery]
  let hasNotes: Bool
  let notes: [RecordedDeed]

  /// - Parameters:
  ///   - history: The claim's events, as far as they were known.
  ///   - source: The text that was checked: the words that stand in it come first.
  init(
    _ shown: ClaimInContext, number: Int, history: [SourceRecord.Entry], in source: EventHash,
    names: RecordedNames, includesPrivateNotes: Bool
  ) {
    let claim = shown.claim
    self.number = number
    self.id = claim.id
    self.statement = claim.text
    self.word = claim.status.word
    self.sign = claim.status.sign
    self.styleClass = claim.status.styleClass
    self.claimant = claim.fields.claimant
    self.context = claim.fields.context
    func deeds(_ isIncluded: (EventBody) -> Bool) -> [RecordedDeed] {
      history.filter { isIncluded($0.event.body) }.map { RecordedDeed($0, names: names) }
    }
    self.wordings = deeds(\.bringsWording)
    self.isReworded = wordings.count > 1
    self.citations = Self.citations(of: shown, history, source, number: number, names)
    self.hasCitations = !citations.isEmpty
    let labels = Dictionary(citations.map { ($0.event, $0.label) }) { first, _ in first }
    let byHash = claim.reviews.flatMap(\.rests).reduce(into: [EventHash: String]()) {
      $0[$1] = labels[$1.hex]
    }
    self.verdicts = claim.reviews.map { RecordedVerdict($0, in: shown, labels: byHash) }
    self.hasVerdicts = !verdicts.isEmpty
    self.decisions = deeds(\.decides)
    self.hasDecisions = !decisions.isEmpty
    self.stands = claim.stands != nil
    self.queries = claim.queries.map { QuerySheet.AskedQuery($0, on: claim) }
    self.hasQueries = !queries.isEmpty
    self.notes = deeds { $0.isNote && (includesPrivateNotes || !$0.isPrivateNote) }
    self.hasNotes = !notes.isEmpty
  }

  /// The words of the text first, then what speaks for and against the claim, in ledger order; those
  /// that were taken back among them.
  private static func citations(
    of shown: ClaimInContext, _ history: [SourceRecord.Entry], _ source: EventHash, number: Int,
    _ names: RecordedNames
  ) -> [RecordedCitation] {
    let holding = shown.claim.citations
    let first = holding.filter { $0.stance == .asserts && $0.source == source }
    let others = holding.filter { $0.stance != .asserts || $0.source != source }
    var citations = (first + others).enumerated().map { index, citation in
      RecordedCitation(
        citation, label: "\(number).\(index + 1)", in: shown, names.exhibits)
    }
    for entry in history {
      guard case .claimUncited(_, let hash, _) = entry.event.body,
        let cited = names.citations[hash],
        let event = history.first(where: { $0.event.hash == hash })?.event,
        !citations.contains(where: { $0.event == hash.hex })
      else { continue }
      citations.append(
        RecordedCitation(
          cited, from: event, label: "\(number).\(citations.count + 1)",
          takenBack: RecordedDeed(entry, names: names), names.sources, names.exhibits))
    }
    return citations
  }
}

extension EventBody {
  fileprivate var bringsWording: Bool {
    switch self {
    case .claimLogged, .claimReworded: true
    default: false
    }
  }

  fileprivate var decides: Bool {
    switch self {
    case .claimStood, .claimWithdrawn, .claimReopened: true
    default: false
    }
  }

  var isNote: Bool {
    if case .claimNoted = self { true } else { false }
  }

  var isPrivateNote: Bool {
    if case .claimNoted(_, _, isPrivate: true) = self { true } else { false }
  }
}
