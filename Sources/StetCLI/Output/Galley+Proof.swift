internal import Claims
internal import Reporting
internal import Workflow

extension Galley {
  /// The galley of a source as the ledger has it.
  init(_ proof: SourceProof, organisation: String?) {
    let found = proof.coverage
    self.init(
      organisation: organisation, heads: proof.heads, source: found.source,
      revision: found.revision, text: proof.text,
      sentences: found.coverage.sentences.map(\.sentence),
      checkable: found.coverage.checkable.count, percent: found.coverage.percent,
      open: found.coverage.sentences(.open).map {
        OpenSentence(assessed: $0.assessed, missing: $0.missing)
      },
      setApart: found.setApart.map { SetApart(exclusion: $0.exclusion, range: $0.range) },
      lapsed: found.lapsed, claims: proof.claims,
      places: found.marks.map {
        Place(claim: $0.claim.hash, citation: $0.citation, range: $0.range)
      })
  }
}
