extension ArticleBlocks {
  // What follows a heading of furniture in the same place, up to the next heading.
  mutating func markSections() {
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
}
