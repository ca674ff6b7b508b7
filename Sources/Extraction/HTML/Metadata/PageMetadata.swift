/// Reads what a page says of itself: JSON-LD first, then OpenGraph, then other `meta` elements, and
/// at last what stands in the text.
struct PageMetadata {
  /// What was found.
  var found = FoundMetadata()
  /// What helps to find the article.
  private(set) var hints = ArticleHints()

  /// What its elements say.
  let page: PageDeclarations
  /// What it says of its article for search engines.
  let article: JSONLD.Node?
  private let address: String?

  /// Reads the page that came from `address`, where that is known.
  init(_ tree: PageTree, address: String?) {
    page = PageDeclarations(tree)
    article = page.linked.article
    self.address = address
    takePublisher()
    takeTitle()
    takeAuthor()
    takeURL()
    takeDates()
    takeLanguage()
    hints.authors = found[.author].map { $0.text.split(separator: ", ").map(String.init) } ?? []
    hints.body = article?["articleBody"] as? String
    hints.titles = [
      (article?["headline"] as? String)?.cut(toBytes: PageDeclarations.mostBytes),
      page.meta("og:title", "twitter:title")?.value, page.title,
    ].compactMap { $0.map(HTMLEntities.decoded) }
  }

  private mutating func take(_ field: FoundMetadata.Field, property name: String) {
    guard let article, let text = page.linked.text(name, of: article) else { return }
    found.take(field, HTMLEntities.decoded(text), from: "JSON-LD \(name)")
  }

  private mutating func take(_ field: FoundMetadata.Field, metas names: String...) {
    for name in names {
      guard let value = page.meta(name)?.value else { continue }
      found.take(field, value, from: "meta \(name)")
    }
  }

  private mutating func takePublisher() {
    take(.publisher, property: "publisher")
    take(
      .publisher, metas: "og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher",
      "application-name")
  }

  private mutating func takeTitle() {
    take(.title, property: "headline")
    for name in ["og:title", "citation_title", "dc.title", "parsely-title", "twitter:title"] {
      guard let value = page.meta(name)?.value else { continue }
      found.take(.title, withoutSite(value), from: "meta \(name)")
    }
    found.take(.title, page.title.map(withoutSite), from: "<title>")
    found.take(.title, page.properties["headline"], from: "itemprop headline")
  }

  /// A title without the site's name before or after it.
  private func withoutSite(_ title: String) -> String {
    guard let publisher = found[.publisher]?.text else { return title }
    let site = publisher.lowercased().filter { !$0.isWhitespace }
    for joint in [" | ", " - ", " – ", " — ", " :: ", "｜", " · ", " : "] {
      let parts = title.split(separator: joint)
      guard parts.count > 1 else { continue }
      let own = parts.filter { part in
        part.lowercased().filter { !$0.isWhitespace } != site
      }
      if !own.isEmpty, own.count < parts.count { return own.joined(separator: joint) }
    }
    return title
  }

  private mutating func takeAuthor() {
    take(.author, property: "author")
    takeNames("author")
    takeNames("article:author")
    takeNames("citation_author")
    for name in ["dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"] {
      takeNames(name)
    }
    if let author = page.properties["author"], author.utf8.count <= 120 {
      found.take(.author, Self.name(author), from: "itemprop author")
    }
  }

  private mutating func takeNames(_ meta: String) {
    let names = (page.metas[meta] ?? []).filter { !$0.contains("://") }.map(Self.name)
    guard !names.isEmpty, names.allSatisfy({ $0.utf8.count <= 200 }) else { return }
    var once: [String] = []
    for name in names where !once.contains(name) { once.append(name) }
    found.take(.author, once.joined(separator: ", "), from: "meta \(meta)")
  }

  /// A name without "By" before it.
  private static func name(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.lowercased().hasPrefix("by ") ? String(line.dropFirst(3)) : line
  }

  private mutating func takeURL() {
    let candidates: [(String?, String)] = [
      (page.links["canonical"], "link canonical"), (page.meta("og:url")?.value, "meta og:url"),
      (article.flatMap { page.linked.url("url", of: $0) }, "JSON-LD url"),
      (
        article.flatMap { page.linked.url("mainEntityOfPage", of: $0) },
        "JSON-LD mainEntityOfPage"
      ),
    ]
    for (text, origin) in candidates {
      guard let text, let url = PageURL.absolute(text, from: address ?? page.base) else { continue }
      if let copy = PageURL.original(of: url) {
        found.take(.archived, url, from: origin)
        found.take(.retrieved, copy.captured, from: origin)
        found.take(.url, copy.url, from: origin)
      } else {
        found.take(.url, url, from: origin)
      }
    }
  }
}
