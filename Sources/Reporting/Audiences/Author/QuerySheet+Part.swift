internal import Anchoring
internal import Claims

extension QuerySheet {
  /// The parts of a sheet, in its order; a claim can stand in several.
  enum Part: CaseIterable {
    case asked
    case disputed
    case changed
    case answered

    /// Whether it has something to say of the claim; nobody waits for an answer about one that is
    /// withdrawn.
    func holds(_ claim: Claim) -> Bool {
      if claim.status == .withdrawn { return false }
      return switch self {
      case .asked: claim.queries.contains(where: \.isOpen)
      case .disputed: claim.status == .disputed
      case .changed: claim.status == .stale
      case .answered: claim.queries.contains { !$0.isOpen }
      }
    }

    var heading: Heading {
      switch self {
      case .asked: Heading(id: "asked", title: "Open queries")
      case .disputed: Heading(id: "disputed", title: "Disputed")
      case .changed: Heading(id: "changed", title: "Changed since it was checked")
      case .answered: Heading(id: "answered", title: "Answered")
      }
    }

    var template: String {
      switch self {
      case .asked: "author-query"
      case .disputed, .changed: "author-claim"
      case .answered: "asked"
      }
    }

    /// What it says of the claim.
    ///
    /// - Parameter number: The number of the last entry that has room for an answer, moved on past
    ///   those of the claim.
    func entries(
      on shown: ClaimInContext, in report: Report, _ text: TextReader,
      after number: inout Int
    ) throws -> [Any] {
      let claim = shown.claim
      let ids = claim.shortIDs
      let place = report.leadingCitation(of: claim).map { ClaimInText($0, in: shown) }
      func next() -> Int {
        number += 1
        return number
      }
      return switch self {
      case .asked:
        claim.queries.filter(\.isOpen).map {
          OpenQuery(number: next(), $0, id: ids[$0.hash] ?? "", on: claim, at: place)
        }
      case .disputed, .changed: [try ClaimInDoubt(number: next(), shown, in: report, text)]
      case .answered:
        claim.queries.filter { !$0.isOpen }.map { AskedQuery($0, on: claim) }
      }
    }
  }

  struct Heading {
    let id: String
    let title: String
  }
}
