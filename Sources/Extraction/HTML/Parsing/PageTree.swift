internal import Anchoring
import CGumbo
import Glibc

/// A page's nodes in the order of its markup, in one array: a subtree is a stretch of it.
struct PageTree {
  /// An element or a text.
  struct Node {
    /// The parser's node.
    let source: UnsafePointer<GumboNode>
    /// The element that it stands in; -1 for the outermost.
    let parent: Int32
    /// The node after all that stand in it.
    fileprivate(set) var end: Int32
    /// The element's name; `GUMBO_TAG_LAST` for a text.
    let tag: GumboTag
  }

  /// All elements and texts.
  private(set) var nodes: [Node] = []

  /// Reads the tree without calling itself: its depth is the page's.
  ///
  /// Throws `tooLarge` where more than `depth` elements stand one in another.
  init(_ document: UnsafeMutablePointer<GumboNode>, depth: Int) throws(ExtractionError) {
    var open: [(node: UnsafePointer<GumboNode>, index: Int32, next: UInt32)] = [
      (UnsafePointer(document), -1, 0)
    ]
    while let top = open.last {
      let children = Self.children(of: top.node)
      guard top.next < children.length else {
        if top.index >= 0 { nodes[Int(top.index)].end = Int32(nodes.count) }
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      guard let child = children.data[Int(top.next)]?.assumingMemoryBound(to: GumboNode.self)
      else { continue }
      let index = Int32(nodes.count)
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        let tag = child.pointee.v.element.tag
        nodes.append(Node(source: child, parent: top.index, end: index + 1, tag: tag))
        // The document is open, too.
        guard open.count <= depth else { throw MarkupScan.tooDeep(depth) }
        open.append((UnsafePointer(child), index, 0))
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        nodes.append(Node(source: child, parent: top.index, end: index + 1, tag: GUMBO_TAG_LAST))
      default: break
      }
    }
  }

  /// Whether a node is a text.
  func isText(_ index: Int) -> Bool { nodes[index].tag == GUMBO_TAG_LAST }

  /// A text's bytes, which end with NUL.
  func text(of index: Int) -> UnsafePointer<UInt8>? {
    UnsafeRawPointer(nodes[index].source.pointee.v.text.text)?.assumingMemoryBound(to: UInt8.self)
  }

  /// An element's attribute as it stands; the parser has put its name into small letters.
  func attribute(_ name: StaticString, of index: Int) -> UnsafePointer<CChar>? {
    let attributes = nodes[index].source.pointee.v.element.attributes
    let name = UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    for place in 0..<Int(attributes.length) {
      guard let attribute = attributes.data[place]?.assumingMemoryBound(to: GumboAttribute.self)
      else { continue }
      if strcmp(attribute.pointee.name, name) == 0 { return attribute.pointee.value }
    }
    return nil
  }

  /// An element's attribute as a string.
  func value(_ name: StaticString, of index: Int) -> String? {
    attribute(name, of: index).map { String(cString: $0) }
  }

  /// Whether an element has an attribute of this very value.
  func has(_ name: StaticString, of index: Int, as value: UnsafePointer<CChar>) -> Bool {
    attribute(name, of: index).map { strcmp($0, value) == 0 } ?? false
  }

  /// Whether an element has an attribute, with whatever value.
  func has(_ name: StaticString, _ index: Int) -> Bool { attribute(name, of: index) != nil }

  /// The name of an element that HTML does not know, in small letters: `amp-ad`.
  func unknownName(of index: Int) -> String {
    var piece = nodes[index].source.pointee.v.element.original_tag
    gumbo_tag_from_original_text(&piece)
    guard let data = piece.data else { return "" }
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(piece.length))
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// The text in an element as it stands, no more of it than so many bytes.
  func content(of index: Int, most: Int = .max) -> String {
    var content: [UInt8] = []
    for inner in index..<Int(nodes[index].end) where isText(inner) {
      guard content.count < most else { break }
      guard let text = text(of: inner) else { continue }
      var length = UnsafeRawPointer(text).withMemoryRebound(to: CChar.self, capacity: 1) {
        strnlen($0, most - content.count)
      }
      while !text[length].beginsCodePoint { length -= 1 }
      content += UnsafeBufferPointer(start: text, count: length)
    }
    return String(decoding: content, as: UTF8.self)
  }

  private static func children(of node: UnsafePointer<GumboNode>) -> GumboVector {
    node.pointee.type == GUMBO_NODE_DOCUMENT
      ? node.pointee.v.document.children : node.pointee.v.element.children
  }
}
