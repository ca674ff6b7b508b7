/// Takes the arrows out of a page of pandoc's that lead from a note back to its place.
enum WithoutBackLinks {
  private static let end = Array("</a>".utf8)
  private static let mark = Array(" class=\"footnote-back\"".utf8)
  private static let start = Array("<a ".utf8)

  /// The page without them; pandoc writes each as one link, with no element in it.
  static func page(_ page: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(page.count)
    var rest = page[...]
    while let link = rest.place(of: start) {
      kept += rest[..<link.lowerBound]
      let tag = rest[link.lowerBound...].prefix { $0 != UInt8(ascii: ">") }
      rest = rest[link.lowerBound...]
      if tag.place(of: mark) != nil, let after = rest.place(of: end) {
        rest = rest[after.upperBound...]
      } else {
        kept += tag
        rest = rest[tag.endIndex...]
      }
    }
    return kept + rest
  }
}
