import Anchoring
import Claims
import Extraction
import Seeding
import Workflow

/// A desk on which three people have done what came to their minds.
struct RandomDesk {
  let desk: TestDesk
  private var chance: SeededGenerator
  private var count = 0

  static let people = ["mori", "kai", "ann"]
  private static let texts = [
    "The ferry carries 420 passengers. It opened in May. The fare is 1,200 yen.",
    "Update. The ferry carries 420 passengers. It opened in May. The fare is 1,300 yen.",
    "The ferry carries 402 passengers. It opened in May, they say. The fare is 1,200 yen.",
    "A boat carries 420 passengers. A boat carries 420 passengers. It never opened in May.",
  ]
  private static let quotes = ["420 passengers", "opened in May", "1,200 yen", "ferry", "carries"]
  private static let slugs = ["ferry", "port"]

  static func roster(signOffs: Int) -> String {
    """
    | handle | name | role | active |
    |---|---|---|---|
    | mori | Mori | editor | yes |
    | kai | Kai | reviewer | yes |
    | ann | Ann | reviewer | yes |

    | rule | value |
    |---|---|
    | self-review | yes |
    | sign-offs | \(signOffs) |

    """
  }

  init(seed: UInt64, steps: Int) throws {
    chance = SeededGenerator(seed: seed)
    desk = try TestDesk()
    try desk.write(Self.roster(signOffs: seed % 3 == 0 ? 2 : 1), to: "reviewers.md")
    try desk.write("", to: "claims/ledger/.keep")
    for slug in Self.slugs {
      var fields = SourceFields()
      fields.slug = slug
      fields.title = slug
      _ = try desk.opened().addSource(fields, text: Self.text(Array(Self.texts[0].utf8)))
    }
    for _ in 1...steps {
      do { try step() } catch is DeskError {
        // Refused: then nothing has changed.
      }
    }
  }

  // MARK: Drawing

  private mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int(chance.next() % UInt64(elements.count))]
  }

  /// A text that no other step gives.
  private mutating func reason(_ word: String) -> String {
    count += 1
    return word + " \(count)" + one(of: ["", " = \"two\nlines\"", " 🚢e\u{301}", "; <b>&"])
  }

  private mutating func passage() -> Passage {
    .quote(QuoteSelector(exact: one(of: Self.quotes), nth: chance.chance(50) ? 1 : nil))
  }

  // MARK: Doing

  private mutating func step() throws {
    let desk = try desk.opened(as: one(of: Self.people))
    var claims: [Claim] = []
    try desk.forEachClaim(ClaimQuery()) { claims.append($0) }
    if claims.count < 3 || chance.chance(20) { return try log(on: desk) }
    let claim = one(of: claims)
    switch chance.next() % 20 {
    case 0: try revise(on: desk)
    case 1: _ = try desk.reword(claim.id, to: reason("words"), because: "clearer")
    case 2:
      _ = try desk.withdraw([claim.id], because: reason("same"), duplicateOf: one(of: claims).id)
    case 3: _ = try desk.withdraw([claim.id], because: reason("none"), duplicateOf: nil)
    case 4: _ = try desk.reopen(claim.id, because: "anew")
    case 5: _ = try desk.retract(claim.id, because: "wrong")
    case 6:
      _ = try desk.tag(claim.id, add: [one(of: ["a", "b", "ä"])], remove: [one(of: ["a", "b"])])
    case 7, 8, 9:
      _ = try desk.cite(
        claim.id, source: one(of: Self.slugs), at: [passage()],
        stance: one(of: Stance.allCases), locator: chance.chance(30) ? reason("p.") : nil)
    case 10:
      try onCitation(of: claim) { id in _ = try desk.uncite(claim.id, citation: id, because: "no") }
    case 11:
      try onCitation(of: claim) { id in _ = try desk.anchor(claim.id, citation: id, .asFound) }
    case 12:
      let place = passage()
      try onCitation(of: claim) { id in _ = try desk.anchor(claim.id, citation: id, .at(place)) }
    case 13: _ = try desk.note(claim.id, reason("note"), isPrivate: chance.chance(50))
    case 14: try ask(claim, on: desk)
    case 15: _ = try desk.stand(claim.id, because: reason("runs"))
    default:
      let verdict = one(of: [Verdict.verified, .verified, .disputed, .unverifiable])
      _ = try desk.review(
        [claim.id],
        VerdictDraft(
          verdict: verdict, because: reason("since"), basis: chance.chance(30) ? .call : nil,
          fix: verdict == .disputed ? reason("fix") : nil,
          checked: chance.chance(30) ? "2026-11-20" : nil))
    }
  }

  private mutating func log(on desk: Desk) throws {
    let fields = ClaimFields(
      claimant: chance.chance(50) ? reason("who") : nil,
      context: chance.chance(30) ? reason("where") : nil, priority: chance.chance(30) ? 1 : nil)
    _ = try desk.log(
      ClaimDraft(text: reason("claim"), fields: fields, tags: chance.chance(30) ? ["c"] : []),
      source: one(of: Self.slugs), at: [passage()])
  }

  private mutating func revise(on desk: Desk) throws {
    _ = try desk.revise(
      one(of: Self.slugs), to: Self.text(Array(one(of: Self.texts).utf8)), dryRun: false,
      force: true)
  }

  /// A text as it is.
  private static func text(_ bytes: [UInt8]) -> NewText {
    NewText(Document(name: "text.txt", bytes: bytes), as: .plainText)
  }

  private mutating func ask(_ claim: Claim, on desk: Desk) throws {
    if let query = claim.queries.first, let id = claim.shortIDs[query.hash], chance.chance(50) {
      _ = try desk.answer(claim.id, query: id, reason("answer"))
    } else {
      _ = try desk.ask(claim.id, reason("query"))
    }
  }

  private mutating func onCitation(of claim: Claim, _ body: (String) throws -> Void) throws {
    if claim.citations.isEmpty { return }
    let ids = claim.shortIDs
    try body(ids[one(of: claim.citations).hash] ?? "")
  }

  // MARK: Another desk

  /// A new desk with the same sources: the same slugs, the same texts in the same revisions.
  func emptyDesk() throws -> TestDesk {
    let other = try TestDesk()
    try other.write(Self.roster(signOffs: 1), to: "reviewers.md")
    try other.write("", to: "claims/ledger/.keep")
    let (from, to) = (try desk.opened(), try other.opened())
    for source in try from.sources().map(\.source) {
      for revision in source.revisions {
        let text = try from.text(ofSource: source.id, revision: revision.number)
        if revision.number == 1 {
          _ = try to.addSource(source.fields, text: Self.text(text))
        } else {
          _ = try to.revise(
            source.id, to: Self.text(text), dryRun: false, force: true)
        }
      }
    }
    return other
  }
}

extension TestDesk {
  /// The desk as Workflow has it.
  func opened(as handle: String = "mori") throws -> Desk {
    try Desk(
      folder: DeskFolder(path: path),
      environment: DeskEnvironment(
        handle: handle, now: { "2026-11-21T09:00:00Z" },
        nonce: { String(repeating: "0", count: 32) }, warn: { _ in }))
  }
}
