/// How much work a search may still do, in block columns of the bit-parallel matching.
///
/// A count, not a time, so that the same input gives the same answer on every machine.
struct SearchBudget {
  /// For all the spans that are followed in one call: some tens of seconds.
  static let forRevision = 8_000_000_000

  /// For one span: a second or two.
  static let forSpan = 400_000_000

  private(set) var left: Int

  init(_ amount: Int) {
    left = amount
  }

  var isSpent: Bool { left <= 0 }

  /// Calls `search` with what one span may use of the budget, and takes off what it used.
  mutating func spend<Result>(_ search: (inout Int) -> Result) -> Result {
    let granted = min(left, Self.forSpan)
    var remaining = granted
    let result = search(&remaining)
    left -= granted - max(remaining, 0)
    return result
  }
}
