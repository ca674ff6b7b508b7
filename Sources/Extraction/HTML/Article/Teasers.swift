import CGumbo

/// The boxes of a page that name other articles: a link as a headline, and a few words.
struct Teasers {
  /// The boxes' elements, in text order; none lies in another.
  private(set) var boxes: [Int] = []

  /// Fewer boxes that are built alike are a coincidence.
  private static let leastAlike = 3
  /// More words in a box, on average, say something themselves.
  private static let mostWords = 45.0
  /// Where there are fewer other words in sentences, the boxes are what the page is about.
  private static let leastProse = 60.0

  /// Finds them among what is no furniture so far.
  init(_ anatomy: PageAnatomy, headline: Int?, isOpen: (Int) -> Bool) {
    var alike: [String: [Int]] = [:]
    var last = -1
    for (index, block) in anatomy.page.blocks.enumerated() {
      guard index > last, index != headline, isOpen(block.element),
        Self.isLinkedLine(index, in: anatomy),
        let box = Self.box(around: index, headline: headline, in: anatomy)
      else { continue }
      last = anatomy.blocks(of: box).upperBound - 1
      let names = anatomy.tree.value("class", of: box) ?? ""
      alike["\(anatomy.tree.nodes[box].tag.rawValue) \(names)", default: []].append(box)
    }
    let found = alike.values.filter { $0.count >= Self.leastAlike }.filter { boxes in
      let words = boxes.reduce(0) { $0 + anatomy.words(in: anatomy.blocks(of: $1)) }
      return words <= Self.mostWords * Double(boxes.count)
    }.joined().sorted()
    let prose = found.reduce(0) { $0 + anatomy.prose(in: anatomy.blocks(of: $1)) }
    let all = anatomy.page.blocks.indices.reduce(0) { sum, block in
      isOpen(anatomy.page.blocks[block].element) ? sum + anatomy.measures[block].prose : sum
    }
    if all - prose >= Self.leastProse { boxes = found }
  }

  private static func isLinkedLine(_ block: Int, in anatomy: PageAnatomy) -> Bool {
    let kind = anatomy.page.blocks[block].kind
    let measure = anatomy.measures[block]
    return (kind == .heading || kind == .paragraph) && measure.linkShare > 0.85
      && measure.words >= 3 && measure.words <= 40
  }

  /// The largest element around a line that holds a few blocks, and no other such line.
  private static func box(around line: Int, headline: Int?, in anatomy: PageAnatomy) -> Int? {
    var box: Int?
    var element = anatomy.page.blocks[line].element
    for _ in 0..<8 {
      let blocks = anatomy.blocks(of: element)
      guard blocks.count <= 6, anatomy.words(in: blocks) <= 90,
        !(headline.map(blocks.contains) ?? false),
        blocks.count(where: { isLinkedLine($0, in: anatomy) }) == 1
      else { break }
      // The line alone is a link and no box.
      if blocks.count > 1 { box = element }
      element = Int(anatomy.tree.nodes[element].parent)
      if element < 0 { break }
    }
    return box
  }
}
