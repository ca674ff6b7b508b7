import Anchoring
import Claims
import Reporting
import Testing

/// One claim in each situation that the small report does not show.
func situations(as organisation: String? = nil) throws -> Report {
  var desk = Fixture()
  let old = "「約43兆円」を防衛に充てる。会議は16日に開かれた。"
  let article = try desk.source("nikkei-1", text: old) {
    $0.title = "防衛費"
    $0.publisher = "日本経済新聞"
  }
  let stale = desk.claim("Defence gets about 43 trillion yen")
  let figure = try desk.cite(stale, article, "「約43兆円」")
  let disputed = desk.claim("The meeting was on the 16th")
  try desk.cite(disputed, article, "16日")
  let untold = desk.claim("The meeting was short", ClaimFields(context: "cabinet meeting"))
  try desk.cite(untold, article, "会議")
  let waiting = desk.claim("There was a meeting")
  try desk.cite(waiting, article, "開かれた")
  let same = desk.claim("A meeting was held")
  try desk.cite(same, article, "会議は")
  let dropped = desk.claim("Nothing to check")
  desk.append(.claimWithdrawn(claim: same, because: "said twice", duplicateOf: waiting))
  desk.append(.claimWithdrawn(claim: dropped, because: "opinion", duplicateOf: nil))
  try desk.review(stale, by: "ken", .verified, "Budget, p. 4", basis: .document)
  try desk.review(disputed, by: "ken", .disputed, "It was the 17th", fix: "on the 17th")
  try desk.review(untold, by: "aya", .unverifiable, "Asked the cabinet office twice; no answer")
  try desk.review(waiting, by: "ken", .verified, "Seen", signOffs: 2)
  let newer = try desk.revise(article, text: "「約40兆円」を防衛に充てる。会議は16日に開かれた。")
  desk.append(
    .claimAnchored(
      AnchoredCitation(
        claim: stale, citation: figure, revision: newer, anchor: .altered,
        range: CodePointRange(0, 7), material: ["43兆円 → 40兆円"])))
  for claim in [disputed, untold, waiting, same] {
    let citation = try #require(desk.entry(claim).claim.citations.first)
    desk.append(
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: citation.hash, revision: newer, anchor: .unchanged,
          range: citation.span.range)))
  }
  let now = try desk.entry(waiting).claim
  desk.append(
    .claimStood(
      StoodClaim(
        claim: waiting, because: "harmless", role: .editor,
        grounds: Grounds(wording: now.wording, rests: now.citations.map(\.grounds)))))
  return try desk.report(on: [article], organisation: organisation)
}
