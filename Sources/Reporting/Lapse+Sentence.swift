public import Claims

/// Why a verdict no longer holds, in the words of every form that people read.
extension Lapse.Cause {
  /// What happened, as the rest of a sentence.
  ///
  /// - Parameter place: Where, as the form writes it: empty, or ` in ft-2023`.
  public func sentence(in place: String) -> String {
    switch self {
    case .reworded: "the claim was reworded"
    case .uncited: "words it rested on were taken back"
    case .altered: "the words it rests on\(place) were changed"
    case .moved: "the words it rests on\(place) stand elsewhere now"
    case .ambiguous: "the words it rests on\(place) now stand in several places"
    case .lost: "the words it rests on\(place) no longer stand there"
    case .unsearched: "the words it rests on\(place) were not looked for in the newest revision"
    case .material: "figures, dates, names or negations changed around the words\(place)"
    case .evidence: "evidence against it was cited that no reviewer had seen\(place)"
    case .reopened: "the claim was reopened"
    }
  }
}
