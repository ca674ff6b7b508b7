extension PageMetadata {
  /// Takes when it was published and last changed.
  mutating func takeDates() {
    for (field, name) in [
      (FoundMetadata.Field.published, "datePublished"), (.updated, "dateModified"),
    ] {
      let text = article.flatMap { page.linked.text(name, of: $0) }
      takeDate(field, text, from: "JSON-LD \(name)")
    }
    for name in [
      "article:published_time", "og:published_time", "datepublished", "citation_publication_date",
      "citation_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
      "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
      "publish-date", "publish_date", "publication_date", "article.published", "date",
    ] {
      takeDate(.published, page.meta(name)?.value, from: "meta \(name)")
    }
    for name in [
      "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
      "dc.date.modified", "article.updated", "last-modified", "revised", "lastmod",
    ] {
      takeDate(.updated, page.meta(name)?.value, from: "meta \(name)")
    }
    takeDate(.published, page.properties["datePublished"], from: "itemprop datePublished")
    takeDate(.updated, page.properties["dateModified"], from: "itemprop dateModified")
    takeDate(.published, page.time, from: "<time>")
  }

  private mutating func takeDate(_ field: FoundMetadata.Field, _ text: String?, from origin: String)
  {
    guard let text, let date = PageDate(text) else { return }
    found.take(field, field == .updated ? date.instant ?? date.date : date.date, from: origin)
  }

  /// Takes the language that it is in.
  mutating func takeLanguage() {
    let candidates: [(String?, String)] = [
      (page.language, "<html lang>"),
      (article.flatMap { page.linked.text("inLanguage", of: $0) }, "JSON-LD inLanguage"),
      (page.meta("og:locale")?.value, "meta og:locale"),
      (page.meta("content-language")?.value, "meta content-language"),
      (page.meta("dc.language")?.value, "meta dc.language"),
    ]
    for (text, origin) in candidates {
      guard let text else { continue }
      let tag = text.map { $0 == "_" ? "-" : $0 }
      let parts = String(tag).split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { $0 < 0x80 && $0 > 0x2F }
      }
      guard isTag, let first = parts.first, (2...3).contains(first.utf8.count) else { continue }
      found.take(.language, String(tag), from: origin)
    }
  }
}
