import Anchoring
import Claims
import Reporting

/// A desk, "Bay Desk", with one claim in each situation that decides about its ClaimReview.
struct Checks {
  private(set) var desk = Fixture()
  private let post: EventHash
  private let notice: EventHash
  private let own: EventHash
  private let leaflet: EventHash

  init() throws {
    let text = "The ferry carries 420 people. The fare is ¥1,200. It runs all year."
    post = try desk.source("post", text: text) {
      $0.title = "New ferry"
      $0.publisher = "Bay Post"
      $0.url = "https://post.example/ferry?a=1&b=2"
      $0.published = "2024-05"
    }
    notice = try desk.source("notice", text: text) {
      $0.publisher = "Port authority"
      $0.url = "http://port.example/a b"
      $0.published = "2024-04-30"
    }
    own = try desk.source("own", text: text) {
      $0.publisher = "BAY DESK"
      $0.url = "https://desk.example/ferry"
    }
    leaflet = try desk.source("leaflet", text: text) { $0.url = "in the archive, box 4" }
    try settled()
    try leftOut()
  }

  private mutating func claim(
    _ text: String, in source: EventHash, claimant: String? = nil, by verdicts: [Verdict] = [],
    as role: Role = .reviewer, signOffs: Int = 1
  ) throws -> EventHash {
    let claim = desk.claim(text, ClaimFields(claimant: claimant))
    try desk.cite(claim, source, "420 people")
    for (index, verdict) in verdicts.enumerated() {
      try desk.review(
        claim, by: "checker\(index)", as: role, verdict, "reason \(index)", signOffs: signOffs)
    }
    return claim
  }

  private mutating func settled() throws {
    let two = try claim("two places", in: post, claimant: "Aya Mori", by: [.verified])
    try desk.cite(two, notice, "420 people")
    try desk.cite(two, leaflet, "The fare", .supports)
    _ = try claim("by a publisher", in: notice, claimant: "Port authority", by: [.disputed])
    let decided = try claim("decided", in: post, by: [.verified])
    try desk.review(decided, by: "mori", as: .editor, .disputed, "the count says 402")
    _ = try claim("open", in: leaflet, claimant: "the port", by: [.unverifiable])
    _ = try claim("two of two", in: own, claimant: "Ken", by: [.disputed, .disputed], signOffs: 2)
  }

  private mutating func leftOut() throws {
    _ = try claim("split", in: post, by: [.verified, .disputed])
    _ = try claim("one of two", in: post, by: [.disputed], signOffs: 2)
    _ = try claim("also one of two", in: post, by: [.verified], signOffs: 2)
    _ = try claim("unchecked", in: post)
    let stale = try claim("reworded", in: post, by: [.verified])
    desk.append(.claimReworded(claim: stale, text: "otherwise", because: "clearer"))
    let dropped = try claim("dropped", in: own, by: [.verified])
    desk.append(.claimWithdrawn(claim: dropped, because: "an opinion", duplicateOf: nil))
    _ = try claim("our own text", in: own, by: [.verified])
    _ = try claim("our own words", in: post, claimant: "Bay desk", by: [.verified])
    _ = try claim("nobody's", in: leaflet, by: [.verified])
  }

  func report(
    organisation: String? = "Bay Desk",
    claimReviewURL: String? = "https://desk.example/checks/{id}#c-{id}"
  ) throws -> Report {
    try desk.report(
      on: [post, notice, own, leaflet], organisation: organisation, claimReviewURL: claimReviewURL)
  }
}
