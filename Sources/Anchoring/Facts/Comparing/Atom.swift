/// One thing that a text says and that a revision may change: a figure, an end of a range, a date,
/// a name.
struct Atom {
  enum Meaning {
    case figure(FigureValue)
    case date(DateValue)
    case name(NameValue)
  }

  var meaning: Meaning

  /// The tokens that show it.
  let shown: Range<Int>

  /// Whether it is too slight to report where it only came or went.
  var isSlight = false

  /// What stands around it, to tell a fact that moved with its words from one that took another's
  /// place.
  struct Context {
    /// The first word with content after it, and the last before it: 0 where there is none.
    var next: UInt64 = 0
    var previous: UInt64 = 0

    /// The last name before it: 0 where there is none.
    var owner: UInt64 = 0

    /// The enumeration that it belongs to, the names in "Japan, China and Korea".
    var list = 0

    /// The neighbour on one side.
    subscript(_ side: Side) -> UInt64 {
      switch side {
      case .next: next
      case .previous: previous
      }
    }
  }

  enum Side {
    case next
    case previous
  }

  /// Whether both say the same.
  func isSame(as other: Self) -> Bool {
    switch (meaning, other.meaning) {
    case (.figure(let left), .figure(let right)): left.isSame(as: right)
    case (.date(let left), .date(let right)): left == right
    case (.name(let left), .name(let right)): left.isSame(as: right)
    default: false
    }
  }

  /// What it costs to take `other` for what became of this, where dropping one and adding the other
  /// cost 2 each: a like thing is rather changed than replaced.
  func costOfChange(to other: Self) -> Int {
    if isSame(as: other) { return 0 }
    let isLike =
      switch (meaning, other.meaning) {
      case (.figure(let left), .figure(let right)):
        left.number == right.number
          || left.unit == right.unit && left.currency == right.currency
            && left.isOrdinal == right.isOrdinal
      case (.date(let left), .date(let right)):
        left.form == right.form || left.year != 0 && left.year == right.year
      default: false
      }
    // Two names that change places are two changed names, not one dropped and added elsewhere.
    if case .name(let left) = meaning, case .name(let right) = other.meaning {
      return left.sharesWord(with: right) ? 1 : 2
    }
    return isLike ? 2 : 3
  }

  /// What it costs to drop or add it.
  var costOfAbsence: Int { isSlight ? 1 : 2 }
}

extension FigureValue {
  /// Whether both state the same figure, whatever noun follows.
  func isSame(as other: Self) -> Bool {
    let isSameUnit =
      unit == other.unit || isOrdinal && (unit == .none || other.unit == .none)
    return number == other.number && isSameUnit && currency == other.currency
      && isOrdinal == other.isOrdinal && remainder == other.remainder
  }
}
