/// What this program takes for the address of a web page.
public enum WebAddress {
  private static let openings = ["http://", "https://"].map { Array($0.utf8) }

  /// Whether a text begins with `http://` or `https://`, in small letters or capitals (RFC 3986, 3.1),
  /// goes on after that, and has no white space in it.
  public static func isOne(_ text: some StringProtocol) -> Bool {
    let start = text.utf8.prefix(8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let opening = openings.first(where: { start.starts(with: $0) }) else { return false }
    return text.utf8.count > opening.count
      && !text.unicodeScalars.contains { $0.properties.isWhitespace }
  }
}
