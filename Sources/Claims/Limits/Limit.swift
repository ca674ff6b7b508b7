/// The most of something that a desk takes: so much that no honest desk comes near it, and so little
/// that nothing can fill memory or keep a command from ending.
///
/// What one desk may not write no other takes in: the limits hold for events of ledger files, too.
/// docs/contract.md has the table.
public enum Limit: CaseIterable, Sendable {
  /// The text of a source.
  case sourceText
  /// The file that a text is made from.
  case original
  /// The words that a citation quotes, and what is typed to find them.
  case quote
  /// A claim's wording, and one that a verdict proposes.
  case wording
  /// A reason, a note, a query, an answer, a context: what is written in sentences.
  case prose
  /// Any other field: a title, a name, an address, a locator, a claimant.
  case field
  /// A slug, a handle, a tag.
  case name
  /// The name of a desk.
  case deskName
  /// The tags of a claim.
  case tags
  /// A claim's own citations.
  case citations
  /// What one event names besides: the evidence under a verdict, the verdicts that it overrules, the
  /// heads under a sign-off, the changes that an anchor lists.
  case list
  /// A line of a ledger file.
  case ledgerLine
  /// A ledger file.
  case ledgerFile
  /// `reviewers.md`.
  case roster
  /// A form as an editor leaves it, and the drafts that `stet next` keeps.
  case form
  /// A row of an import.
  case importRow
  /// A file that is imported.
  case importFile
  /// The claims of an import of which each is a duplicate of the next.
  case duplicates
  /// How deep arrays and objects of a JSON document are nested.
  case jsonDepth
  /// The values of a JSON document.
  case jsonValues
  /// A query as it is typed.
  case query
  /// The words and phrases of a query.
  case queryWords

  /// What is counted.
  public enum Unit: String, Sendable {
    /// Bytes of UTF-8.
    case bytes
    /// Unicode code points.
    case codePoints = "code points"
    /// Arrays and objects within one another.
    case levels
    case values
    case tags
    case citations
    case claims
    case entries
    case words
  }

  /// In ``unit``.
  public var most: Int {
    switch self {
    case .sourceText: 64 << 20
    case .original: 256 << 20
    case .quote: 1 << 20
    case .wording, .prose, .query: 64 << 10
    case .field: 4 << 10
    case .name: 64
    case .deskName: 32
    case .tags, .queryWords: 256
    case .citations, .duplicates: 1 << 10
    case .list: 1 << 16
    case .ledgerLine: 16 << 20
    case .ledgerFile, .importFile: 8 << 30
    case .roster: 1 << 20
    case .form, .importRow: 32 << 20
    case .jsonDepth: 64
    case .jsonValues: 1 << 20
    }
  }

  /// What ``most`` counts.
  public var unit: Unit {
    switch self {
    case .sourceText, .original, .quote, .wording, .prose, .field, .ledgerLine, .ledgerFile,
      .roster, .form, .importRow, .importFile, .query, .deskName:
      .bytes
    case .name: .codePoints
    case .tags: .tags
    case .citations: .citations
    case .duplicates: .claims
    case .list: .entries
    case .jsonDepth: .levels
    case .jsonValues: .values
    case .queryWords: .words
    }
  }

  /// Checks a text.
  ///
  /// - Parameter what: What the text is, for the error.
  /// - Throws: ``Excess``.
  public func check(_ what: String, _ text: String) throws(Excess) {
    // Most names are ASCII and short: then their bytes, which cost nothing to count, will do.
    let bytes = text.utf8.count
    if bytes <= most { return }
    try check(what, count: unit == .codePoints ? text.unicodeScalars.count : bytes)
  }

  /// Checks a number of what ``unit`` says.
  ///
  /// - Throws: ``Excess``.
  public func check(_ what: String, count: Int) throws(Excess) {
    if count > most { throw Excess(of: self, in: what, found: count) }
  }
}

extension Event {
  /// No more bytes than a line has besides the event's body: names, numbers, hashes, a time.
  public static var longestEnvelope: Int { 512 }
}

extension Limit: CustomStringConvertible {
  /// The number, in bytes with a larger unit behind it where that is round: `65536 (64 KiB)`.
  public var description: String {
    let units = ["KiB", "MiB", "GiB"]
    let round = (1...3).last { most >= 1 << ($0 * 10) && most % (1 << ($0 * 10)) == 0 }
    guard unit == .bytes, let round else { return String(most) }
    return "\(most) (\(most >> (round * 10)) \(units[round - 1]))"
  }
}
