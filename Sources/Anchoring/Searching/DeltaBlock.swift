/// How 64 rows of one column of the table of edit distances differ from the rows above them.
///
/// Neighbours in the table differ by one at most, so that two bits a row hold a column: Myers, "A
/// fast bit-vector algorithm for approximate string matching based on dynamic programming", 1999,
/// as simplified by Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit
/// distances", 2003. Two of the four vectors are kept negated, which shortens the way from one
/// column to the next to seven operations in a row.
struct DeltaBlock {
  /// The rows one greater than the row above.
  private var plus: UInt64
  /// The rows not one less than the row above.
  private var notMinus: UInt64

  /// Each row one greater than the row above: the column before the text, and the upper bound of
  /// a column that was not computed.
  static let ascending = Self(plus: .max, notMinus: .max)

  /// How rows differ from the column before.
  struct Step {
    let notPlus: UInt64
    let minus: UInt64

    /// Above the pattern, where passages may begin anywhere.
    static let none = Self(notPlus: 1, minus: 0)

    /// Above the pattern, where all passages begin at one place.
    static let up = Self(notPlus: 0, minus: 0)

    /// The step of the bottom row, as the block below takes it in.
    @inline(__always)
    var carry: Self { Self(notPlus: notPlus &>> 63, minus: minus &>> 63) }

    /// By how much the distance at `row` is greater than in the column before.
    @inline(__always)
    func difference(atRow row: UInt64) -> Int {
      1 &- Int(truncatingIfNeeded: notPlus &>> row & 1)
        &- Int(truncatingIfNeeded: minus &>> row & 1)
    }
  }

  /// Moves on by a column, whose symbol stands at the pattern's rows `matches`.
  ///
  /// The lowest bits of `above` say how the row above the block changes.
  @inline(__always)
  mutating func advance(matching matches: UInt64, below above: Step) -> Step {
    let reached = matches | above.minus
    let started = reached & plus
    let sum = started &+ plus
    let step = Step(notPlus: notMinus & (sum | plus | reached), minus: plus & ~sum | started)
    let notPlusAbove = step.notPlus &<< 1 | above.notPlus
    let unmatched = ~matches & notMinus
    plus = step.minus &<< 1 | above.minus | unmatched & notPlusAbove
    notMinus = notPlusAbove | unmatched
    return step
  }

  /// How much greater the last of the first `height` rows is than the row above the block.
  func difference(overRows height: Int) -> Int {
    let rows = UInt64.max >> UInt64(64 - height)
    return (plus & rows).nonzeroBitCount - (~notMinus & rows).nonzeroBitCount
  }
}
