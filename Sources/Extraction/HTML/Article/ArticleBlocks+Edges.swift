import CGumbo

extension ArticleBlocks {
  // What stands outside the article's element, but for what leads up to it from the headline.
  mutating func markOutside() {
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
  mutating func markEdges() {
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
}
