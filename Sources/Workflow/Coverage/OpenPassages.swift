internal import Anchoring
internal import Claims
internal import Storage

/// What of a text may be set apart without anybody asking for it by name: nothing that is set apart
/// already, that somebody has taken back, or that a claim cites.
struct OpenPassages {
  private let text: SourceText
  private let excluded: WidestRanges
  /// In text order.
  private let spared: [CodePointRange]
  private let takenBack: Set<EventHash>

  /// - Parameters:
  ///   - revision: The event that brought the text; none where it is not recorded yet.
  ///   - source: Whose text it is; none of a new one.
  ///   - texts: The texts in which there are exclusions, by their revisions, as far as they are on file.
  ///   - cited: Where claims' words stand in the text.
  init(
    of text: SourceText, revision: EventHash?, _ source: Source?, texts: [EventHash: SourceText],
    cited: [CodePointRange]
  ) {
    self.text = text
    let exclusions = source?.exclusions ?? []
    let places = ExclusionFollower(text: text, revision: revision, texts: texts)
      .places(of: exclusions)
    excluded = WidestRanges(
      places.filter { $0.exclusion.takenBack == nil }.compactMap(\.range))
    spared = (places.filter { $0.exclusion.takenBack != nil }.compactMap(\.range) + cited).sorted()
    takenBack = Set(exclusions.filter { $0.takenBack != nil }.map(\.sha256))
  }

  /// Whether all of a passage may be set apart, and is not yet.
  func hold(_ range: CodePointRange) -> Bool {
    parts(of: range).map(\.range) == [range]
  }

  /// What of a passage may be set apart, and is not yet, without white space at its ends.
  func parts(of range: CodePointRange) -> [Span] {
    var parts: [CodePointRange] = []
    var start = range.start
    for kept in spared where kept.start < range.end && range.start < kept.end {
      if kept.start > start { parts.append(CodePointRange(start, kept.start)) }
      start = max(start, kept.end)
    }
    if start < range.end { parts.append(CodePointRange(start, range.end)) }
    return parts.compactMap(whole).filter {
      !excluded.hold($0.range) && !takenBack.contains(.sha256($0.exact.utf8))
    }
  }

  /// A part without white space at its ends, of whole characters; none where nothing is left.
  private func whole(_ part: CodePointRange) -> Span? {
    guard let scalars = try? text.words(part).unicodeScalars else { return nil }
    let leading = scalars.prefix { $0.properties.isWhitespace }.count
    let trailing = scalars.reversed().prefix { $0.properties.isWhitespace }.count
    guard leading + trailing < part.count else { return nil }
    let trimmed = CodePointRange(part.start + leading, part.end - trailing)
    do { return try text.span(trimmed) } catch SpanError.splitsGrapheme(_, _, let nearest) {
      return try? text.span(nearest)
    } catch { return nil }
  }
}

extension LedgerSnapshot {
  /// The texts in which a source has exclusions, by their revisions, as far as they are on file.
  ///
  /// - Parameter takenBack: Whether those count that somebody has taken back.
  func textsWithExclusions(
    of source: Source, takenBack: Bool
  ) throws -> [EventHash: SourceText] {
    var texts: [EventHash: SourceText] = [:]
    for exclusion in source.exclusions
    where (takenBack || exclusion.takenBack == nil) && texts[exclusion.revision] == nil {
      guard let revision = source.revision(exclusion.revision),
        let bytes = try text(revision.sha256)
      else { continue }
      texts[exclusion.revision] = try SourceText(checking: bytes, name: source.id)
    }
    return texts
  }
}

extension Pen {
  /// Sets words of a revision apart.
  func exclude(
    _ span: Span, of revision: EventHash, in source: EventHash, because: String
  ) throws -> EventHash {
    try append(
      .sourceExcluded(
        ExcludedPassage(
          source: source, revision: revision, range: span.range, sha256: .sha256(span.exact.utf8),
          because: because))
    ).hash
  }
}
