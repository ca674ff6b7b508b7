extension Unicode.Scalar {
  /// Whether this can change how the text around it is shown, or steer a terminal, without being
  /// seen.
  ///
  /// The controls of ISO 6429 (C0, DEL, C1), the directional marks, embeddings, overrides and
  /// isolates of UAX #9 (CVE-2021-42574, "Trojan Source"), Unicode's own line and paragraph
  /// separators, and the byte order mark.
  public var isUnsafeToShow: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  /// What stands for it where it must be seen: `\u{202E}`.
  public var spelledOut: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}
