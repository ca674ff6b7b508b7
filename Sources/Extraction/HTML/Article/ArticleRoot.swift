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
    root = withItsOtherParts(withoutLittle(root))
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

  /// The part of an element that has most of its worth.
  ///
  /// What stands beside it is rather a note on the author or the site than the article, unless it
  /// is built alike: then the article is in several parts.
  private func withoutLittle(_ element: Int) -> Int {
    var element = element
    while true {
      let whole = worth(of: element)
      let children = anatomy.children(of: element).filter(isContainer)
      guard let child = children.max(by: { worth(of: $0) < worth(of: $1) }),
        whole - worth(of: child) < max(12, whole * 0.15)
      else { return element }
      let alike = isAlike(child)
      guard !children.contains(where: { $0 != child && alike($0) && articleProse(of: $0) > 0 })
      else { return element }
      element = child
    }
  }

  /// The element around where that has parts built like this one, which go on without a heading.
  private func withItsOtherParts(_ element: Int) -> Int {
    let parent = Int(anatomy.tree.nodes[element].parent)
    guard parent >= 0, zones.kinds[parent] == nil else { return element }
    let alike = isAlike(element)
    let hasOthers = anatomy.children(of: parent).contains { child in
      child != element && zones.kinds[child] == nil && alike(child)
        && articleProse(of: child) > 0
        && anatomy.page.blocks[anatomy.blocks(of: child).lowerBound].kind != .heading
    }
    return hasOthers ? parent : element
  }

  /// Whether elements are named as one is, whose name is looked up once: it may have many siblings.
  private func isAlike(_ element: Int) -> (Int) -> Bool {
    let tree = anatomy.tree
    guard let name = tree.attribute("class", of: element), name.pointee != 0 else {
      return { _ in false }
    }
    let tag = tree.nodes[element].tag
    return { tree.nodes[$0].tag == tag && tree.has("class", of: $0, as: name) }
  }

  /// What is named for an article's text, where that has most of the sentences: one element, or
  /// what holds several.
  private func named(within root: Int) -> Int? {
    let bodies = zones.bodies.filter { body in
      body > root && body < Int(anatomy.tree.nodes[root].end) && zones.kinds[body] == nil
        && articleProse(of: body) > 0
    }
    var outer: [Int] = []
    for body in bodies where outer.last.map({ body >= Int(anatomy.tree.nodes[$0].end) }) ?? true {
      outer.append(body)
    }
    guard let first = outer.first, let last = outer.last,
      outer.reduce(0, { $0 + articleProse(of: $1) }) >= articleProse(of: root) * 0.7
    else { return nil }
    guard outer.count == 1 else {
      let blocks = anatomy.blocks(of: first).lowerBound..<anatomy.blocks(of: last).upperBound
      return anatomy.innermostElement(around: blocks)
    }
    return bodies.last { articleProse(of: $0) >= articleProse(of: first) * 0.9 }
  }

  /// Sentences that stand in no furniture.
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
