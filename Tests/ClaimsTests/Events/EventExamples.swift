import Anchoring
import Claims

/// A body of each kind with every field, and one with only those that it must have.
enum EventExamples {
  private static let hashes = (0..<8).map { EventHash.sha256("example \($0)".utf8) }
  private static let claim = hashes[0]
  private static let source = hashes[1]
  private static let revision = hashes[2]

  static let full: [EventBody] = sources + claims + reviews

  private static let sources: [EventBody] = [
    .deskOpened(nonce: "000102030405060708090a0b0c0d0e0f"),
    .sourceAdded(fields),
    .sourceDescribed(source: source, changes: changes),
    .sourceRevised(
      RevisedSource(
        source: source, sha256: hashes[3], length: 4321, retrieved: "2023-07-28T09:00:00Z",
        note: "corrected online")),
    .sourceExcluded(
      ExcludedPassage(
        source: source, revision: revision, range: CodePointRange(0, 12), sha256: hashes[4],
        because: "a headline")),
    .sourceIncluded(source: source, excluded: hashes[5], because: "it is checkable"),
    .sourceSigned(
      SignedSource(
        source: source, revision: revision, sha256: hashes[3], counts: [.verified: 11, .stale: 1],
        heads: [
          LedgerHead(desk: "aki", events: 3, head: hashes[6]),
          LedgerHead(desk: "mori", events: 90, head: hashes[7]),
        ], because: "runs on Friday", role: .editor)),
  ]

  private static let claims: [EventBody] = [
    .claimLogged(
      LoggedClaim(
        text: "Japan plans to spend ¥43tn",
        fields: ClaimFields(claimant: "the ministry", context: "over five years", priority: 1),
        tags: ["defence", "防衛費"])),
    .claimDescribed(claim: claim, changes: ClaimFields(claimant: "", priority: 3)),
    .claimReworded(claim: claim, text: "Japan plans ¥43tn", because: "shorter"),
    .claimTagged(claim: claim, add: ["budget"], remove: ["defence"]),
    .claimCited(
      CitedClaim(
        claim: claim, source: source, revision: revision,
        span: Span(range: CodePointRange(3169, 3183), exact: "¥43tn ($307bn)"), stance: .supports,
        locator: "page 3")),
    .claimUncited(claim: claim, citation: hashes[3], because: "another figure"),
    .claimAnchored(
      AnchoredCitation(
        claim: claim, citation: hashes[3], revision: revision, anchor: .contextChanged,
        range: CodePointRange(3100, 3114), material: ["plans → does not plan"], byHand: true,
        still: hashes[7])),
    .claimAssigned(claim: claim, to: "bo"),
    .claimNoted(claim: claim, text: "call the ministry", isPrivate: true),
    .claimAsked(claim: claim, text: "Which year is that?\nThe paper has two."),
    .claimAnswered(claim: claim, query: hashes[3], text: "2023"),
    .claimWithdrawn(claim: claim, because: "said twice", duplicateOf: hashes[6]),
    .claimReopened(claim: claim, because: "not the same"),
  ]

  private static let reviews: [EventBody] = [
    .claimReviewed(
      ReviewedClaim(
        claim: claim, verdict: .disputed, because: "the paper says 43", basis: .sameAgency,
        fix: "¥43tn", checked: "2023-07-28", role: .editor, signOffs: 2,
        grounds: Grounds(wording: claim, rests: [hashes[3], hashes[4]]), over: [hashes[5]])),
    .claimUnreviewed(claim: claim, review: hashes[5], because: "too quick"),
    .claimStood(
      StoodClaim(
        claim: claim, because: "good enough", role: .editor,
        grounds: Grounds(wording: claim, rests: [hashes[3]]))),
  ]

  /// The kinds that leave something out, without it.
  static let least: [EventBody] = [
    .sourceAdded(slug),
    .sourceDescribed(source: source, changes: SourceFields()),
    .sourceRevised(
      RevisedSource(source: source, sha256: hashes[3], length: 0, retrieved: nil, note: nil)),
    .sourceSigned(
      SignedSource(
        source: source, revision: revision, sha256: hashes[3], counts: [:], heads: [],
        because: "nothing to check", role: .editor)),
    .claimLogged(LoggedClaim(text: "")),
    .claimDescribed(claim: claim, changes: ClaimFields()),
    .claimTagged(claim: claim, add: [], remove: []),
    .claimCited(
      CitedClaim(
        claim: claim, source: source, revision: revision,
        span: Span(range: CodePointRange(0, 1), exact: "a"), stance: .asserts, locator: nil)),
    .claimAnchored(
      AnchoredCitation(
        claim: claim, citation: hashes[3], revision: revision, anchor: .lost, range: nil)),
    .claimReviewed(
      ReviewedClaim(
        claim: claim, verdict: .verified, because: "seen", basis: nil, fix: nil, checked: nil,
        role: .reviewer, signOffs: 1, grounds: Grounds(wording: claim, rests: []), over: [])),
    .claimStood(
      StoodClaim(
        claim: claim, because: "fine", role: .editor, grounds: Grounds(wording: claim, rests: []))),
    .claimNoted(claim: claim, text: "hm", isPrivate: false),
    .claimWithdrawn(claim: claim, because: "not ours", duplicateOf: nil),
  ]

  private static var slug: SourceFields {
    var fields = SourceFields()
    fields.slug = "ft-2023-white-paper"
    return fields
  }

  private static var fields: SourceFields {
    var fields = slug
    fields.title = "Japan’s “new era”"
    fields.kind = "article"
    fields.publisher = "Financial Times"
    fields.agency = "Kyodo"
    fields.author = "A. Writer"
    fields.url = "https://example.org/?a=1&b=\"2\""
    fields.published = "2023-07-28"
    fields.language = "en-GB"
    fields.partial = "behind a wall"
    fields.note = "line one\nline two"
    return fields
  }

  private static var changes: SourceFields {
    var changes = SourceFields()
    changes.title = "A corrected title"
    changes.agency = ""
    return changes
  }

  static func event(_ body: EventBody) -> Event {
    Event(
      desk: "mori", seq: 7, clock: 12, at: "2026-11-21T09:00:00Z", by: "bo", body: body,
      prev: .sha256("the one before".utf8))
  }
}

extension Event {
  /// The line that a ledger file holds.
  var line: String { json.canonical }

  init(line: String) throws { self = try Event(line: Array(line.utf8)) }
}
