/// A paragraph or a line of one, a heading, an item, a row: what stands alone on a page.
struct PageBlock {
  /// What it is.
  enum Kind: UInt8 {
    case paragraph
    case heading
    case item
    case row
    case caption
    /// What an image's `alt` says.
    case image
    case preformatted
  }

  /// Where it stands in the page's text, in bytes.
  let range: Range<Int>
  /// The innermost element that begins and ends blocks and that it stands in.
  let element: Int
  let kind: Kind
  /// Whether it goes on with the paragraph of the block before, after a line break.
  let isContinuation: Bool
  /// How many of its bytes are a link's or a button's.
  let linkBytes: Int
}

/// A page as a reader sees it.
struct RenderedPage {
  /// UTF-8; blocks are parted by an empty line, items, rows and lines by a line end.
  var text: [UInt8] = []
  /// In text order.
  var blocks: [PageBlock] = []
  /// Inline elements with names, and where their words stand.
  var inlines: [(element: Int, range: Range<Int>)] = []
  /// The blocks that stand in a node of the page's tree, by the node's index.
  var contents: [Range<Int32>] = []
}
