internal import Claims

/// A source as a page names it.
struct ShownSource {
  let title: String
  /// Publisher, agency and day, as far as they are known.
  let about: String?
  /// Where it can be read, if that is on the web.
  let link: String?
  let language: String?
  /// The copy by which it can be read as it was.
  let copy: ShownCopy?

  /// - Parameter tellsUpdate: Whether it is told when the publisher last changed it: that says
  ///   nothing of an earlier text.
  init(
    _ source: Source, title: String? = nil, copy: ShownCopy? = nil, tellsUpdate: Bool = false
  ) {
    let fields = source.fields
    self.title = title ?? source.title
    let agency = fields.agency.map { fields.publisher == nil ? $0 : "via \($0)" }
    let about = [
      fields.publisher, agency, fields.published.map(EnglishDate.day),
      tellsUpdate ? fields.updated.map { "updated \(EnglishDate.time($0))" } : nil,
    ].compactMap(\.self)
    self.about = about.isEmpty ? nil : about.joined(separator: ", ")
    self.link = WebAddress.link(fields.url)
    self.language = fields.language.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
    self.copy = copy
  }
}

/// A copy of a source, in an archive or as somebody read it.
struct ShownCopy {
  /// Where an archive keeps it, if that is on the web.
  let link: String?
  /// When it was read.
  let read: String?
  let hasBoth: Bool

  /// - Parameter read: How the page tells the time at which a text was retrieved, if it does.
  init?(_ revision: Revision?, read: (String) -> String?) {
    self.link = WebAddress.link(revision?.archived)
    self.read = revision?.retrieved.flatMap(read)
    self.hasBoth = link != nil && self.read != nil
    if link == nil, self.read == nil { return nil }
  }

  /// With the time of reading.
  init?(_ revision: Revision?) {
    self.init(revision) { "read \(EnglishDate.time($0))" }
  }

  /// An archive's copy alone, where the page tells elsewhere when the text was read, or need not.
  init?(archiveOf revision: Revision?) {
    self.init(revision) { _ in nil }
  }
}

/// A text that was checked, so that it can be told from every other.
struct CheckedText {
  let source: ShownSource
  let author: String?
  /// Which text, and how long.
  let revision: String
  /// Its SHA-256.
  let digest: String?
  /// Whether only part of the source was at hand.
  let isPartial: Bool

  init(_ source: Source) {
    self.source = ShownSource(source, copy: ShownCopy(source.newest), tellsUpdate: true)
    self.author = source.fields.author
    self.isPartial = source.fields.partial != nil
    self.digest = source.newest?.sha256.hex
    self.revision =
      source.newest.map {
        "revision \($0.number) of \(source.revisions.count), \($0.length) characters"
      } ?? "no text"
  }
}
