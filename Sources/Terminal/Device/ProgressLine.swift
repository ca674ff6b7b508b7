/// One line that says how far some work has come: values in, line out.
public struct ProgressLine: Equatable, Sendable {
  /// What is being done, as `reading the ledger`.
  public let label: String
  /// How much is done.
  public let done: Int
  /// How much there is, where that is known.
  public let total: Int?
  /// How long it has taken so far.
  public let elapsed: Duration

  /// The state of some work.
  public init(label: String, done: Int, total: Int?, elapsed: Duration) {
    self.label = label
    self.done = done
    self.total = total
    self.elapsed = elapsed
  }

  private static let barColumns = 24

  /// The line, in fewer columns than the window has, so that it never wraps: bar, count, rate and
  /// time left as far as there is room, the last given up first.
  ///
  /// The bar is ASCII: East Asian terminals show block characters twice as wide.
  public func text(columns: Int) -> String {
    let parts = [bar, count, rate, left].compactMap(\.self)
    for length in stride(from: parts.count, through: 1, by: -1) {
      let line = ([label] + parts.prefix(length)).joined(separator: "  ")
      if line.columns < columns { return line }
    }
    let narrow = "\(label)  \(count)"
    return narrow.columns < columns ? narrow : narrow.truncated(to: max(columns - 1, 1))
  }

  private var bar: String? {
    guard let total, total > 0 else { return nil }
    let filled = min(done, total) * Self.barColumns / total
    let tip = filled < Self.barColumns ? ">" : ""
    let rest = String(repeating: " ", count: Self.barColumns - filled - tip.count)
    return "[" + String(repeating: "=", count: filled) + tip + rest + "]"
  }

  private var count: String {
    total.map { "\(done.grouped) of \($0.grouped)" } ?? done.grouped
  }

  private var perSecond: Double? {
    let seconds = elapsed / .seconds(1)
    return seconds > 0 && done > 0 ? Double(done) / seconds : nil
  }

  private var rate: String? {
    perSecond.map { rate in
      rate < 10 ? "\(Int(rate)).\(Int(rate * 10) % 10)/s" : "\(Int(rate.rounded()).grouped)/s"
    }
  }

  private var left: String? {
    guard let total, let perSecond, done < total else { return nil }
    let seconds = Int((Double(total - done) / perSecond).rounded(.up))
    return seconds < 60
      ? "\(seconds) s left"
      : seconds < 3600
        ? "\(seconds / 60) min \(seconds % 60) s left"
        : "\(seconds / 3600) h \(seconds / 60 % 60) min left"
  }
}

extension Int {
  /// In groups of three digits.
  fileprivate var grouped: String {
    var digits = Array(String(magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (self < 0 ? "-" : "") + String(digits)
  }
}
