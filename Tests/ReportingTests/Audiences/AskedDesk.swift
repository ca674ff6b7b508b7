import Anchoring
import Claims
import Reporting
import Testing

/// A desk whose writer owes answers: one claim asked about, one disputed against a notice over the
/// word of another reviewer, one whose words have changed.
func askedDesk() throws -> (report: Report, desk: Fixture) {
  var desk = Fixture()
  let article = try desk.source(
    "ferry-2024", text: "The ship carries 420 passengers. The fare is ¥1,200, the port said.\n"
  ) {
    $0.title = "New ferry"
    $0.author = "A. Writer"
    $0.publisher = "Bay Post"
    $0.agency = "Kyodo"
    $0.published = "2024-05-01"
    $0.url = "https://example.org/ferry?a=1&b=2"
    $0.language = "en"
  }
  let notice = try desk.source("notice", text: "Places: 402.") {
    $0.title = "Notice 12"
    $0.kind = "document"
    $0.publisher = "Harbour office"
  }
  let other = try desk.source("timetable", text: "Twelve crossings a day.")
  let fare = desk.claim("A ticket costs 1,200 yen")
  let fareWords = try desk.cite(fare, article, "¥1,200")
  let places = desk.claim("The ship takes 420 people")
  let placesWords = try desk.cite(places, article, "420 passengers", locator: "par. 1")
  try desk.cite(places, notice, "Places: 402", .refutes)
  let said = desk.claim("The port said what a ticket costs")
  let saidWords = try desk.cite(said, article, "the port said")
  let elsewhere = desk.claim("There are twelve crossings")
  try desk.cite(elsewhere, other, "Twelve crossings")
  try desk.cite(elsewhere, article, "The ship", .supports)
  desk.append(by: "kai", .claimAsked(claim: elsewhere, text: "Not of this text?"))
  desk.append(by: "kai", .claimAsked(claim: said, text: "Who at the port, and when?"))
  try desk.review(places, by: "ken", .disputed, "two digits look swapped", fix: "402 passengers")
  try desk.review(places, by: "aya", .verified, "the crew counts too")
  try desk.review(fare, by: "ken", .verified, "the port's list of fares")
  let first = desk.append(by: "kai", .claimAsked(claim: fare, text: "One way?"))
  desk.append(by: "mori", .claimAnswered(claim: fare, query: first, text: "Yes, one way"))
  desk.append(by: "lou", .claimNoted(claim: fare, text: "zznote", isPrivate: true))
  desk.append(by: "lou", .claimNoted(claim: fare, text: "zznote", isPrivate: false))
  let newer = try desk.revise(
    article, text: "The ship carries 420 passengers. The fare is ¥1,300, the port said.\n")
  for (claim, citation, anchor, range, material) in [
    (places, placesWords, Anchor.unchanged, CodePointRange(17, 31), []),
    (said, saidWords, .unchanged, CodePointRange(53, 66), []),
    (fare, fareWords, .altered, CodePointRange(45, 51), ["figure: 1,200 → 1,300"]),
  ] {
    desk.append(
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: citation, revision: newer, anchor: anchor, range: range,
          material: material)))
  }
  return (try desk.report(on: [article, notice]), desk)
}
