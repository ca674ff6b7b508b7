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

  /// The day of ``at``, `YYYY-MM-DD`.
  public var day: String { String(at.prefix(10)) }

  /// Whether a text has the form `YYYY-MM-DDTHH:MM:SSZ`.
  public static func isTime(_ text: String) -> Bool {
    let form = Array("0000-00-00T00:00:00Z".utf8)
    let bytes = Array(text.utf8)
    return bytes.count == form.count
      && zip(bytes, form).allSatisfy { byte, expected in
        expected == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == expected
      }
  }

  /// The stamp of an event.
  public init(_ event: Event) {
    self.init(at: event.at, by: event.by)
  }
}
