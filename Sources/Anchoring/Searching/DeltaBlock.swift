/// How 64 rows of one column of the edit-distance table differ from the rows above them.
///
/// Neighbours in the table differ by one at most, so that two bits a row hold a column. Myers, "A
/// fast bit-vector algorithm for approximate string matching based on dynamic programming", 1999,
/// in the form of Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances", 2003.
struct DeltaBlock {
  private(set) var plus: UInt64
  private(set) var minus: UInt64

  /// Each row one more than the row above: the column before the text, and the upper bound of one
  /// that was never computed.
  static let ascending = Self(plus: .max, minus: 0)

  /// The row differences between this column and the one before.
  struct Horizontal {
    let plus: UInt64
    let minus: UInt64

    static let zero = Self(plus: 0, minus: 0)
    static let one = Self(plus: 1, minus: 0)

    /// What the block below takes in.
    @inline(__always)
    var carry: Self { Self(plus: plus >> 63, minus: minus >> 63) }

    @inline(__always)
    func difference(atRow row: UInt64) -> Int {
      Int(truncatingIfNeeded: plus &>> row & 1) &- Int(truncatingIfNeeded: minus &>> row & 1)
    }
  }

  /// Moves on by a column, whose symbol stands in the pattern at the rows `matches`; `above` holds
  /// in its lowest bit how the row above the block differs from its own former value.
  @inline(__always)
  mutating func advance(matching matches: UInt64, below above: Horizontal) -> Horizontal {
    let vertical = matches | minus
    let matches = matches | above.minus
    let horizontal = (((matches & plus) &+ plus) ^ plus) | matches
    let rising = minus | ~(horizontal | plus)
    let falling = plus & horizontal
    let shifted = rising &<< 1 | above.plus
    plus = (falling &<< 1 | above.minus) | ~(vertical | shifted)
    minus = shifted & vertical
    return Horizontal(plus: rising, minus: falling)
  }

  /// The bottom row's value less that of the row above the block, which is `height` rows high.
  func difference(overRows height: Int) -> Int {
    let rows = UInt64.max >> (64 - UInt64(height))
    return (plus & rows).nonzeroBitCount - (minus & rows).nonzeroBitCount
  }
}
