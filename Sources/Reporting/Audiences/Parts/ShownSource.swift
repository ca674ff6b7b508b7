internal import Claims

/// A source as a page names it.
struct ShownSource {
  let title: String
  /// Publisher, agency and day, as far as they are known.
  let about: String?
  /// Where it can be read, if that is on the web.
  let link: String?
  let language: String?

  init(_ source: Source, title: String? = nil) {
    let fields = source.fields
    self.title = title ?? source.title
    let agency = fields.agency.map { fields.publisher == nil ? $0 : "via \($0)" }
    let about = [fields.publisher, agency, fields.published.map(EnglishDate.day)]
      .compactMap(\.self)
    self.about = about.isEmpty ? nil : about.joined(separator: ", ")
    self.link = WebAddress.link(fields.url)
    self.language = fields.language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
  }
}

/// A text that was checked, so that it can be told from every other.
struct CheckedText {
  let source: ShownSource
  let author: String?
  /// Which text, how long, and when it was read.
  let revision: String
  /// Its SHA-256.
  let digest: String?
  /// Whether only part of the source was at hand.
  let isPartial: Bool

  init(_ source: Source) {
    self.source = ShownSource(source)
    self.author = source.fields.author
    self.isPartial = source.fields.partial != nil
    self.digest = source.newest?.sha256.hex
    self.revision =
      source.newest.map { newest in
        let read = newest.retrieved.map { ", read \(EnglishDate.time($0))" } ?? ""
        return "revision \(newest.number) of \(source.revisions.count),"
          + " \(newest.length) characters\(read)"
      } ?? "no text"
  }
}
