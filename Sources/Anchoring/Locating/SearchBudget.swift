/// How much work a search may still do, in block columns of the bit-parallel matching.
///
/// A count, not a time, so that the same input gives the same answer on every machine.
struct SearchBudget {
  /// For all the spans that are followed in one call: some ten seconds.
  static let forRevision = 3_000_000_000

  /// For one span: a second or two.
  static let forSpan = 400_000_000

  /// What folding a byte of text costs, measured beside a block column.
  private static let stepsForFoldedByte = 4

  private(set) var left: Int

  init(_ amount: Int) {
    left = amount
  }

  var isSpent: Bool { left <= 0 }

  /// Takes off what folding the whole of a text costs; false where too little is left for it.
  mutating func spendFolding(_ text: SourceText) -> Bool {
    let cost = text.string.utf8.count * Self.stepsForFoldedByte
    guard cost <= left else { return false }
    left -= cost
    return true
  }

  /// Calls `search` with what one span may use of the budget, and takes off what it used.
  mutating func spend<Result>(_ search: (inout Int) -> Result) -> Result {
    let granted = min(left, Self.forSpan)
    var remaining = granted
    let result = search(&remaining)
    left -= granted - max(remaining, 0)
    return result
  }
}
