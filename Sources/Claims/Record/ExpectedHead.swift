/// A head of a desk's chain as somebody kept it, from a report for one: which event stood where.
///
/// A chain that has been cut short, or rewritten whole, is sound in itself; only what was kept of it
/// elsewhere tells.
public struct ExpectedHead: Sendable, Equatable {
  /// Fewer digits would be met by chance, or by a little work.
  static let fewestDigits = 8

  /// The desk's name.
  public let desk: String
  /// The event's number in the desk's chain.
  public let seq: Int
  /// How its hash begins, in hexadecimal digits; all 64 of them, or fewer.
  public let digits: String

  /// From `DESK:SEQ:HASH`; `nil` for what is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, DeskName.isWellFormed(String(parts[0])),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seq = Int(parts[1]), seq > 0
    else { return nil }
    let digits = parts[2].lowercased()
    guard (Self.fewestDigits...64).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    (desk, self.seq, self.digits) = (String(parts[0]), seq, digits)
  }

  /// Whether this is the event's hash.
  public func isMet(by hash: EventHash) -> Bool { hash.hex.hasPrefix(digits) }
}

extension LedgerHead {
  /// The head as ``ExpectedHead`` reads it, `mori:12:3c45…`.
  public var kept: String { "\(desk):\(events):\(head.hex)" }
}
