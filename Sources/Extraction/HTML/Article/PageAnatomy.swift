import CGumbo

/// A rendered page with what is known of its blocks and its elements.
struct PageAnatomy {
  let tree: PageTree
  let page: RenderedPage
  /// By block.
  let measures: [BlockMeasure]
  /// Sums over the blocks before each, so that an element's sums take two look-ups.
  private let wordSums: [Double]
  private let linkSums: [Double]
  private let proseSums: [Double]

  init(_ tree: PageTree, _ page: RenderedPage) {
    self.tree = tree
    self.page = page
    measures = BlockMeasure.measures(of: page)
    wordSums = Self.sums(measures.map(\.words))
    linkSums = Self.sums(measures.map { $0.words * $0.linkShare })
    proseSums = Self.sums(zip(page.blocks, measures).map { $0.kind == .image ? 0 : $1.prose })
  }

  private static func sums(_ values: [Double]) -> [Double] {
    values.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// The blocks that stand in an element.
  func blocks(of element: Int) -> Range<Int> {
    let range = page.contents[element]
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  func words(in blocks: Range<Int>) -> Double {
    wordSums[blocks.upperBound] - wordSums[blocks.lowerBound]
  }

  func linkShare(of blocks: Range<Int>) -> Double {
    let words = words(in: blocks)
    return words == 0 ? 0 : (linkSums[blocks.upperBound] - linkSums[blocks.lowerBound]) / words
  }

  func prose(in blocks: Range<Int>) -> Double {
    proseSums[blocks.upperBound] - proseSums[blocks.lowerBound]
  }

  /// All words of sentences on the page.
  var prose: Double { proseSums.last ?? 0 }

  /// A block's words.
  func text(of block: Int) -> String {
    String(decoding: page.text[page.blocks[block].range], as: UTF8.self)
  }

  /// The block that has a byte of the text or is the next after it.
  func block(at offset: Int) -> Int? {
    var (low, high) = (0, page.blocks.count)
    while low < high {
      let middle = (low + high) / 2
      if page.blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < page.blocks.count ? low : nil
  }

  /// The element of the page that its content stands in.
  var body: Int { tree.nodes.firstIndex { $0.tag == GUMBO_TAG_BODY } ?? 0 }

  /// The innermost element that holds all of some blocks.
  func innermostElement(around blocks: Range<Int>) -> Int {
    var element = page.blocks[blocks.lowerBound].element
    while self.blocks(of: element).upperBound < blocks.upperBound
      || self.blocks(of: element).lowerBound > blocks.lowerBound
    {
      let parent = Int(tree.nodes[element].parent)
      guard parent >= 0 else { return element }
      element = parent
    }
    return element
  }

  /// The element's children that are elements and have blocks.
  func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var index = element + 1
    while index < Int(tree.nodes[element].end) {
      if !tree.isText(index), !page.contents[index].isEmpty { children.append(index) }
      index = Int(tree.nodes[index].end)
    }
    return children
  }
}
