import Claims
import Reporting

/// Three claims on one article: verified over dissent and on one agency, split, and not yet looked
/// at.
func smallReport() throws -> Report {
  var desk = Fixture()
  let article = try desk.source(
    "ft-2022",
    text: "Japan plans to spend ¥43tn ($307bn) on defence.\nThe cabinet met on Friday in Tokyo."
  ) {
    $0.title = "Japan | a new era"
    $0.publisher = "Financial Times"
    $0.agency = "Kyodo"
    $0.published = "2022-12-16"
  }
  let wire = try desk.source("kyodo-1", text: "防衛費は43兆円となる。") {
    $0.title = "防衛費"
    $0.publisher = "Kyodo"
    $0.partial = "first paragraph only"
  }
  let unchecked = desk.claim("The cabinet met in Tokyo", ClaimFields(priority: 1))
  try desk.cite(unchecked, article, "in Tokyo")
  let split = desk.claim("The cabinet met on a Friday")
  try desk.cite(split, article, "on Friday")
  let verified = desk.claim(
    "Japan plans to spend ¥43tn on defence", ClaimFields(claimant: "Fumio Kishida"),
    tags: ["defence", "budget"])
  try desk.cite(verified, article, "¥43tn ($307bn)", locator: "par. 1")
  try desk.cite(verified, wire, "43兆円", .supports)
  try desk.review(verified, by: "ken", .disputed, "The rate is off", fix: "about ¥43tn")
  try desk.review(
    verified, by: "mori", as: .editor, .verified, "Rate of the day", basis: .arithmetic)
  try desk.review(split, by: "ken", .verified, "The calendar says so", basis: .document)
  try desk.review(split, by: "aya", .disputed, "=It was a Thursday", fix: "on a Thursday")
  desk.append(.claimNoted(claim: split, text: "ask the cabinet office", isPrivate: false))
  desk.append(.claimNoted(claim: split, text: "source fears for their job", isPrivate: true))
  return try desk.report(on: [article, wire], organisation: "The *Desk*")
}
