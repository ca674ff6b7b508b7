internal import Claims

/// One settled check of somebody else's claim, as schema.org's ClaimReview.
struct ClaimReview {
  private let entry: ClaimInContext
  private let verdict: Review
  private let organisation: String

  /// The check, or why there is none to publish.
  init(
    _ entry: ClaimInContext, by organisation: String
  ) throws(ClaimsLeftOut.Reason) {
    if entry.claim.status == .withdrawn { throw .withdrawn }
    guard let verdict = entry.claim.settlingReview else { throw .unsettled }
    try Self.checkIsOfOthers(entry, than: organisation)
    self.entry = entry
    self.verdict = verdict
    self.organisation = organisation
  }

  /// A claim is the claimant's; without one, it is that of whoever published where it stands.
  private static func checkIsOfOthers(
    _ entry: ClaimInContext, than organisation: String
  ) throws(ClaimsLeftOut.Reason) {
    let owners =
      entry.claim.fields.claimant.map { [$0] }
      ?? entry.assertingSources.compactMap(\.fields.publisher)
    if owners.isEmpty { throw .unattributed }
    if owners.allSatisfy({ $0.lowercased() == organisation.lowercased() }) { throw .own }
  }

  /// Keys as Google's page on structured data for fact checks has them.
  func json(url: String) -> JSON {
    [
      "@type": "ClaimReview", "url": .string(url), "claimReviewed": .string(entry.claim.text),
      "author": ["@type": "Organization", "name": .string(organisation)],
      "datePublished": .string(String(verdict.stamp.at.prefix(10))),
      "reviewRating": .object(rating), "itemReviewed": .object(claim),
    ]
  }

  /// Two places are all that a verdict can have on a scale, and one of them has none.
  private var rating: [String: JSON] {
    var rating: [String: JSON] = [
      "@type": "Rating", "ratingExplanation": .string(verdict.given.because),
    ]
    let value: Int?
    switch verdict.given.verdict {
    case .verified: (rating["alternateName"], value) = ("Verified", 2)
    case .disputed: (rating["alternateName"], value) = ("Disputed", 1)
    case .unverifiable: (rating["alternateName"], value) = ("Could not be established", nil)
    }
    if let value {
      rating["ratingValue"] = .int(value)
      rating["worstRating"] = 1
      rating["bestRating"] = 2
    }
    return rating
  }

  // MARK: The claim

  private var claim: [String: JSON] {
    var claim: [String: JSON] = ["@type": "Claim"]
    if let claimant { claim["author"] = .object(claimant) }
    let sources = entry.assertingSources
    let first = Self.first(of: sources)
    let works = sources.filter { $0.hash != first?.hash }.compactMap(work)
    if !works.isEmpty { claim["appearance"] = .array(works) }
    claim["firstAppearance"] = first.flatMap(work)
    claim["datePublished"] = first?.published.map { .string($0.text) }
    return claim
  }

  /// Who says so; what they are only where the desk knows them as somebody who publishes.
  ///
  /// A name does not tell a person from an organisation, and JSON-LD lets a node go without a type.
  private var claimant: [String: JSON]? {
    guard let name = entry.claim.fields.claimant else { return nil }
    let publishers = entry.sources.values.flatMap { [$0.fields.publisher, $0.fields.agency] }
    let isPublisher = publishers.contains { $0.map { $0.utf8.elementsEqual(name.utf8) } ?? false }
    return ["name": .string(name)].merging(
      isPublisher ? ["@type": "Organization"] : [:]
    ) { name, _ in name }
  }

  /// The one that is known to be the earliest, as far as dates tell.
  private static func first(of sources: [Source]) -> Source? {
    if sources.count == 1 { return sources[0] }
    return sources.first { source in
      sources.allSatisfy { other in
        guard other.hash != source.hash else { return true }
        guard let date = source.published, let later = other.published else { return false }
        return date.isBefore(later)
      }
    }
  }

  private func work(_ source: Source) -> JSON? {
    guard let url = source.fields.url.flatMap(IRI.web) else { return nil }
    var work: [String: JSON] = ["@type": "CreativeWork", "url": .string(url)]
    work["name"] = source.fields.title.map { .string($0) }
    work["datePublished"] = source.published.map { .string($0.text) }
    work["dateModified"] = source.updated.map { .string($0) }
    let citation = entry.claim.citations.first {
      $0.stance == .asserts && $0.source == source.hash
    }
    work["archivedAt"] = citation.flatMap(entry.witness)?.archived.flatMap(IRI.web)
      .map { .string($0) }
    return .object(work)
  }
}

extension ClaimsLeftOut.Reason: Error {}

extension Source {
  /// When it was published, where that is a date.
  fileprivate var published: WrittenDate? { fields.published.flatMap(WrittenDate.init) }
}

extension ClaimInContext {
  /// The known sources in which the claim stands, each once, in the order of its citations.
  fileprivate var assertingSources: [Source] {
    claim.citations.filter { $0.stance == .asserts }.map(\.source)
      .reduce(into: [EventHash]()) { if !$0.contains($1) { $0.append($1) } }
      .compactMap { sources[$0] }
  }
}
