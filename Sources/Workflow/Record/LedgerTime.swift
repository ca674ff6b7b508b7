internal import Claims

/// The last moment that counts when a ledger is read as it stood, by the clocks of those who wrote
/// it.
public struct LedgerTime: Sendable, Equatable {
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  public let text: String

  /// From `YYYY-MM-DDTHH:MM:SSZ`, or `YYYY-MM-DD` for the end of that day, UTC; `nil` for anything
  /// else, and for what no calendar has.
  public init?(_ text: String) {
    let time = text.utf8.count == 10 ? text + "T23:59:59Z" : text
    guard Stamp.isTime(time), (try? FieldRule.time("time", time)) != nil else { return nil }
    self.text = time
  }
}
