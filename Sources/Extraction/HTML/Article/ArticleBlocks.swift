/// Says of each block of a page whether it is the article's, and else what it is.
struct ArticleBlocks {
  /// By block; nil for the article's own.
  var kinds: [FurnitureKind?]

  /// As many words in sentences as make the shortest article.
  static let leastProse = 20.0

  let anatomy: PageAnatomy
  let headline: Int?
  let root: Int
  let rootBlocks: Range<Int>
  private let vouched: VouchedBlocks

  init(_ anatomy: PageAnatomy, hints: ArticleHints) {
    self.anatomy = anatomy
    let headline = Headline.block(in: anatomy, titles: hints.titles)
    self.headline = headline
    let zones = FurnitureZones(anatomy, headline: headline)
    vouched = VouchedBlocks(hints.body, in: anatomy)
    root = Self.root(of: anatomy, zones, vouched, headline: headline)
    rootBlocks = anatomy.blocks(of: root)
    kinds = anatomy.page.blocks.indices.map(zones.kind)
    for block in vouched.blocks { kinds[block] = nil }
    markUnvouched()
    markSections()
    markWords()
    markLinks()
    markOutside()
    markAuthor(hints.authors)
    markEdges()
    if let headline { kinds[headline] = nil }
    if !kinds.contains(where: { $0 == nil }) {
      kinds = [FurnitureKind?](repeating: nil, count: kinds.count)
    }
  }

  /// The element that holds the article; the page's data may name a part of it alone.
  private static func root(
    of anatomy: PageAnatomy, _ zones: FurnitureZones, _ vouched: VouchedBlocks, headline: Int?
  ) -> Int {
    let found = ArticleRoot(anatomy, zones).element(headline: headline)
    guard let named = vouched.root else { return found }
    let prose = anatomy.prose(in: anatomy.blocks(of: found))
    return anatomy.prose(in: anatomy.blocks(of: named)) < prose * 0.6 ? found : named
  }

  func isOpen(_ block: Int) -> Bool {
    kinds[block] == nil && block != headline && !vouched.blocks.contains(block)
  }

  mutating func mark(_ blocks: Range<Int>, _ kind: FurnitureKind) {
    for block in blocks where isOpen(block) { kinds[block] = kind }
  }

  // A note on the author after the last sentences: it begins with the name.
  private mutating func markAuthor(_ authors: [String]) {
    let own = rootBlocks.filter { kinds[$0] == nil && anatomy.measures[$0].prose > 0 }
    guard own.count > 3, let last = own.last, anatomy.measures[last].words <= 70 else { return }
    let text = anatomy.text(of: last)
    if authors.contains(where: { $0.utf8.count > 5 && text.hasPrefix($0 + " ") }) {
      kinds[last] = .byline
    }
  }

  // What the words of a line say that it is.
  private mutating func markWords() {
    let own = kinds.indices.filter { kinds[$0] == nil }
    for (block, kind) in WordedFurniture.kinds(of: own, in: anatomy) where isOpen(block) {
      kinds[block] = kind
    }
  }

  // Sentences that the page's data do not have, where they have all others.
  private mutating func markUnvouched() {
    let words = vouched.blocks.reduce(0) { $0 + anatomy.measures[$1].prose }
    guard vouched.hasAll, words > anatomy.prose(in: rootBlocks) * 0.6 else { return }
    for block in rootBlocks where isOpen(block) && anatomy.page.blocks[block].kind == .paragraph {
      if anatomy.measures[block].prose > 0 { kinds[block] = .outside }
    }
  }
}
