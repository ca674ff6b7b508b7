import CGumbo

/// Finds the element that holds the article: the subtree whose sentences outweigh most what else
/// it holds (the maximum subsequence of Pasternack and Roth, 2009, on a tree).
struct ArticleRoot {
  private let anatomy: PageAnatomy
  private let zones: FurnitureZones
  private let sums: [Double]
  /// Sentences that stand in no furniture.
  private let proseSums: [Double]

  init(_ anatomy: PageAnatomy, _ zones: FurnitureZones) {
    self.anatomy = anatomy
    self.zones = zones
    sums = anatomy.page.blocks.indices.reduce(into: [0]) { sums, block in
      let value = Self.value(of: block, in: anatomy, zones)
      sums.append((sums.last ?? 0) + value)
    }
    proseSums = anatomy.page.blocks.indices.reduce(into: [0]) { sums, block in
      let prose = zones.kind(ofBlock: block) == nil ? anatomy.measures[block].prose : 0
      sums.append((sums.last ?? 0) + prose)
    }
  }

  /// The element; `titles` and the headline tell the first of several articles on one page.
  func element(headline: Int?) -> Int {
    let body = anatomy.body
    var (root, best) = (body, worth(of: body))
    for index in body..<Int(anatomy.tree.nodes[body].end) where isContainer(index) {
      let worth = worth(of: index)
      if worth >= best { (root, best) = (index, worth) }
    }
    root = withoutLittle(root)
    root = named(within: root) ?? root
    return firstArticle(within: root, headline: headline) ?? root
  }

  private func worth(of element: Int) -> Double {
    let blocks = anatomy.blocks(of: element)
    return sums[blocks.upperBound] - sums[blocks.lowerBound]
  }

  private func isContainer(_ element: Int) -> Bool {
    let node = anatomy.tree.nodes[element]
    guard !anatomy.page.contents[element].isEmpty, zones.kinds[element] == nil else { return false }
    return Self.containers.contains(node.tag)
  }

  private static let containers: TagSet = [
    GUMBO_TAG_BODY, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,
    GUMBO_TAG_TD, GUMBO_TAG_TABLE, GUMBO_TAG_TBODY, GUMBO_TAG_TR, GUMBO_TAG_CENTER, GUMBO_TAG_FORM,
    GUMBO_TAG_FIELDSET, GUMBO_TAG_FONT, GUMBO_TAG_SPAN, GUMBO_TAG_UNKNOWN, GUMBO_TAG_DL,
    GUMBO_TAG_DD, GUMBO_TAG_PRE, GUMBO_TAG_DETAILS, GUMBO_TAG_HEADER,
  ]

  /// Sentences speak for an article, links and short lines against it.
  private static func value(
    of block: Int, in anatomy: PageAnatomy, _ zones: FurnitureZones
  ) -> Double {
    let measure = anatomy.measures[block]
    if zones.kind(ofBlock: block) != nil { return -1 - min(measure.words, 60) * 0.2 }
    let kind = anatomy.page.blocks[block].kind
    if measure.prose > 0 { return measure.prose }
    if measure.linkShare > 0.5 { return -2 - min(measure.words, 40) * 0.5 }
    return kind == .paragraph ? -2 : 0
  }

  /// The part of an element that has nearly all of its worth.
  private func withoutLittle(_ element: Int) -> Int {
    var element = element
    while true {
      let whole = worth(of: element)
      let children = anatomy.children(of: element).filter(isContainer)
      guard let child = children.max(by: { worth(of: $0) < worth(of: $1) }),
        whole - worth(of: child) < max(12, whole * 0.03)
      else { return element }
      element = child
    }
  }

  /// The element that is named for an article's text, where it has most of the sentences.
  private func named(within root: Int) -> Int? {
    let prose = articleProse(of: root)
    return zones.bodies.filter { body in
      body > root && body < Int(anatomy.tree.nodes[root].end) && zones.kinds[body] == nil
        && articleProse(of: body) >= prose * 0.7
    }.last
  }

  private func articleProse(of element: Int) -> Double {
    let blocks = anatomy.blocks(of: element)
    return proseSums[blocks.upperBound] - proseSums[blocks.lowerBound]
  }

  /// Of several whole articles in one place, as pages have that go on and on, the one that the page
  /// is named for.
  private func firstArticle(within root: Int, headline: Int?) -> Int? {
    guard let headline else { return nil }
    var articles: [Int] = []
    var index = root + 1
    while index < Int(anatomy.tree.nodes[root].end) {
      let isArticle = anatomy.tree.nodes[index].tag == GUMBO_TAG_ARTICLE
      if isArticle { articles.append(index) }
      index = isArticle ? Int(anatomy.tree.nodes[index].end) : index + 1
    }
    guard articles.count > 1 else { return nil }
    let prose = articleProse(of: root)
    return articles.first { article in
      anatomy.blocks(of: article).contains(headline) && articleProse(of: article) >= prose * 0.15
    }
  }
}
