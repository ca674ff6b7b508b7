public import Anchoring
public import Claims
internal import GRDB

/// Words that a claim cites, and where they should stand.
public struct CitedSpan {
  /// The number of the claim's row.
  let claim: Int64
  /// The revision that they were cited in.
  public let revision: EventHash
  /// Where they stand there, and what they are.
  public let span: Span
  /// Where the same words stand in the newest revision, as far as anybody has looked.
  public let now: Place?
}

extension LedgerSnapshot {
  /// Hands over what claims cite from a source, in the order of the claims.
  public func forEachCitedSpan(
    ofSource hash: EventHash, _ body: (CitedSpan) throws -> Void
  ) throws {
    let source = try eventID(hash)
    try statement(
      """
      SELECT k.claim, e.hash, e.kind, e.body, t.anchor, t.now_revision, t.now_start, t.now_end
      FROM source_claims k JOIN citations t ON t.claim = k.claim AND t.source = k.source
      JOIN events e ON e.id = t.id
      WHERE k.source = ? ORDER BY k.clock, k.claim, t.position
      """
    ).forEachRow {
      $0.bind(source)
    } _: { row in
      guard case .claimCited(let cited) = try row.eventBody(at: 2, of: try row.hash(1)) else {
        return
      }
      let anchor = Anchor(rawValue: row.text(4))
      let isSame = anchor == .unchanged || anchor == .shifted
      try body(
        CitedSpan(
          claim: row.int64(0), revision: cited.revision, span: cited.span,
          now: row.isNull(5) || !isSame
            ? nil
            : Place(
              revision: try knownHash(ofEvent: row.int64(5)),
              range: CodePointRange(row.int(6), row.int(7)))))
    }
  }

  /// What the claim is called that cites these words.
  public func label(ofClaimCiting span: CitedSpan) throws -> String {
    try statement("SELECT label FROM claims WHERE id = ?").first {
      $0.bind(span.claim)
    } _: {
      $0.text(0)
    } ?? "claim \(span.claim)"
  }
}
