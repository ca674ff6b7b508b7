import CGumbo

extension ArticleBlocks {
  // Lists and boxes of links, and lines that are a link and nothing else.
  mutating func markLinks() {
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
}
