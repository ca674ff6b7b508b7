/// One scalar of a folded text and the words of the original that it came from.
///
/// Scalars that came out of one normalisation segment all have the place of the whole segment.
struct FoldedScalar {
  let scalar: Unicode.Scalar

  /// Where the segment stands in the original, in bytes.
  let bytes: Range<Int>

  /// Where the segment stands in what was folded, in code points.
  let codePoints: Range<Int>

  /// What the fold put at risk in the segment, if anything.
  let hazard: FoldHazard.Kind?

  /// Whether nothing but white space came of the segment before this.
  let isFirst: Bool

  /// Whether nothing came of the segment after this.
  let isLast: Bool
}
