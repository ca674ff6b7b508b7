internal import Claims
internal import Storage

/// Finds the events that an imported verdict must rest on to fare here as it did where it was given.
struct ImportedGrounds {
  enum Found {
    case rests([EventHash])
    /// There are none under which it would lapse so.
    case missing(Lapse.Cause)
  }

  private let verdict: ImportedVerdict
  private let claim: EventHash
  private let cited: [String: CitedWords]
  private let pen: Pen

  /// - Parameter cited: The claim's citations, by the ids that the row gives them.
  init(
    of verdict: ImportedVerdict, on claim: EventHash, cited: [String: CitedWords], _ pen: Pen
  ) {
    self.verdict = verdict
    self.claim = claim
    self.cited = cited
    self.pen = pen
  }

  /// For each citation named, the newest of what is known of it; where the verdict lapsed over it,
  /// what was known before it did.
  ///
  /// - Parameter rests: The ids of the citations; those that the row does not have are passed over.
  func find(_ rests: [String], _ writer: ImportedWordsWriter) throws -> Found {
    for lapse in verdict.lapses {
      switch lapse.why {
      // A former wording, or words since taken back, are not in the row.
      case .reworded, .uncited: return .missing(lapse.why)
      case .reopened: continue
      default:
        guard let id = lapse.citation, cited[id] != nil else { return .missing(lapse.why) }
      }
    }
    var events: [EventHash] = []
    for id in rests {
      guard let words = cited[id] else { continue }
      guard let lapse = verdict.lapses.first(where: { $0.citation == id && $0.why != .evidence })
      else {
        events.append(try writer.newestGrounds(of: words))
        continue
      }
      guard let event = try words.allGrounds.first(where: { try cause($0, words) == lapse.why })
      else { return .missing(lapse.why) }
      events.append(event)
    }
    return .rests(events)
  }

  /// What would lapse a verdict over these words that rested on this event.
  private func cause(_ rested: EventHash, _ words: CitedWords) throws -> Lapse.Cause? {
    let events = try pen.transaction.events(about: claim)
    guard let last = events.last else { return nil }
    let wording = try pen.claim(claim).wording
    let trial = Event(
      desk: last.desk, seq: last.seq + 1, clock: last.clock + 1, at: last.at,
      by: pen.reviewer.handle,
      body: .claimReviewed(
        ReviewedClaim(
          claim: claim, verdict: verdict.draft.verdict, because: verdict.draft.because, basis: nil,
          fix: nil, checked: nil, role: pen.reviewer.role, signOffs: 1,
          grounds: Grounds(wording: wording, rests: [rested]), over: [])), prev: last.hash)
    var duplicates: [ClaimHistory] = []
    if words.citation.claim != claim {
      let others = try pen.transaction.events(about: words.citation.claim)
      duplicates = [ClaimHistory(folding: others)].compactMap(\.self)
    }
    let folded = ClaimHistory(folding: events + [trial])?
      .claim(id: "", adopting: duplicates, sources: [words.source.hash: words.source])
    let lapse = folded?.reviews.last?.lapsed
    return lapse?.citation == words.citation.hash && lapse?.why != .evidence ? lapse?.why : nil
  }
}
