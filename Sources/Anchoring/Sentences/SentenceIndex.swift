/// A text's sentences, found by place.
public struct SentenceIndex: Sendable {
  /// The sentences in text order.
  public let sentences: [Sentence]

  /// Finds the sentences of `text`, in time linear in its length.
  public init(_ text: SourceText) {
    self.init(text.sentences())
  }

  /// Takes sentences that are in text order and do not overlap.
  public init(_ sentences: [Sentence]) {
    self.sentences = sentences
  }

  /// The sentences that share a code point with `range`: the whole of each that a span stands in.
  ///
  /// Empty where `range` is empty or holds nothing but the white space between sentences. Takes
  /// time logarithmic in the number of sentences.
  public func sentences(touching range: CodePointRange) -> ArraySlice<Sentence> {
    let start = sentences.partitioningIndex { $0.range.end > range.start }
    guard range.start < range.end else { return sentences[start..<start] }
    let end = sentences.partitioningIndex { $0.range.start >= range.end }
    return sentences[start..<max(start, end)]
  }
}
