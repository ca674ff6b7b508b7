internal import Anchoring
internal import Claims

/// Finds out from a claim's events what a lapse was about.
struct LapseReader {
  private let entry: ClaimInContext
  private let events: [Event]

  init(_ entry: ClaimInContext, events: [Event]) {
    self.entry = entry
    self.events = events
  }

  /// The claim's lapses, in their order.
  var explained: [ExplainedLapse] { entry.claim.stale.map(explained) }

  private func explained(_ lapse: Lapse) -> ExplainedLapse {
    let claim = entry.claim
    let citation = claim.citations.first { $0.hash == lapse.citation }
    switch lapse.why {
    case .reworded:
      let event = events.first { $0.hash == claim.wording }
      return ExplainedLapse(
        lapse: lapse, citation: nil, former: wordingJudged(before: lapse), now: claim.text,
        by: claim.worded, because: event.flatMap(\.because))
    case .uncited:
      let event = events.last { event in
        if case .claimUncited(_, lapse.citation, _) = event.body { true } else { false }
      }
      return ExplainedLapse(
        lapse: lapse, citation: nil, former: lapse.citation.flatMap(wordsCited), now: nil,
        by: event.map { Stamp($0) }, because: event.flatMap(\.because))
    case .reopened:
      let event = events.last { event in
        if case .claimReopened = event.body { true } else { false }
      }
      return ExplainedLapse(
        lapse: lapse, citation: nil, former: nil, now: nil, by: event.map { Stamp($0) },
        because: event.flatMap(\.because))
    case .evidence:
      return ExplainedLapse(
        lapse: lapse, citation: citation, former: nil, now: citation?.span.exact,
        by: citation?.cited, because: nil)
    case .altered, .moved, .ambiguous, .lost, .unsearched, .material:
      return ExplainedLapse(
        lapse: lapse, citation: citation, former: citation?.span.exact,
        now: citation.flatMap { entry.contexts[$0.hash]?.wordsNow }, by: nil, because: nil)
    }
  }

  /// The wording that the newest of the lapsed verdicts was given on.
  private func wordingJudged(before lapse: Lapse) -> String? {
    let judged = entry.claim.reviews.last { $0.lapsed == lapse }?.given.grounds.wording
    let event = events.first { $0.hash == judged }
    return switch event?.body {
    case .claimLogged(let logged): logged.text
    case .claimReworded(_, let text, _): text
    default: nil
    }
  }

  private func wordsCited(by citation: EventHash) -> String? {
    guard case .claimCited(let cited)? = events.first(where: { $0.hash == citation })?.body else {
      return nil
    }
    return cited.span.exact
  }
}

extension Event {
  /// The reason that its body gives.
  fileprivate var because: String? { members["because"]?.string }
}
