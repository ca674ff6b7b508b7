internal import Claims

/// How a page came about: from how much of a ledger.
struct Colophon {
  /// In a sentence or two.
  let text: String
  /// In a line that fits below each printed page.
  let line: String

  /// - Parameters:
  ///   - asOf: The time as of which the ledger was read, where that is not its end.
  ///   - namesDesks: Whether the heads bear their desks' names, which are made of handles.
  init(heads: [LedgerHead], asOf: String?, namesDesks: Bool) {
    let whole = heads.map {
      namesDesks ? $0.kept : "\($0.events.counted("event")), head \($0.head.hex)"
    }
    let reach =
      whole.isEmpty
      ? "from an empty ledger"
      : "from the ledger as far as it reached: \(whole.joined(separator: "; "))"
    let time = asOf.map(EnglishDate.time)
    self.text =
      "Written by Stet \(reach)."
      + (time.map { " The ledger is shown as it stood at \($0)." } ?? "")
    let short = heads.map {
      (namesDesks ? "\($0.desk):\($0.events):" : "\($0.events.counted("event")), ")
        + $0.head.hex.prefix(12)
    }
    self.line =
      (short.isEmpty ? "" : "Ledger: \(short.joined(separator: "; "))")
      + (time.map { "; as of \($0)" } ?? "")
  }
}

extension Int {
  /// `1 claim`, `2 claims`.
  func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
