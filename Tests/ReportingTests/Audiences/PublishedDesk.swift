import Anchoring
import Claims
import Reporting
import Testing

/// A desk with something for each part of a report for the public, and people whose handles nobody
/// could take for anything else.
func publishedDesk() throws -> (report: Report, desk: Fixture) {
  var desk = Fixture(desk: "zzdesk")
  let old = """
    The ship carries 420 passengers. The fare is ¥1,200, the port said. \
    It is the quietest ship. It sails daily. It has a bar.
    """
  let article = try desk.source("zzslug-ferry", text: old) {
    $0.title = "New ferry"
    $0.author = "A. Writer"
    $0.publisher = "Bay Post"
    $0.agency = "Kyodo"
    $0.published = "2024-05-01"
    $0.url = "https://example.org/ferry?a=1&b=2"
    $0.language = "en"
    $0.note = "zznote"
  }
  let notice = try desk.source("zzslug-notice", text: "Places: 402. Fare: ¥1,300.") {
    $0.title = "Notice 12"
    $0.kind = "document"
    $0.publisher = "Harbour office"
    $0.agency = "Kyodo"
  }
  let call = try desk.source("zzslug-call", text: "zzspoken: the master says it sails daily") {
    $0.title = "Call with zzwitness"
    $0.kind = "call"
    $0.publisher = "zzpublisher"
    $0.published = "2024-05-02"
  }
  var cited: [EventHash: EventHash] = [:]
  func claim(_ text: String, _ words: String, _ desk: inout Fixture) throws -> EventHash {
    let claim = desk.claim(text, ClaimFields(claimant: "the port", priority: 1), tags: ["zztag"])
    cited[claim] = try desk.cite(claim, article, words)
    return claim
  }
  let places = try claim("The ship takes 420 people", "420 passengers", &desk)
  let fare = try claim("A ticket costs 1,200 yen", "¥1,200", &desk)
  let quiet = try claim("It is the quietest ship", "the quietest ship", &desk)
  let daily = try claim("It sails every day", "sails daily", &desk)
  let bar = try claim("It has a bar", "a bar", &desk)
  let split = try claim("The port said so", "the port said", &desk)
  let withdrawn = try claim("zzwithdrawn", "The ship", &desk)
  try desk.cite(places, notice, "Places: 402", .refutes, locator: "line 1")
  try desk.cite(fare, notice, "Fare: ¥1,300", .refutes)
  try desk.cite(daily, call, "it sails daily", .supports, locator: "zzlocator")
  try desk.review(
    places, by: "zzken", .disputed, "the notice counts 402", basis: .document, fix: "402 passengers"
  )
  try desk.review(fare, by: "zzken", .disputed, "the notice has another fare", fix: "1,300 yen")
  try desk.review(quiet, by: "zzaya", .unverifiable, "nobody measures it")
  try desk.review(daily, by: "zzken", .disputed, "zzoverruled")
  try desk.review(daily, by: "zzmori", as: .editor, .verified, "the master says so", basis: .call)
  try desk.review(split, by: "zzken", .verified, "zzguess")
  try desk.review(split, by: "zzaya", .disputed, "zzguess")
  desk.append(by: "zzmori", .claimAssigned(claim: bar, to: "zzassigned"))
  desk.append(by: "zzmori", .claimAsked(claim: bar, text: "zzquestion"))
  desk.append(by: "zzmori", .claimNoted(claim: daily, text: "zzpublicnote", isPrivate: false))
  desk.append(by: "zzmori", .claimNoted(claim: daily, text: "zzprivatenote", isPrivate: true))
  desk.append(
    by: "zzmori", .claimWithdrawn(claim: withdrawn, because: "zzwhy", duplicateOf: nil))
  let newer = try desk.revise(
    article,
    text: """
      The ship carries 402 passengers. The fare is ¥1,350, the port said. \
      It is the quietest ship. It sails daily.
      """)
  for (claim, anchor, range, material) in [
    (places, Anchor.altered, CodePointRange(17, 31), ["figure: 420 → 402"]),
    (fare, .altered, CodePointRange(45, 51), ["figure: 1,200 → 1,350"]),
    (quiet, .unchanged, CodePointRange(74, 91), []),
    (daily, .unchanged, CodePointRange(96, 107), []),
    (bar, .lost, nil, []), (split, .unchanged, CodePointRange(53, 66), []),
  ] as [(EventHash, Anchor, CodePointRange?, [String])] {
    desk.append(
      by: "zzmori",
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: try #require(cited[claim]), revision: newer, anchor: anchor,
          range: range, material: material)))
  }
  try desk.review(places, by: "zzken", .disputed, "the claim has 420, the text now 402")
  return (
    try desk.report(on: [article, notice, call], organisation: "The Desk"), desk
  )
}
