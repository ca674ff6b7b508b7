/// What the fold does with a scalar that stands alone.
enum FoldClass {
  /// It stands for itself.
  case itself

  /// It is white space: a run of it becomes one space.
  case space

  /// It shows as nothing.
  case dropped

  /// It is a quote mark, a dash or a wave dash, and this stands for all of its sort.
  case mark(Unicode.Scalar)

  /// It is a full-width or half-width form, of this.
  case width(Unicode.Scalar)

  /// It is normalised.
  case composite
}
