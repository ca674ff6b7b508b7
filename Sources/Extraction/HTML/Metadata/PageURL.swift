internal import Foundation

/// A page's URL as its makers mean it.
enum PageURL {
  /// An absolute `http` or `https` URL; a relative one is resolved against where the page came from.
  static func absolute(_ text: String, from base: String?) -> String? {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, text.utf8.count <= 2_000 else { return nil }
    if WebAddress.isOne(text) { return text }
    guard let base, WebAddress.isOne(base),
      let resolved = URL(string: text, relativeTo: URL(string: base))
    else { return nil }
    let absolute = resolved.absoluteString
    return WebAddress.isOne(absolute) ? absolute : nil
  }

  private static let archives = ["https://web.archive.org/web/", "http://web.archive.org/web/"]

  /// The page that an address of the Wayback Machine is a copy of, and when the copy was made.
  static func original(of url: String) -> (url: String, captured: String)? {
    guard let archive = archives.first(where: url.hasPrefix) else { return nil }
    let rest = url.dropFirst(archive.count)
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard digits.utf8.count == 14, let slash = rest.firstIndex(of: "/") else { return nil }
    let original = String(rest[rest.index(after: slash)...])
    guard WebAddress.isOne(original) else { return nil }
    let parts = Array(digits).map(String.init)
    let date = parts[0..<4].joined() + "-" + parts[4..<6].joined() + "-" + parts[6..<8].joined()
    let clock = [parts[8..<10], parts[10..<12], parts[12..<14]].map { $0.joined() }
    return (original, date + "T" + clock.joined(separator: ":") + "Z")
  }
}
