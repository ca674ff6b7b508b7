import CGumbo

/// What a page's `meta`, `link`, `title`, `time` and `script` elements say.
struct PageDeclarations {
  /// `meta` by `name`, `property`, `itemprop` or `http-equiv` in small letters; all values of each.
  private(set) var metas: [String: [String]] = [:]
  /// `link` by `rel` in small letters.
  private(set) var links: [String: String] = [:]
  private(set) var title: String?
  private(set) var language: String?
  private(set) var base: String?
  /// Elements with `itemprop`, by it.
  private(set) var properties: [String: String] = [:]
  /// The first `time` of an article that has a date in machine's form.
  private(set) var time: String?
  private(set) var linked = JSONLD()

  /// The most bytes of what a page says of itself.
  static let mostBytes = 5_000
  /// More of one name than anybody means.
  private static let mostValues = 50
  /// What of `itemprop` is read.
  private static let propertyNames: Set<Substring> = [
    "datePublished", "dateModified", "author", "headline",
  ]
  /// By its name, the end of the last element that was looked through for a property.
  private var lookedThrough: [Substring: Int32] = [:]

  init(_ tree: PageTree) {
    for (index, node) in tree.nodes.enumerated() where !tree.isText(index) {
      read(index, node.tag, in: tree)
    }
  }

  /// The first value of the first of some names that has one.
  func meta(_ names: String...) -> (value: String, name: String)? {
    for name in names {
      if let value = metas[name]?.first { return (value, name) }
    }
    return nil
  }

  private mutating func read(_ index: Int, _ tag: GumboTag, in tree: PageTree) {
    switch tag {
    case GUMBO_TAG_META: readMeta(index, in: tree)
    case GUMBO_TAG_LINK:
      guard let rel = tree.value("rel", of: index), let href = tree.value("href", of: index) else {
        return
      }
      for name in rel.lowercased().split(separator: " ") where links[String(name)] == nil {
        links[String(name)] = href
      }
    case GUMBO_TAG_TITLE:
      let isInVector = tree.nodes[index].source.pointee.v.element.tag_namespace
      if title == nil, isInVector == GUMBO_NAMESPACE_HTML {
        title = tree.content(of: index, most: Self.mostBytes)
      }
    case GUMBO_TAG_HTML: language = tree.value("lang", of: index)
    case GUMBO_TAG_BASE: base = base ?? tree.value("href", of: index)
    case GUMBO_TAG_SCRIPT:
      if let type = tree.value("type", of: index),
        type.lowercased().hasPrefix("application/ld+json")
      {
        linked.read(tree.content(of: index))
      }
    case GUMBO_TAG_TIME: readTime(index, in: tree)
    default: readProperty(index, in: tree)
    }
  }

  private mutating func readMeta(_ index: Int, in tree: PageTree) {
    guard let content = tree.value("content", of: index), !content.isEmpty,
      content.utf8.count <= Self.mostBytes
    else { return }
    for key in ["name", "property", "itemprop", "http-equiv"] as [StaticString] {
      guard let name = tree.value(key, of: index)?.lowercased() else { continue }
      if metas[name, default: []].count < Self.mostValues {
        metas[name, default: []].append(content)
      }
    }
  }

  private mutating func readTime(_ index: Int, in tree: PageTree) {
    guard let machine = tree.value("datetime", of: index) else { return }
    if let name = tree.value("itemprop", of: index) {
      for word in name.split(separator: " ") where properties[String(word)] == nil {
        properties[String(word)] = machine
      }
    }
    if tree.has("pubdate", index), properties["datePublished"] == nil {
      properties["datePublished"] = machine
    }
    guard time == nil, PageDate(machine) != nil else { return }
    var parent = Int(tree.nodes[index].parent)
    var steps = 0
    while parent >= 0, steps < 30 {
      switch tree.nodes[parent].tag {
      case GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN:
        time = machine
        return
      case GUMBO_TAG_ASIDE, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER, GUMBO_TAG_LI: return
      default: break
      }
      parent = Int(tree.nodes[parent].parent)
      steps += 1
    }
  }

  private mutating func readProperty(_ index: Int, in tree: PageTree) {
    guard tree.nodes[index].source.pointee.v.element.attributes.length > 0,
      let names = tree.value("itemprop", of: index)
    else { return }
    for name in Self.propertyNames.intersection(names.split(separator: " ")) {
      guard properties[String(name)] == nil, let value = value(of: name, at: index, in: tree),
        !value.allSatisfy(\.isWhitespace)
      else { continue }
      properties[String(name)] = value
    }
  }

  /// What an element has for a property; nil within one that has been looked through for it.
  private mutating func value(of name: Substring, at index: Int, in tree: PageTree) -> String? {
    if let content = tree.value("content", of: index) {
      return content.cut(toBytes: Self.mostBytes)
    }
    guard index >= lookedThrough[name, default: 0] else { return nil }
    lookedThrough[name] = tree.nodes[index].end
    return String(tree.content(of: index, most: Self.mostBytes).prefix(300))
  }
}
