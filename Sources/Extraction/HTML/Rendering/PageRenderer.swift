import CGumbo

/// Renders a page's tree to text: what HTML's default style shows.
struct PageRenderer: ~Copyable {
  private struct OpenElement {
    let index: Int
    let end: Int
    let tag: GumboTag
    let isBlock: Bool
    let isList: Bool
    let isDataTable: Bool
    /// Where the text was when it began, for an inline element with a name.
    let nameStart: Int?
  }

  let tree: PageTree
  let isRevealing: Bool
  var writer = BlockWriter()
  private var contents: [Range<Int32>]
  private var open: [OpenElement] = []
  var lists: [ListNumbering] = []
  var dataTables = 0

  /// Renders the visible part, or all of it with `revealing`: a page that its scripts show when it
  /// is read, and that was saved before.
  static func render(_ tree: PageTree, revealing: Bool = false) -> RenderedPage {
    var renderer = PageRenderer(tree, revealing)
    return renderer.render()
  }

  private init(_ tree: PageTree, _ isRevealing: Bool) {
    self.tree = tree
    self.isRevealing = isRevealing
    contents = [Range<Int32>](repeating: 0..<0, count: tree.nodes.count)
  }

  private mutating func render() -> RenderedPage {
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, last.end <= index { closeLast() }
      let node = tree.nodes[index]
      if tree.isText(index) {
        if let text = tree.text(of: index) { writer.append(text) }
        index += 1
      } else if isHidden(index, node.tag) || replaces(index, node.tag) {
        let here = Int32(writer.page.blocks.count)
        contents[index] = here..<here
        index = Int(node.end)
      } else {
        begin(index, node)
        index += 1
      }
    }
    while !open.isEmpty { closeLast() }
    writer.endBlock()
    writer.page.contents = contents
    return writer.page
  }

  private mutating func begin(_ index: Int, _ node: PageTree.Node) {
    let tag = node.tag
    let isInRow = writer.isInRow && tag != GUMBO_TAG_TR
    let isBlock = TagSet.blocks.contains(tag) && !isInRow
    let isList = TagSet.lists.contains(tag) && !isInRow
    var isDataTable = false
    if isBlock {
      writer.beginElement(index, as: kind(of: tag))
      switch tag {
      case GUMBO_TAG_TABLE:
        isDataTable = DataTable.isOne(index, in: tree)
        if isDataTable {
          dataTables += 1
          writer.beginLines()
        }
      case GUMBO_TAG_TR where dataTables > 0: writer.beginRow()
      case GUMBO_TAG_LI: beginItem(index)
      case GUMBO_TAG_OPTION, GUMBO_TAG_DT, GUMBO_TAG_DD: writer.mark("", indent: 0)
      default: break
      }
    } else if isInRow, tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH {
      writer.beginCell()
    } else if isInRow, TagSet.blocks.contains(tag) {
      writer.space()
    }
    if isList {
      lists.append(ListNumbering(of: index, in: tree))
      writer.beginLines()
    }
    if TagSet.preformatted.contains(tag) { writer.preformattedDepth += 1 }
    if TagSet.controls.contains(tag) {
      writer.separateControl()
      writer.controlDepth += 1
    }
    let isNamed = !isBlock && Self.namedInlines.contains(tag) && tree.has("class", index)
    if isNamed { writer.separateName() }
    switch tag {
    case GUMBO_TAG_RT, GUMBO_TAG_RTC: writer.join("（")
    case GUMBO_TAG_Q: writer.append("“")
    default: break
    }
    open.append(
      OpenElement(
        index: index, end: Int(node.end), tag: tag, isBlock: isBlock, isList: isList,
        isDataTable: isDataTable, nameStart: isNamed ? writer.page.text.count : nil))
    let here = Int32(writer.page.blocks.count)
    contents[index] = here..<here
  }

  private mutating func closeLast() {
    guard let element = open.popLast() else { return }
    switch element.tag {
    case GUMBO_TAG_RT, GUMBO_TAG_RTC: writer.join("）")
    case GUMBO_TAG_Q: writer.join("”")
    default: break
    }
    if TagSet.controls.contains(element.tag) {
      writer.controlDepth -= 1
      if element.tag != GUMBO_TAG_A { writer.space() }
    }
    if TagSet.preformatted.contains(element.tag) { writer.preformattedDepth -= 1 }
    if element.isList {
      lists.removeLast()
      writer.endLines()
    }
    if element.isDataTable {
      dataTables -= 1
      writer.endLines()
    }
    if let start = element.nameStart {
      writer.endName()
      let end = writer.page.text.count
      if start < end { writer.page.inlines.append((element.index, start..<end)) }
    }
    if element.isBlock {
      if Self.items.contains(element.tag) { writer.endItem() }
      writer.endElement()
    }
    let first = contents[element.index].lowerBound
    contents[element.index] = first..<Int32(writer.page.blocks.count)
  }

  private static let namedInlines: TagSet = [
    GUMBO_TAG_SPAN, GUMBO_TAG_SMALL, GUMBO_TAG_CITE, GUMBO_TAG_EM, GUMBO_TAG_I, GUMBO_TAG_TIME,
  ]

  private static let items: TagSet = [
    GUMBO_TAG_LI, GUMBO_TAG_OPTION, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_TR,
  ]
}
