internal import Anchoring
internal import Claims

/// The texts of a claim that a search looks through.
struct ClaimTexts {
  /// The statement.
  let text: String
  /// What was said for verdicts and decisions, proposed wordings too.
  let reasons: [String]
  /// The words cited, each once.
  let quotes: [String]
  /// The titles of the sources cited.
  let titles: [String]

  init(_ entry: IndexedClaim) {
    let claim = entry.claim
    text = claim.text
    let verdicts = claim.reviews.flatMap { [$0.given.because, $0.given.fix].compactMap(\.self) }
    let decisions = [claim.stands, claim.withdrawn?.decision].compactMap { $0?.because }
    reasons = verdicts + decisions
    var seen: Set<[UInt8]> = []
    quotes = claim.citations.map(\.span.exact).filter { seen.insert(Array($0.utf8)).inserted }
    titles = entry.titles
  }
}
