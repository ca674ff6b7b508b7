import Anchoring
import Claims
import Reporting
import Seeding
import Testing

/// A desk on which people with unmistakable handles have done whatever a seed drew; each text that
/// anybody wrote is found nowhere else.
struct RandomDesk {
  static let name = "zzdesk"
  static let handles = ["zzmori", "zzken", "zzaya", "zzlou"]

  private(set) var desk = Fixture(desk: name)
  let article: EventHash
  private let notice: EventHash
  private var generator: SeededGenerator
  private var claims: [EventHash] = []
  private var written = 0

  private static let article = [
    "The ship carries 420 passengers. The fare is 1,200 yen. It sails daily.",
    "The ship carries 402 passengers. The fare is 1,200 yen. It sails daily.",
    "The ship carries 402 passengers. It sails daily.",
  ]
  private static let quotes = ["420 passengers", "402 passengers", "1,200 yen", "sails daily"]

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    article = try desk.source("zzslug-article", text: Self.article[0]) {
      $0.title = "New ferry"
      $0.note = "zznote"
    }
    notice = try desk.source("zzslug-notice", text: "Places: 402. Fare: 1,200 yen.") {
      $0.title = "Notice 12"
    }
    for _ in 0..<3 { try log() }
    for _ in 0..<30 { try doSomething() }
  }

  func report() throws -> Report { try desk.report(on: [article]) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &generator)]
  }

  /// A text that nobody has written yet.
  private mutating func text(_ word: String) -> String {
    written += 1
    return "\(word) number \(written)."
  }

  private mutating func log() throws {
    let claim = desk.claim(text("claim"), tags: ["zztag"])
    claims.append(claim)
    guard let quote = try pick(Self.quotes.filter(isInArticle)) as String? else { return }
    try desk.cite(claim, article, quote)
  }

  private func isInArticle(_ quote: String) throws -> Bool {
    let source = try desk.source(article)
    let newest = try #require(source.newest)
    return desk.text(of: newest.hash, in: source)?.occurrences(of: quote).isEmpty == false
  }

  private mutating func doSomething() throws {
    let claim = pick(claims)
    let by = pick(Self.handles)
    func entry() throws -> Claim { try desk.entry(claim).claim }
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: try log()
    case 1..<7:
      try desk.review(
        claim, by: by, as: pick([.reviewer, .reviewer, .editor]), pick(Verdict.allCases),
        text("reason"), basis: pick([nil, .document, .call]),
        fix: pick([nil, "402 passengers"]), signOffs: pick([1, 2]))
    case 7:
      let own = try entry().reviews.filter { $0.stamp.by == by && $0.retracted == nil }
      guard let review = own.first else { return }
      desk.append(
        by: by, .claimUnreviewed(claim: claim, review: review.hash, because: text("regret")))
    case 8, 9:
      try desk.cite(
        claim, notice, pick(["Places: 402", "Fare: 1,200 yen"]), pick([.refutes, .supports]))
    case 10:
      guard let citation = try entry().citations.last, citation.stance != .asserts else { return }
      desk.append(
        by: by, .claimUncited(claim: claim, citation: citation.hash, because: text("slip")))
    case 11:
      desk.append(by: by, .claimReworded(claim: claim, text: text("claim"), because: text("style")))
    case 12: desk.append(by: by, .claimAsked(claim: claim, text: text("question")))
    case 13:
      guard let query = try entry().queries.first else { return }
      desk.append(by: by, .claimAnswered(claim: claim, query: query.hash, text: text("answer")))
    case 14:
      let isPrivate = generator.chance(50)
      desk.append(
        by: by,
        .claimNoted(
          claim: claim, text: text(isPrivate ? "zznote zzprivate" : "zznote"), isPrivate: isPrivate)
      )
    case 15:
      let now = try entry()
      desk.append(
        by: by,
        .claimStood(
          StoodClaim(
            claim: claim, because: text("leave"), role: .editor,
            grounds: Grounds(wording: now.wording, rests: now.citations.map(\.grounds)))))
    case 16:
      desk.append(by: by, .claimWithdrawn(claim: claim, because: text("opinion"), duplicateOf: nil))
    case 17: desk.append(by: by, .claimReopened(claim: claim, because: text("again")))
    case 18: try desk.sign(article, by: by, text("runs"))
    default: try revise(by: by)
    }
  }

  private mutating func revise(by handle: String) throws {
    let text = try SourceText(utf8: pick(Self.article).utf8)
    let newer = try desk.revise(article, text: text.string)
    for claim in claims {
      for citation in try desk.entry(claim).claim.citations where citation.source == article {
        let found = text.occurrences(of: citation.span.exact).first
        desk.append(
          by: handle,
          .claimAnchored(
            AnchoredCitation(
              claim: claim, citation: citation.hash, revision: newer,
              anchor: found == nil ? .lost : .shifted, range: found)))
      }
    }
  }
}
