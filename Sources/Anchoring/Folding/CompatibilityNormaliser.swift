/// Normalises the few segments of a text that are not their own NFKC (UAX #15).
///
/// NFKC is compatibility decomposition, scalar by scalar, then canonical composition. Short
/// segments come again and again: their mappings are kept.
struct CompatibilityNormaliser {
  /// What becomes of a segment.
  struct Mapping {
    let scalars: [Unicode.Scalar]

    /// What is at risk in the segment.
    let hazard: FoldHazard.Kind?
  }

  /// How many mappings are kept: more than there are Hangul syllables, within a few megabytes.
  private static let capacity = 16_384

  private var decompositions: [Unicode.Scalar: Mapping] = [:]
  private var mappings: [UInt64: Mapping] = [:]

  /// The NFKC of `segment`.
  mutating func normalise(_ segment: [Unicode.Scalar]) -> Mapping {
    guard let key = Self.key(of: segment) else { return composed(segment) }
    if let known = mappings[key] { return known }
    let mapping = composed(segment)
    if mappings.count < Self.capacity {
      mappings[key] = mapping
    }
    return mapping
  }

  /// Up to three scalars as one number; nil where there are more.
  private static func key(of segment: [Unicode.Scalar]) -> UInt64? {
    // 21 bits hold any scalar, and the one before them tells how many there are.
    segment.count > 3 ? nil : segment.reduce(1) { $0 << 21 | UInt64($1.value) }
  }

  private mutating func composed(_ segment: [Unicode.Scalar]) -> Mapping {
    let decompositions = segment.map { decomposition(of: $0) }
    return Mapping(
      scalars: CanonicalComposition.composed(decompositions.flatMap(\.scalars)),
      // Only the first can be at risk: what joins it is a mark, or Jamo.
      hazard: decompositions.first?.hazard
    )
  }

  private mutating func decomposition(of scalar: Unicode.Scalar) -> Mapping {
    if let known = decompositions[scalar] { return known }
    let whole = scalar.compatibilityDecomposition
    let hazard = scalar.canonicalDecomposition == whole ? nil : scalar.compatibilityHazard
    let mapping = Mapping(scalars: whole, hazard: hazard)
    decompositions[scalar] = mapping
    return mapping
  }
}
