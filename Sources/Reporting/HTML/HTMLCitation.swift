internal import Anchoring
internal import Claims

/// One citation as the values of the template `citation.html`: the words in their context, where
/// they stand, and how they fare in the newest text.
struct HTMLCitation {
  private let citation: Citation
  private let shown: ClaimInContext
  private let source: Source?
  /// Whether the page has an entry for the source.
  private let isListed: Bool

  init(_ citation: Citation, of shown: ClaimInContext, isListed: Bool) {
    self.citation = citation
    self.shown = shown
    self.source = shown.sources[citation.source]
    self.isListed = isListed
  }

  var values: Templates.Values {
    let cited = source?.revision(citation.revision)
    let context = shown.contexts[citation.hash]
    let quotation = Quotation(span: citation.span, context: context, length: cited?.length)
    let id = shown.name(ofSource: citation.source)
    return Templates.values([
      "stance": citation.stance.rawValue, "stanceWord": citation.stance.word,
      "language": source?.languageAttribute, "before": quotation.wholeWordsBefore,
      "words": citation.span.exact, "after": quotation.wholeWordsAfter,
      "link": HTMLText.link(source?.fields.url).map { ["href": $0, "class": linkClass] },
      "hasName": name != nil, "name": name,
      "nameClass": showsTitle ? "title" : "credit", "credit": showsTitle ? source?.credit : nil,
      "entry": isListed ? ["anchor": HTMLText.attribute(id), "id": id] : nil,
      "unlisted": isListed ? nil : id, "place": place(in: cited), "locator": citation.locator,
      "archived": archived,
      "retrieved": isListed ? nil : witness?.retrieved.map { HTMLText.time($0) },
      "state": newer + (context == nil ? "; text not on file" : ""), "fate": fate,
      "hasMaterial": !citation.material.isEmpty, "material": citation.material,
    ])
  }

  /// Whether the source is named by its title: it need not be where the page has an entry for it.
  private var showsTitle: Bool {
    source?.fields.title != nil && (!isListed || source?.credit == nil)
  }

  /// Of a source that has an entry the addresses are printed there, once.
  private var linkClass: String { isListed ? "entry" : "out" }

  private var witness: Revision? { shown.witness(of: citation) }

  private var archived: Templates.Values? {
    guard let witness else { return nil }
    return witness.archivedCopy(
      style: linkClass, number: witness.hash == citation.revision ? nil : witness.number)
  }

  private var name: String? { showsTitle ? source?.fields.title : source?.credit }

  private func place(in revision: Revision?) -> String {
    (revision.map { "revision \($0.number), " } ?? "") + citation.span.range.description
  }

  // MARK: In the newest text

  /// The newest revision's number, where it is not the one cited.
  private var newest: Int? {
    guard let newest = source?.newest, newest.hash != citation.revision else { return nil }
    return newest.number
  }

  /// That the words still stand in a newer text.
  private var newer: String {
    guard let newest, citation.anchor == .unchanged || citation.anchor == .shifted else {
      return ""
    }
    return "; \(citation.anchor.rawValue) in revision \(newest)"
  }

  private var fate: Templates.Values? {
    guard let (word, meaning) = citation.anchor.change else { return nil }
    let pieces = pieces
    return Templates.values([
      "word": word, "revision": newest.map { " in revision \($0)" }, "pieces": pieces,
      "meaning": pieces.isEmpty ? meaning : nil,
      "class": citation.isSound ? "fate" : "fate is-broken",
      "language": source?.languageAttribute,
    ])
  }

  /// The words as cited and those in their stead, where these are others.
  private var pieces: [Templates.Values] {
    guard let now = shown.contexts[citation.hash]?.wordsNow,
      !now.utf8.elementsEqual(citation.span.exact.utf8)
    else { return [] }
    return ComparedWords.pieces(from: citation.span.exact, to: now)
  }
}

extension Source {
  /// ` lang="ja"`; an empty one, which is HTML's for "unknown", where nobody has said.
  var languageAttribute: String {
    #" lang="\#(HTMLText.attribute(fields.language ?? ""))""#
  }

  /// Who published it, and the agency whose copy it is.
  var credit: String? {
    let parts = [fields.publisher, fields.agency.map { "(\($0))" }].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Stance {
  /// What the quoted words do.
  var word: String {
    switch self {
    case .asserts: "Asserts"
    case .supports: "Supports"
    case .refutes: "Refutes"
    case .mentions: "Mentions"
    }
  }
}

extension Anchor {
  /// What has become of the words, for a sentence that speaks of a newer text; `nil` where they
  /// stand as they did.
  var change: (word: String, meaning: String)? {
    switch self {
    case .unchanged, .shifted: nil
    case .reformatted: ("Reformatted", "the same words, set otherwise")
    case .contextChanged: ("Context changed", "the same words in other surroundings")
    case .altered: ("Altered", "the words were changed")
    case .moved: ("Moved", "the words stand elsewhere")
    case .ambiguous: ("Ambiguous", "the words may stand in several places")
    case .lost: ("Lost", "the words no longer stand there")
    case .unsearched: ("Unsearched", "the words were not looked for")
    }
  }
}
