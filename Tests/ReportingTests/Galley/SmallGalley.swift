import Anchoring
import Claims
import Testing

@testable import Reporting

/// One of each thing that a galley shows: claims that overlap, lie in one another and are refuted
/// in the article itself, a dissent, a stale claim, lost words, a withdrawn claim, an open sentence,
/// passages set apart, one that is no more, and the page around the article.
func smallGalley() throws -> Galley {
  var desk = Fixture()
  let old = """
    Boats & carts

    The harbour takes 60 boats a day. It took 52 in 2019, <said> the clerk. Nobody counts carts.

    """
  let text = """
    Boats & carts

    The harbour takes 66 boats a day. It took 52 in 2019, <said> the clerk.\tNobody counts carts.

    """
  let article = try desk.source("harbour", text: old) {
    $0.title = "Boats & carts"
    $0.publisher = "Bay Post"
    $0.agency = "Kyodo"
    $0.published = "2024-05"
    $0.language = "en"
    $0.url = "https://example.org/?a=1&b=2"
    $0.partial = "first page"
  }
  let notice = try desk.source("notice", text: "We take 60 boats. 50 in 2019.")
  let boats = desk.claim("60 boats call a day", ClaimFields(claimant: "the port", priority: 1))
  let boatWords = try desk.cite(boats, article, "takes 60 boats")
  try desk.cite(boats, notice, "60 boats", .supports)
  let daily = desk.claim("The count is a daily one")
  let dailyWords = try desk.cite(daily, article, "60 boats a day. It")
  let past = desk.claim("52 boats called in 2019")
  let pastWords = [
    try desk.cite(past, article, "52 in 2019"), try desk.cite(past, article, "2019", .mentions),
  ]
  try desk.cite(past, notice, "50 in 2019", .refutes)
  let refuted = desk.claim("Carts are counted")
  let refutedWords = try desk.cite(refuted, article, "Nobody counts carts", .refutes)
  let lost = desk.claim("The clerk spoke")
  let lostWords = try desk.cite(lost, article, ", <said> the")
  let gone = desk.claim("It is a harbour")
  try desk.cite(gone, article, "harbour")
  desk.append(.claimWithdrawn(claim: gone, because: "nothing to check", duplicateOf: daily))
  try desk.review(boats, by: "ken", .verified, "The notice has it", basis: .document)
  try desk.review(past, by: "ken", .verified, "Heard so")
  try desk.review(
    past, by: "mori", as: .editor, .disputed, "The notice has 50", fix: "50 boats called in 2019")
  try desk.review(refuted, by: "ken", .unverifiable, "No register of carts")
  desk.append(.claimAsked(claim: daily, text: "Who counts?"))
  func exclude(_ start: Int, _ words: String, _ because: String) throws {
    desk.append(
      .sourceExcluded(
        ExcludedPassage(
          source: article, revision: try #require(desk.source(article).newest?.hash),
          range: CodePointRange(start, start + words.unicodeScalars.count),
          sha256: .sha256(words.utf8), because: because)))
  }
  try exclude(15, "The", "was about the old harbour")
  let newer = try desk.revise(article, text: text)
  func anchor(
    _ claim: EventHash, _ citation: EventHash, _ anchor: Anchor, _ range: CodePointRange?,
    _ material: [String] = []
  ) {
    desk.append(
      .claimAnchored(
        AnchoredCitation(
          claim: claim, citation: citation, revision: newer, anchor: anchor, range: range,
          material: material)))
  }
  anchor(boats, boatWords, .altered, CodePointRange(27, 41), ["figure: 60 → 66"])
  anchor(daily, dailyWords, .contextChanged, CodePointRange(33, 51))
  anchor(past, pastWords[0], .unchanged, CodePointRange(57, 67))
  anchor(past, pastWords[1], .unchanged, CodePointRange(63, 67))
  anchor(refuted, refutedWords, .contextChanged, CodePointRange(87, 106))
  anchor(lost, lostWords, .lost, nil)
  for revision in try desk.source(article).revisions {
    desk.append(
      .sourceSigned(
        SignedSource(
          source: article, revision: revision.hash, sha256: revision.sha256, counts: [:], heads: [],
          because: "revision \(revision.number) may run", role: .editor)))
  }
  try exclude(69, "<said> the clerk", "he is not named")
  return try desk.galley(on: article, text: text, open: [2: [], 3: ["2019"]]) {
    $0.because.hasPrefix("was")
  }
}
