internal import Anchoring
internal import Claims

/// Words that speak for or against a claim, and where they stand.
struct ShownEvidence {
  let quotation: ShownQuotation
  let source: ShownSource?
  let locator: String?
  /// What has become of the words since they were cited, where they no longer stand so.
  let fate: String?

  init(_ citation: Citation, in shown: ClaimInContext) {
    self.quotation = ShownQuotation(citation, in: shown)
    self.source = shown.sources[citation.source].map {
      ShownSource($0, copy: ShownCopy(shown.witness(of: citation)), tellsUpdate: true)
    }
    self.locator = citation.locator
    self.fate = citation.isSound ? nil : citation.fate
  }
}

extension Citation {
  /// What has become of the words in the newest text: the anchor, and what changed.
  var fate: String {
    let changes = material.isEmpty ? nil : material.joined(separator: ", ")
    return [anchor.rawValue, changes].compactMap(\.self).joined(separator: "; ")
  }
}
