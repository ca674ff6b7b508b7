extension Audience {
  /// The page that the audience gets, its title and its ledger on every sheet in print.
  func page(title: String, organisation: String?, colophon: Colophon) -> Page {
    let kicker = [organisation, word].compactMap(\.self).joined(separator: " · ")
    let head = [organisation, title].compactMap(\.self).joined(separator: " · ")
    return Page(
      title: title, kicker: kicker, kind: rawValue,
      style: Templates.render(
        "\(rawValue).css",
        ["head": CSSText.string(head), "foot": CSSText.string(colophon.line)]))
  }

  private var word: String {
    switch self {
    case .editor: "Review report"
    case .author: "Query sheet"
    case .reader: "Fact check"
    case .record: "Record"
    }
  }
}
