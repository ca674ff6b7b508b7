import CGumbo

/// Tells which elements are furniture by what they are and by how they are named.
struct FurnitureZones {
  /// The kind by the page's node; nil for what may be the article.
  private(set) var kinds: [FurnitureKind?]
  /// The elements that are named for an article's text.
  private(set) var bodies: [Int] = []

  private let anatomy: PageAnatomy
  private let headline: Int?
  private var known: [String: ElementNames] = [:]

  init(_ anatomy: PageAnatomy, headline: Int?) {
    self.anatomy = anatomy
    self.headline = headline
    let nodes = anatomy.tree.nodes
    kinds = [FurnitureKind?](repeating: nil, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      guard !anatomy.tree.isText(index), !anatomy.page.contents[index].isEmpty else { continue }
      if node.parent >= 0, let kind = kinds[Int(node.parent)] {
        kinds[index] = kind
      } else if node.tag != GUMBO_TAG_HTML, node.tag != GUMBO_TAG_BODY {
        kinds[index] = kind(of: index, node.tag)
      }
    }
    markTeasers()
  }

  private mutating func markTeasers() {
    let teasers = Teasers(anatomy, headline: headline) { kinds[$0] == nil }
    for box in teasers.boxes {
      for index in box..<Int(anatomy.tree.nodes[box].end) where kinds[index] == nil {
        kinds[index] = .related
      }
    }
  }

  /// What a block is by the elements around it.
  func kind(ofBlock block: Int) -> FurnitureKind? {
    anatomy.page.blocks[block].kind == .image ? .image : kinds[anatomy.page.blocks[block].element]
  }

  private mutating func kind(of element: Int, _ tag: GumboTag) -> FurnitureKind? {
    let names = names(of: element)
    let isBody = names.isBody || isArticleBody(element)
    if isBody { bodies.append(element) }
    guard let kind = structural(element, tag) ?? (isBody ? nil : names.furniture) else {
      return nil
    }
    let blocks = anatomy.blocks(of: element)
    // What holds the headline is the article's, whatever it is called; so is what holds most of
    // the page's sentences, except that a short article may have many comments.
    if let headline, blocks.contains(headline) { return nil }
    let share = anatomy.prose == 0 ? 0 : anatomy.prose(in: blocks) / anatomy.prose
    if kind == .comments { return share > 0.9 ? nil : kind }
    return share > 0.4 ? nil : kind
  }

  private mutating func names(of element: Int) -> ElementNames {
    let names =
      (anatomy.tree.value("class", of: element) ?? "") + " "
      + (anatomy.tree.value("id", of: element) ?? "")
    if let known = known[names] { return known }
    let read = ElementNames(names)
    known[names] = read
    return read
  }

  private func isArticleBody(_ element: Int) -> Bool {
    guard let property = anatomy.tree.value("itemprop", of: element) else { return false }
    return property.split(separator: " ").contains("articleBody")
  }

  /// What the element's own name, its role or its type of microdata says.
  private func structural(_ element: Int, _ tag: GumboTag) -> FurnitureKind? {
    switch tag {
    case GUMBO_TAG_NAV, GUMBO_TAG_MENU: return .navigation
    case GUMBO_TAG_ASIDE: return .aside
    case GUMBO_TAG_FOOTER: return .footer
    case GUMBO_TAG_HEADER: return .header
    case GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_TEXTAREA,
      GUMBO_TAG_FIELDSET:
      return .form
    default: break
    }
    guard anatomy.tree.nodes[element].source.pointee.v.element.attributes.length > 0 else {
      return nil
    }
    switch anatomy.tree.value("role", of: element) {
    case "navigation", "menu", "menubar": return .navigation
    case "banner": return .header
    case "contentinfo": return .footer
    case "complementary": return .aside
    case "search", "form": return .form
    case "dialog", "alertdialog": return .dialog
    default: break
    }
    guard let type = anatomy.tree.value("itemtype", of: element) else { return nil }
    if type.hasSuffix("/Comment") || type.hasSuffix("/UserComments") { return .comments }
    if type.hasSuffix("/SiteNavigationElement") { return .navigation }
    if type.hasSuffix("/WPSideBar") { return .aside }
    if type.hasSuffix("/WPFooter") { return .footer }
    return type.hasSuffix("/WPHeader") ? .header : nil
  }
}
