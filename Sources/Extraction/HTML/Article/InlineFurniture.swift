/// Furniture within a block: whose picture it is after a caption, a link to an editor after a
/// heading.
struct InlineFurniture {
  /// By block, in text order.
  private(set) var passages: [Int: [(range: Range<Int>, kind: FurnitureKind)]] = [:]

  /// Finds those within blocks of the article.
  init(_ anatomy: PageAnatomy, kinds: [FurnitureKind?]) {
    var known: [String: FurnitureKind?] = [:]
    for inline in anatomy.page.inlines {
      let names = anatomy.tree.value("class", of: inline.element) ?? ""
      let kind = known[names] ?? Self.kind(of: names)
      known[names] = kind
      guard let kind, let block = anatomy.block(at: inline.range.lowerBound), kinds[block] == nil
      else { continue }
      let place = anatomy.page.blocks[block].range
      let range = Self.trimmed(inline.range.clamped(to: place), in: anatomy.page.text)
      // A caption may say whose picture it is and nothing else.
      let isWhole = range == place
      let isCredit = kind == .credit && anatomy.page.blocks[block].kind == .caption
      guard !range.isEmpty, !isWhole || isCredit else { continue }
      if let last = passages[block]?.last, last.range.upperBound > range.lowerBound { continue }
      passages[block, default: []].append((range, kind))
    }
  }

  private static func kind(of names: String) -> FurnitureKind? {
    if names.contains("mw-editsection") { return .form }
    let kind = ElementNames(names).furniture
    return kind == .credit || kind == .advertisement || kind == .share ? kind : nil
  }

  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while start < end, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
