internal import Anchoring
internal import Claims

/// The words that a claim rests on, and what became of them.
extension MarkdownClaim {
  /// `asserts: …prefix **exact** suffix… (ft-2023, revision 1, 3169:3183)`, and how they fare now.
  func words(of citation: Citation) -> String {
    let revision = shown.revisionNumber(of: citation.revision, in: citation.source)
    let place = [
      inline(shown.name(ofSource: citation.source)), revision.map { "revision \($0)" },
      citation.span.range.description, citation.locator.map(inline), addresses(of: citation),
    ].compactMap(\.self).joined(separator: ", ")
    return "\(citation.stance.rawValue): \(quotation(citation)) (\(place))\(fate(of: citation))"
  }

  /// Where the words can be read; of a source that has an entry, it is said there.
  private func addresses(of citation: Citation) -> String? {
    if listed.contains(citation.source) { return nil }
    let witness = shown.witness(of: citation)
    return shown.sources[citation.source]?.addresses(
      witness, isNumbered: witness?.hash != citation.revision)
  }

  private func quotation(_ citation: Citation) -> String {
    Quotation(
      span: citation.span, context: shown.contexts[citation.hash],
      length: shown.sources[citation.source]?.revision(citation.revision)?.length
    ).markdown
  }

  private func fate(of citation: Citation) -> String {
    let anchor: String? =
      switch citation.anchor {
      case .unchanged, .shifted: nil
      case let anchor: anchor.rawValue
      }
    let now = anchor == nil ? nil : shown.contexts[citation.hash]?.wordsNow
    let parts = [
      anchor, now.map { "now “\(inline($0))”" },
      citation.material.isEmpty ? nil : citation.material.map(inline).joined(separator: ", "),
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " — \(parts.joined(separator: "; "))"
  }

  func why(_ lapse: Lapse) -> String {
    let citation = claim.citations.first { $0.hash == lapse.citation }
    let source = citation.map { " in \(inline(shown.name(ofSource: $0.source)))" } ?? ""
    return "**stale** since \(inline(lapse.since)): \(lapse.why.sentence(in: source))"
  }
}
