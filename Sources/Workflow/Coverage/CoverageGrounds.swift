internal import Anchoring
internal import Claims
internal import Storage

/// What the coverage of a source is weighed from, as one look at the ledger gives it.
struct CoverageGrounds: Sendable {
  let newest: NewestText
  let claims: [Claim]
  /// The texts in which there are exclusions, as far as they are on file.
  let texts: [EventHash: SourceText]

  /// - Throws: ``DeskError/textNotOnFile(source:revision:sha256:)``,
  ///   ``DeskError/noRevision(source:)`` and others.
  init(ofSource name: String, _ snapshot: LedgerSnapshot) throws {
    newest = try snapshot.newestText(ofSource: name)
    claims = try snapshot.claims(citing: newest.source)
    texts = try snapshot.textsWithExclusions(of: newest.source, takenBack: false)
  }

  var coverage: SourceCoverage { SourceCoverage(newest, claims: claims, texts: texts) }
}
