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

  private let tree: PageTree
  private let isRevealing: Bool
  private var writer = BlockWriter()
  private var contents: [Range<Int32>]
  private var open: [OpenElement] = []
  private var lists: [ListNumbering] = []
  private var dataTables = 0

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

  private func kind(of tag: GumboTag) -> PageBlock.Kind? {
    if TagSet.headings.contains(tag) { return .heading }
    switch tag {
    case GUMBO_TAG_LI, GUMBO_TAG_OPTION, GUMBO_TAG_DT, GUMBO_TAG_DD: return .item
    case GUMBO_TAG_TR where dataTables > 0: return .row
    case GUMBO_TAG_FIGCAPTION, GUMBO_TAG_CAPTION: return .caption
    case GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT: return .preformatted
    case GUMBO_TAG_TABLE, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION: return .paragraph
    default: return nil
    }
  }

  private mutating func beginItem(_ index: Int) {
    guard !lists.isEmpty else { return writer.mark("- ", indent: 0) }
    let marker = lists[lists.count - 1].marker(ofItem: index, in: tree)
    let end = min(Int(tree.nodes[index].end), index + 40)
    let isSetApart = (index + 1..<max(end, index + 1)).contains {
      TagSet.settingApart.contains(tree.nodes[$0].tag)
    }
    writer.mark(marker, indent: min(lists.count - 1, 4) * 2, isSetApart: isSetApart)
  }

  private func isHidden(_ index: Int, _ tag: GumboTag) -> Bool {
    if TagSet.hidden.contains(tag) { return true }
    if tag == GUMBO_TAG_UNKNOWN, Visibility.hidesUnknown(index, in: tree) { return true }
    return !isRevealing && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_HTML
      && Visibility.isHidden(index, in: tree)
  }

  /// Writes what stands for an element and all in it; false where its content speaks for itself.
  private mutating func replaces(_ index: Int, _ tag: GumboTag) -> Bool {
    switch tag {
    case GUMBO_TAG_BR: writer.breakLine()
    case GUMBO_TAG_HR:
      writer.endBlock()
    case GUMBO_TAG_IMG, GUMBO_TAG_IMAGE:
      if let alt = ImageWords.alt(of: index, in: tree) {
        if alt.isLetter { writer.append(alt.words) } else { writer.describeImage(alt.words) }
      }
    case GUMBO_TAG_INPUT:
      guard ["submit", "button", "reset"].contains(tree.value("type", of: index) ?? ""),
        let label = tree.value("value", of: index)
      else { return true }
      writer.space()
      writer.controlDepth += 1
      writer.append(label)
      writer.controlDepth -= 1
      writer.space()
    case GUMBO_TAG_SUP, GUMBO_TAG_SUB:
      guard let raised = RaisedDigits.of(index, in: tree) else { return false }
      writer.join(raised)
    case GUMBO_TAG_UNKNOWN where tree.unknownName(of: index) == "amp-img":
      if let alt = ImageWords.alt(of: index, in: tree) { writer.describeImage(alt.words) }
    default: return false
    }
    return true
  }
}
