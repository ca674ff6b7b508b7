/// A passage prepared for being found with errors: insertions, deletions and replacements of code
/// points (Levenshtein's distance), by Myers' bit-parallel matching.
public struct ApproximatePattern: Sendable {
  let symbols: [UInt32]
  let rows: PatternRows

  /// How many code points the pattern holds.
  public var count: Int { symbols.count }

  /// Prepares a pattern of any length.
  ///
  /// An empty one stands nowhere, as an empty quote does; its distance to a passage is the
  /// passage's length.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(symbols: scalars.map(\.value))
  }

  init(symbols: [UInt32]) {
    self.symbols = symbols
    rows = PatternRows(symbols)
  }

  /// The places in `range` of `text`, all of it unless said, where the pattern ends with `limit`
  /// errors at most and with no more than right before and after; in text order.
  ///
  /// Of neighbouring ends with one distance the last is given: where the last code point was
  /// replaced, the first of them would cut it off. Offsets are code points of `text`; nothing
  /// outside `range`, which must lie in the text, is read.
  ///
  /// `budget` is how many steps, of 64 code points of the pattern against one of the text, may be
  /// spent, and is less by those that were. When it runs out before the range ends, the hits
  /// until then are given, and `isExhausted`.
  public func hits(
    in text: ScalarText, range: Range<Int>? = nil, within limit: Int, budget: inout Int
  ) -> (hits: [ApproximateHit], isExhausted: Bool) {
    let range = range ?? 0..<text.count
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    guard count > 0, limit >= 0 else { return ([], false) }
    switch text.symbols {
    case .bytes(let bytes):
      return bytes.withUnsafeBufferPointer {
        hits(in: $0[range], within: min(limit, count), budget: &budget)
      }
    case .scalars(let scalars):
      return scalars.withUnsafeBufferPointer {
        hits(in: $0[range], within: min(limit, count), budget: &budget)
      }
    }
  }

  @inline(__always)
  private func hits<Symbol: FixedWidthInteger & UnsignedInteger>(
    in symbols: Slice<UnsafeBufferPointer<Symbol>>, within limit: Int, budget: inout Int
  ) -> (hits: [ApproximateHit], isExhausted: Bool) {
    EditColumn.with(self, below: .none, within: limit) { column in
      var column = column
      var minima = LocalMinima(atMost: limit)
      var offset = symbols.startIndex
      minima.take(column.isComplete ? column.distance : limit + 1, at: offset)
      while offset < symbols.endIndex {
        let skipped = column.skip(
          over: symbols[offset...].prefix(max(budget, 0) / column.liveCount))
        if skipped > 0 {
          offset += skipped
          budget -= skipped * column.liveCount
          minima.take(column.isComplete ? column.distance : limit + 1, at: offset)
          continue
        }
        // One block more than are live may come to be computed.
        guard budget > column.liveCount || column.isComplete && budget == column.liveCount else {
          return (minima.hits, true)
        }
        budget -= column.advance(over: symbols[offset])
        offset += 1
        minima.take(column.isComplete ? column.distance : limit + 1, at: offset)
      }
      minima.finish(at: offset)
      return (minima.hits, false)
    }
  }
}
