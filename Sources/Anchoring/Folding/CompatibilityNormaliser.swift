import Foundation

/// Normalises the few segments of a text that are not their own NFKC (UAX #15).
///
/// NFKC is canonical composition after compatibility decomposition; the two steps are taken one
/// after the other, for Foundation's single step on Linux composes half-width kana wrongly.
struct CompatibilityNormaliser {
  /// What becomes of a scalar.
  struct Mapping {
    let decomposed: [Unicode.Scalar]
    let composed: [Unicode.Scalar]
    let hazard: FoldHazard.Kind?
  }

  private var mappings: [Unicode.Scalar: Mapping] = [:]

  /// What becomes of `scalar` alone.
  mutating func mapping(of scalar: Unicode.Scalar) -> Mapping {
    if let known = mappings[scalar] { return known }
    let decomposed = Array(String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars)
    let canonical = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let mapping = Mapping(
      decomposed: decomposed,
      composed: Self.composed(decomposed),
      hazard: canonical.elementsEqual(decomposed) ? nil : scalar.compatibilityHazard
    )
    mappings[scalar] = mapping
    return mapping
  }

  /// The NFKC of `segment`, and the gravest of its hazards.
  mutating func normalise(
    _ segment: [Unicode.Scalar]
  ) -> (scalars: [Unicode.Scalar], hazard: FoldHazard.Kind?) {
    let mappings = segment.map { mapping(of: $0) }
    let hazards = mappings.compactMap(\.hazard)
    return (
      Self.composed(mappings.flatMap(\.decomposed)),
      hazards.first { !$0.isSameReading } ?? hazards.first
    )
  }

  private static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).precomposedStringWithCanonicalMapping.unicodeScalars)
  }
}
