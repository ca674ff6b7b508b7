/// A text's sentences, each with a digest of its words, so that equal ones are found at once.
struct SentenceTable: Sendable {
  let index: SentenceIndex

  /// By sentence: what its words digest to, whatever white space stands between them.
  let digests: [UInt64]

  private let places: [UInt64: [Int]]

  /// Takes the sentences and the words of one text.
  init(_ index: SentenceIndex, of text: SourceText, words: Words) {
    self.index = index
    digests = index.sentences.map { sentence in
      guard let bytes = try? text.byteRange(sentence.range) else { return 0 }
      return words.digest(of: words.touching(bytes))
    }
    places = Dictionary(grouping: digests.indices) { [digests] in digests[$0] }
  }

  var count: Int { digests.count }

  /// Which sentences share a code point with `range`.
  func sentences(touching range: CodePointRange) -> Range<Int> {
    index.sentences(touching: range).indices
  }

  /// Where a sentence of these words stands.
  func places(of digest: UInt64) -> [Int] { places[digest] ?? [] }

  /// Whether the text has the sentence several times.
  func isRepeated(_ sentence: Int) -> Bool { places(of: digests[sentence]).count > 1 }

  /// Whether sentences of the same words stand at `place`, and as many.
  func holds(_ others: ArraySlice<UInt64>, at place: Int) -> Bool {
    place >= 0 && place + others.count <= count
      && digests[place..<(place + others.count)].elementsEqual(others)
  }
}
