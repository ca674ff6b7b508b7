internal import Anchoring
internal import Claims
internal import Storage

/// Cites words where a row says that they stand, and follows them from there to the newest text.
///
/// Each pair of texts is compared once, for as long as there is room to keep what was seen.
final class ImportedWordsWriter {
  private let pen: Pen
  private var sources: [String: Source] = [:]
  private var texts = RecentTexts(capacity: 1 << 26)
  private var locators = KeptLocators()
  /// How many comparisons and sources are kept, at most.
  private static let room = (followers: 64, sources: 1 << 14)
  private var followers: [EventHash: CitationFollower] = [:]

  init(_ pen: Pen) {
    self.pen = pen
  }

  // MARK: Citing

  /// Cites the words in the text that the row names, through the claim's own writer.
  ///
  /// - Parameter span: Where they have been found already.
  func write(
    _ imported: ImportedCitation, at span: Span?, by citations: inout CitationWriter
  ) throws -> CitedWords {
    let source = try source(named: imported.source)
    let numbered = source.revisions.first { $0.number == imported.revision }
    guard let revision = numbered ?? source.newest else {
      throw DeskError.noRevision(source: source.id)
    }
    guard let text = try text(of: revision, in: source) else {
      throw DeskError.textNotOnFile(
        source: source.id, revision: revision.number, sha256: revision.sha256)
    }
    let words = NewestText(source: source, revision: revision, text: text)
    let span = try span ?? pen.span(of: imported.passage(in: text), in: words)
    // What a report says of a citation is all there is of it.
    let locator =
      imported.locator ?? (imported.id == nil ? locators.locator(of: span, in: words) : nil)
    let citation = try citations.cite(
      span, in: words, stance: imported.stance, locator: locator, again: numbered != nil)
    let written = CitedWords(citation, in: source)
    try follow(written, from: revision, imported.fate)
    return written
  }

  // MARK: Following

  /// Records what became of the words in each later text: what the row says of the one that it
  /// speaks of, and what is found in the others.
  private func follow(
    _ words: CitedWords, from cited: Revision, _ fate: ImportedCitation.Fate?
  ) throws {
    let source = words.source
    for revision in source.revisions[cited.number...] {
      let found = try found(words.citation, in: revision, of: source)
      let isReported = revision.number == fate.map { $0.revision ?? source.revisions.count }
      let text = try text(of: revision, in: source)
      let reported = isReported ? fate?.followed(words.citation, in: text, found) : nil
      // Nobody has looked: then nothing says so, until a verdict rests on that.
      if let reported, reported.anchor == .unsearched { continue }
      guard let followed = reported ?? found else { continue }
      let isByHand = reported != nil && !followed.says(the: found) && followed.isPlaced
      let event = try pen.append(followed.event(in: revision.hash, byHand: isByHand))
      words.anchors.append((revision.hash, event.hash))
    }
  }

  private func found(
    _ citation: Citation, in revision: Revision, of source: Source
  ) throws -> FollowedCitation? {
    guard let follower = try follower(into: revision, of: source),
      let trail = try pen.transaction.trails(of: [citation], in: source).first
    else { return nil }
    return follower.follow([trail]).first
  }

  private func follower(into revision: Revision, of source: Source) throws -> CitationFollower? {
    if let known = followers[revision.hash] { return known }
    guard let text = try text(of: revision, in: source) else { return nil }
    var earlier: [EventHash: SourceText] = [:]
    for former in source.revisions[..<(revision.number - 1)] {
      earlier[former.hash] = try self.text(of: former, in: source)
    }
    let follower = CitationFollower(into: text, from: earlier)
    if followers.count >= Self.room.followers { followers = [:] }
    followers[revision.hash] = follower
    return follower
  }

  /// What a verdict given now rests on: that nobody has looked, too, has to be on record for that.
  func newestGrounds(of words: CitedWords) throws -> EventHash {
    if let grounds = words.newestGrounds { return grounds }
    guard let newest = words.source.newest else { return words.citation.hash }
    let unsearched = FollowedCitation(unsearched: words.citation)
    let event = try pen.append(unsearched.event(in: newest.hash))
    words.anchors.append((newest.hash, event.hash))
    return event.hash
  }

  // MARK: Reading

  private func source(named name: String) throws -> Source {
    if let known = sources[name] { return known }
    let source = try pen.transaction.source(named: name)
    if sources.count >= Self.room.sources { sources = [:] }
    sources[name] = source
    return source
  }

  private func text(of revision: Revision, in source: Source) throws -> SourceText? {
    try texts.text(revision.sha256) {
      try pen.transaction.text(revision.sha256).map { bytes in
        try SourceText(checking: bytes, name: source.id)
      }
    }
  }
}

extension ImportedCitation.Fate {
  /// What it says of a citation, where the text is the one that it speaks of.
  fileprivate func followed(
    _ citation: Citation, in text: SourceText?, _ found: FollowedCitation?
  ) -> FollowedCitation? {
    if let range, let text, let exact {
      let words = try? text.words(range)
      guard words.map({ $0.utf8.elementsEqual(exact.utf8) }) == true else { return nil }
    }
    let said = FollowedCitation(
      citation: citation, anchor: anchor, range: range, material: material, still: nil)
    return said.says(the: found) ? found : said
  }
}

extension FollowedCitation {
  /// Whether a report tells the two apart.
  fileprivate func says(the other: FollowedCitation?) -> Bool {
    anchor == other?.anchor && range == other?.range
      && material.map { Array($0.utf8) } == other?.material.map { Array($0.utf8) }
  }

  /// Whether it names a place for certain, as only a person or a search does.
  fileprivate var isPlaced: Bool { range != nil && anchor != .moved }
}
