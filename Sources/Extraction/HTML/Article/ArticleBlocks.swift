import CGumbo

/// Says of each block of a page whether it is the article's, and else what it is.
struct ArticleBlocks {
  /// By block; nil for the article's own.
  private(set) var kinds: [FurnitureKind?]

  /// As many words in sentences as make the shortest article.
  private static let leastProse = 20.0

  private let anatomy: PageAnatomy
  private let headline: Int?
  private let root: Int
  private let rootBlocks: Range<Int>
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

  private func isOpen(_ block: Int) -> Bool {
    kinds[block] == nil && block != headline && !vouched.blocks.contains(block)
  }

  private mutating func mark(_ blocks: Range<Int>, _ kind: FurnitureKind) {
    for block in blocks where isOpen(block) { kinds[block] = kind }
  }

  // What follows a heading of furniture in the same place, up to the next heading.
  private mutating func markSections() {
    let lastProse = rootBlocks.last { kinds[$0] == nil && anatomy.measures[$0].prose > 0 } ?? -1
    for block in rootBlocks where isOpen(block) {
      let measure = anatomy.measures[block]
      guard measure.words <= 8, let kind = SectionHeading.kind(of: anatomy.text(of: block)) else {
        continue
      }
      let section = section(after: block)
      if kind == .comments {
        // Nothing of an article comes after its readers' letters.
        let isAfter = anatomy.prose(in: rootBlocks.lowerBound..<block) >= Self.leastProse
        mark(block..<(isAfter ? rootBlocks.upperBound : section.blocks.upperBound), kind)
      } else if section.isBox || anatomy.linkShare(of: section.blocks) > 0.4
        || anatomy.words(in: section.blocks) < 80 && section.blocks.upperBound > lastProse
      {
        mark(section.blocks, kind)
      } else {
        mark(block..<block + 1, kind)
      }
    }
  }

  /// The blocks from a heading to the end of the element around it, which is a box where that holds
  /// little of the article, and else to the next heading.
  private func section(after heading: Int) -> (blocks: Range<Int>, isBox: Bool) {
    var element = anatomy.page.blocks[heading].element
    while anatomy.blocks(of: element).count == 1, element != root {
      element = Int(anatomy.tree.nodes[element].parent)
    }
    let around = anatomy.blocks(of: element)
    let rest = heading..<max(heading + 1, around.upperBound)
    let prose = anatomy.prose(in: around)
    let isHeading = anatomy.page.blocks[heading].kind == .heading
    if element != root, around.lowerBound == heading,
      prose < max(30, anatomy.prose(in: rootBlocks) * 0.3)
    {
      return (rest, true)
    }
    guard isHeading else { return (heading..<lastLink(after: heading, in: rest), false) }
    let next = rest.dropFirst().first { anatomy.page.blocks[$0].kind == .heading }
    return (heading..<(next ?? rest.upperBound), false)
  }

  /// The end of the links that follow a line.
  private func lastLink(after line: Int, in rest: Range<Int>) -> Int {
    rest.dropFirst().first { anatomy.measures[$0].linkShare < 0.5 } ?? rest.upperBound
  }

  // Lists and boxes of links, and lines that are a link and nothing else.
  private mutating func markLinks() {
    let prose = anatomy.prose(in: rootBlocks)
    var teasers: [Range<Int>] = []
    for element in root + 1..<max(Int(anatomy.tree.nodes[root].end), root + 1) {
      let blocks = anatomy.blocks(of: element)
      guard !blocks.isEmpty, blocks.count < rootBlocks.count,
        Self.boxes.contains(anatomy.tree.nodes[element].tag)
      else { continue }
      let words = anatomy.words(in: blocks)
      guard words >= 2, anatomy.prose(in: blocks) <= max(25, prose * 0.1) else { continue }
      if anatomy.linkShare(of: blocks) > 0.55 {
        mark(blocks, .related)
      } else if isTeaser(element, blocks) {
        teasers.append(blocks)
      }
    }
    // A list of links with what is to be said of each is an article.
    if teasers.reduce(0, { $0 + anatomy.prose(in: $1) }) < prose * 0.35 {
      for blocks in teasers { mark(blocks, .related) }
    }
    for block in rootBlocks where isOpen(block) {
      let measure = anatomy.measures[block]
      guard anatomy.page.blocks[block].kind == .paragraph, measure.linkShare > 0.8,
        (2...40).contains(measure.words)
      else { continue }
      kinds[block] = .related
    }
  }

  private static let boxes: TagSet = [
    GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_TABLE,
    GUMBO_TAG_ARTICLE, GUMBO_TAG_DL, GUMBO_TAG_CENTER, GUMBO_TAG_FIGURE, GUMBO_TAG_UNKNOWN,
    GUMBO_TAG_A,
  ]

  /// Whether a box names another article: a heading that is a link, and a few words.
  private func isTeaser(_ element: Int, _ blocks: Range<Int>) -> Bool {
    guard blocks.count <= 6, anatomy.words(in: blocks) <= 90 else { return false }
    return blocks.contains { block in
      anatomy.page.blocks[block].kind == .heading && anatomy.measures[block].linkShare > 0.85
        && anatomy.measures[block].words >= 3
    }
  }

  // What stands outside the article's element, but for what leads up to it from the headline.
  private mutating func markOutside() {
    let lead = headline.map { $0 + 1..<max(rootBlocks.lowerBound, $0 + 1) } ?? 0..<0
    let captions = placeOfCaptions
    for block in kinds.indices where !rootBlocks.contains(block) && isOpen(block) {
      if lead.contains(block), lead.count <= 12, isStandfirst(block) { continue }
      if captions.contains(block), anatomy.measures[block].linkShare < 0.3, isCaption(block) {
        continue
      }
      let isLink = anatomy.measures[block].linkShare > 0.5
      let isBefore = block < rootBlocks.lowerBound
      kinds[block] = isLink ? (isBefore ? .navigation : .related) : .outside
    }
  }

  /// Where pictures are the article's: from the headline to the next heading after the article's
  /// element, in what holds both.
  private var placeOfCaptions: Range<Int> {
    guard let headline, !rootBlocks.isEmpty else { return rootBlocks }
    let both =
      min(headline, rootBlocks.lowerBound)..<max(headline + 1, rootBlocks.upperBound)
    let around = anatomy.blocks(of: anatomy.innermostElement(around: both))
    let next = (both.upperBound..<max(around.upperBound, both.upperBound)).first {
      anatomy.page.blocks[$0].kind == .heading
    }
    return both.lowerBound..<(next ?? max(around.upperBound, both.upperBound))
  }

  private func isStandfirst(_ block: Int) -> Bool {
    let measure = anatomy.measures[block]
    let kind = anatomy.page.blocks[block].kind
    return measure.linkShare < 0.3 && measure.words >= 5
      && (measure.prose > 0 || kind == .heading || kind == .item)
  }

  // Short lines before the first sentences and after the last ones.
  private mutating func markEdges() {
    let own = rootBlocks.filter { kinds[$0] == nil }
    guard let first = own.first(where: { anatomy.measures[$0].prose > 0 }),
      let last = own.last(where: { anatomy.measures[$0].prose > 0 })
    else { return }
    var isTail = true
    for block in own.reversed() where block > last && isOpen(block) {
      let kind = anatomy.page.blocks[block].kind
      let isCut = isShortLine(block) && (kind == .paragraph || kind == .heading && isTail)
      if isCut { kinds[block] = .outside } else { isTail = false }
    }
    for block in own where block < first && isOpen(block) && isShortLine(block) {
      let measure = anatomy.measures[block]
      let isInList = anatomy.tree.nodes[anatomy.page.blocks[block].element].tag == GUMBO_TAG_LI
      let isItem = isInList && (measure.words < 5 || measure.linkShare > 0.6)
      switch anatomy.page.blocks[block].kind {
      case .paragraph: kinds[block] = .outside
      case .item where isItem: kinds[block] = .outside
      default: break
      }
    }
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

  private func isCaption(_ block: Int) -> Bool {
    let (kind, element) = (anatomy.page.blocks[block].kind, anatomy.page.blocks[block].element)
    return kind == .caption
      || anatomy.tree.value("class", of: element).map { ElementNames($0).isCaption } ?? false
  }

  private func isShortLine(_ block: Int) -> Bool {
    let measure = anatomy.measures[block]
    guard !isCaption(block) else { return false }
    return measure.words < 12 && !measure.endsSentence || measure.linkShare > 0.6
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
