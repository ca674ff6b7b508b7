/// Who did a thing, and what the machine's clock then said.
public struct Stamp: Hashable, Sendable {
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  public let at: String
  /// A handle.
  public let by: String

  /// A stamp.
  public init(at: String, by: String) {
    self.at = at
    self.by = by
  }

  /// The stamp of an event.
  public init(_ event: Event) {
    self.init(at: event.at, by: event.by)
  }
}
