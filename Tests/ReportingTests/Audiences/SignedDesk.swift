import Anchoring
import Claims
import Reporting
import Testing

/// A signed text with a claim verified over dissent and against refuting evidence, evidence taken
/// back before the sign-off, and a verdict taken back after it.
func signedDesk() throws -> (desk: Fixture, source: EventHash) {
  var desk = Fixture()
  let article = try desk.source(
    "ferry-2024", text: "The ship carries 420 passengers. The fare is ¥1,200.\n"
  ) {
    $0.title = "New ferry"
    $0.author = "A. Writer"
    $0.publisher = "Bay Post"
    $0.url = "https://example.org/ferry"
  }
  let notice = try desk.source("notice", text: "Places: 402. A fare of ¥1,200.") {
    $0.title = "Notice 12"
  }
  let places = desk.claim("The ship takes 420 people", ClaimFields(claimant: "the port"))
  try desk.cite(places, article, "420 passengers", locator: "par. 1")
  try desk.cite(places, notice, "Places: 402", .refutes)
  try desk.review(places, by: "ken", .disputed, "the notice counts 402", fix: "402 passengers")
  try desk.review(
    places, by: "mori", as: .editor, .verified, "the crew is not counted there", basis: .call)
  let fare = desk.claim("The fare is 1,200 yen")
  try desk.cite(fare, article, "¥1,200")
  let taken = try desk.cite(fare, notice, "A fare of ¥1,200", .supports)
  desk.append(by: "aya", .claimUncited(claim: fare, citation: taken, because: "of last year"))
  let query = desk.append(by: "ken", .claimAsked(claim: fare, text: "One way?"))
  desk.append(by: "ken", .claimAnswered(claim: fare, query: query, text: "Yes"))
  desk.append(by: "ken", .claimNoted(claim: fare, text: "asked twice", isPrivate: false))
  desk.append(by: "ken", .claimNoted(claim: fare, text: "fears for their job", isPrivate: true))
  let now = try desk.entry(fare).claim
  desk.append(
    .claimStood(
      StoodClaim(
        claim: fare, because: "harmless", role: .editor,
        grounds: Grounds(wording: now.wording, rests: now.citations.map(\.grounds)))))
  try desk.sign(article, "may run")
  let dispute = try #require(desk.entry(places).claim.reviews.first?.hash)
  desk.append(
    by: "ken", .claimUnreviewed(claim: places, review: dispute, because: "misread the notice"))
  desk.append(by: "ken", .claimNoted(claim: places, text: "ring again", isPrivate: true))
  return (desk, article)
}
