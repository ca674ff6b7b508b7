/// Where a quotation stands in a text, or what keeps it from having one place.
public enum QuoteLocation: Sendable, Equatable {
  /// It stands here.
  case found(Span)

  /// It stands in `total` places, of which `candidates` are the first.
  ///
  /// When no place has the prefix and suffix asked for, these are all places of the words alone.
  case ambiguous(candidates: [QuoteCandidate], total: Int)

  /// It stands in only `total` places, fewer than the `nth` asked for.
  case nthOutOfRange(total: Int)

  /// It does not stand in the text.
  ///
  /// `nearby` holds its one place with another prefix or suffix, or else a few passages that differ
  /// in nothing but white space, quote marks, dashes and full-width or half-width forms.
  case absent(nearby: [QuoteCandidate])
}
