import CGumbo

/// Finds the article's own headline on its page.
enum Headline {
  /// Headlines stand near the top, and looking at every block takes long on a long page.
  private static let mostBlocks = 400
  private static let mostLines = 150
  /// Longer than any headline, in words.
  private static let mostWords = 40.0

  /// The block that says what the page's titles say; nil where there is none.
  ///
  /// Where no title helps, it is the first heading of the first rank that is no link.
  static func block(in anatomy: PageAnatomy, titles: [String]) -> Int? {
    let titles = titles.map(WordSet.init)
    var best: (block: Int, score: Double)?
    var first: Int?
    for (index, block) in anatomy.page.blocks.enumerated().prefix(mostBlocks) {
      guard block.kind == .heading || block.kind == .paragraph, block.range.count <= 600 else {
        continue
      }
      let measure = anatomy.measures[index]
      guard (2...mostWords).contains(measure.words) else { continue }
      let rank = Self.rank(of: block, in: anatomy)
      if rank == 1, first == nil, measure.linkShare < 0.5, measure.words >= 3 { first = index }
      if rank == nil, titles.isEmpty || index >= mostLines || measure.linkShare > 0.5 { continue }
      let words = WordSet(anatomy.text(of: index))
      guard words.words.count >= 2 else { continue }
      let likeness = titles.map { Self.likeness(words, $0) }.max() ?? 0
      // A line that is no heading must say the title and nothing else.
      guard likeness >= (block.kind == .heading ? 0.6 : 0.85) else { continue }
      let score = likeness + (rank.map { 0.4 / Double($0) } ?? 0) - measure.linkShare * 0.3
      if score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.block ?? first
  }

  /// A title may have the site's name in it, so that the headline's share counts for more.
  private static func likeness(_ words: WordSet, _ title: WordSet) -> Double {
    let (own, others) = (words.share(in: title), title.share(in: words))
    return own * 0.7 + others * 0.3
  }

  private static func rank(of block: PageBlock, in anatomy: PageAnatomy) -> Int? {
    switch anatomy.tree.nodes[block.element].tag {
    case GUMBO_TAG_H1: 1
    case GUMBO_TAG_H2: 2
    case GUMBO_TAG_H3: 3
    case GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6: 4
    default: nil
    }
  }
}
