/// A claim's status and agreement, derived from its verdicts.
struct Headline {
  let status: Status
  let agreement: Agreement
  let stale: [Lapse]

  init(reviews: [Review], lapses: [EventHash: [Lapse]], isWithdrawn: Bool) {
    let live = reviews.filter(\.isLive)
    let verdicts = Set(live.map(\.given.verdict))
    let newest = Self.newestPerReviewer(reviews)
    let lapsed = newest.filter { $0.lapsed != nil && $0.retracted == nil }
    let meetsSignOffs = live.meetSignOffs
    if isWithdrawn {
      status = .withdrawn
    } else if verdicts.contains(.disputed) {
      status = .disputed
    } else if !lapsed.isEmpty, !meetsSignOffs {
      status = .stale
    } else if live.isEmpty {
      status = .unchecked
    } else if !meetsSignOffs || verdicts.count > 1 {
      status = .inReview
    } else {
      status = verdicts.contains(.verified) ? .verified : .unverifiable
    }
    stale = status == .stale ? Self.withoutRepetition(lapsed.flatMap { lapses[$0.hash] ?? [] }) : []
    agreement =
      if live.isEmpty {
        .none
      } else if verdicts.count > 1 {
        .split
      } else if newest.contains(where: { $0.overruledBy != nil }) {
        .decided
      } else {
        live.count == 1 ? .sole : .unanimous
      }
  }

  /// A verdict that its own reviewer has replaced neither counts nor lapses any more.
  private static func newestPerReviewer(_ reviews: [Review]) -> [Review] {
    let newest = Dictionary(
      reviews.map { ($0.stamp.by, $0.hash) }, uniquingKeysWith: { _, last in last })
    return reviews.filter { newest[$0.stamp.by] == $0.hash }
  }

  private static func withoutRepetition(_ lapses: [Lapse]) -> [Lapse] {
    lapses.reduce(into: []) { unique, lapse in
      if !unique.contains(lapse) { unique.append(lapse) }
    }
  }
}
