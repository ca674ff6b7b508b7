/// What a figure says: a number of something.
struct FigureValue: Hashable {
  var number: DecimalNumber
  var unit = Unit.none
  var currency = Currency.none

  /// Whether it is a place in an order: the sixth, 第6回.
  var isOrdinal = false

  /// What the number counts, where the noun after it is a known one; no part of equality's grounds
  /// for "the same figure", see `MaterialChange.between`.
  var counted: UInt8 = 0

  /// Letters or signs attached to the number that no unit is known for.
  var remainder = Remainder()
}
