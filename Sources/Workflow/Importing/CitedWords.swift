internal import Claims

/// A citation as an import has made it, and what was recorded of its words in later texts.
final class CitedWords {
  /// The citation as it was made.
  let citation: Citation
  /// Its source.
  let source: Source
  /// The anchoring events, in the order of the texts that they speak of.
  var anchors: [(revision: EventHash, event: EventHash)] = []

  init(_ citation: Citation, in source: Source) {
    self.citation = citation
    self.source = source
  }

  /// What a verdict given now would rest on, where anybody has looked in the newest text.
  var newestGrounds: EventHash? {
    guard let newest = source.newest?.hash, newest != citation.revision else {
      return citation.hash
    }
    return anchors.last { $0.revision == newest }?.event
  }

  /// Every event that a verdict may have been given on, the citing one first.
  var allGrounds: [EventHash] { [citation.hash] + anchors.map(\.event) }
}
