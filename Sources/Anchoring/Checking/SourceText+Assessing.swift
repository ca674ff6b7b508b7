extension SourceText {
  /// The text's sentences, each with what there is to check in it.
  ///
  /// A sentence is checkable when it holds a figure, a date, an ordinal, a superlative or a
  /// quotation, or a name with a deed. Furniture never is, nor is a question, nor a crosshead whose
  /// words stand again in the sentences below it. Takes time linear in the text.
  public func assessedSentences() -> [AssessedSentence] {
    let sentences = sentences()
    var assessed: [AssessedSentence] = []
    assessed.reserveCapacity(sentences.count)
    var rest = sentences[...]
    while let first = rest.first {
      let paragraph = rest.prefix { $0.paragraph == first.paragraph }
      rest = rest[paragraph.endIndex...]
      var quotations = quotationsAcross(paragraph)?[...]
      for sentence in paragraph {
        quotations = quotations?.drop { $0.range.end <= sentence.range.start }
        let facts = facts(in: sentence, quotations: quotations)
        let why = isClosed(sentence, before: rest) ? [] : kinds(of: facts, in: sentence)
        assessed.append(AssessedSentence(sentence: sentence, facts: facts, why: why))
      }
    }
    return assessed
  }

  /// The quotations of a paragraph of which one spans several sentences, so that no sentence shows
  /// by itself where they begin and end; nil where each does.
  private func quotationsAcross(_ paragraph: ArraySlice<Sentence>) -> [Fact]? {
    guard let first = paragraph.first, let last = paragraph.last, paragraph.count > 1,
      !first.isFurniture
    else { return nil }
    let whole = CodePointRange(first.range.start, last.range.end)
    guard let words = try? words(whole), words.unicodeScalars.contains(where: \.opensQuotation)
    else { return nil }
    let quotations = facts(at: whole).filter { $0.kind == .quotation }
    let index = SentenceIndex(Array(paragraph))
    let isAcross = quotations.contains { index.sentences(touching: $0.range).count > 1 }
    return isAcross ? quotations : nil
  }

  /// The facts of a sentence.
  ///
  /// - Parameter quotations: Those of its paragraph that end in it or after it, in text order, where
  ///   they are known better than the sentence by itself shows.
  private func facts(in sentence: Sentence, quotations: ArraySlice<Fact>?) -> [Fact] {
    guard !sentence.isFurniture else { return [] }
    let marker = markerEnd(of: sentence)
    let own = facts(at: sentence.range).filter { $0.range.start >= marker }
    guard let quotations else { return own }
    let touching = quotations.prefix { $0.range.start < sentence.range.end }
    let parts = touching.compactMap { quotation -> Fact? in
      let part = CodePointRange(
        max(quotation.range.start, sentence.range.start),
        min(quotation.range.end, sentence.range.end))
      return (try? words(part)).map { Fact(kind: .quotation, range: part, words: $0) }
    }
    return (own.filter { $0.kind != .quotation } + parts).sorted { $0.range < $1.range }
  }

  private func facts(at range: CodePointRange) -> [Fact] {
    guard let words = try? words(range) else { return [] }
    return FactScanner.facts(in: words).map { fact in
      Fact(kind: fact.kind, range: fact.range.moved(by: range.start), words: fact.words)
    }
  }

  /// Where the number or bullet of an item ends, which is no figure; its start where it has none.
  private func markerEnd(of sentence: Sentence) -> Int {
    guard sentence.role == .listItem, let range = try? byteRange(sentence.range) else {
      return sentence.range.start
    }
    let marker = withUTF8Bytes { $0.listMarker(in: range) }
    return marker.map { codePointRange($0).end } ?? sentence.range.start
  }

  /// The kinds of facts that make a sentence checkable.
  private func kinds(of facts: [Fact], in sentence: Sentence) -> [Fact.Kind] {
    let kinds = Set(facts.map(\.kind))
    return Fact.Kind.allCases.filter { kind in
      kinds.contains(kind) && (kind != .name || tellsDeed(sentence, facts))
    }
  }

  private func tellsDeed(_ sentence: Sentence, _ facts: [Fact]) -> Bool {
    let names = facts.filter { $0.kind == .name }.map(\.range)
    return (try? words(sentence.range)).map { words in
      Deed.isTold(in: words, beside: names.map { $0.moved(by: -sentence.range.start) })
    } ?? false
  }

  /// Whether nothing in a sentence is to be checked, whatever it holds.
  private func isClosed(_ sentence: Sentence, before rest: ArraySlice<Sentence>) -> Bool {
    sentence.isFurniture || isQuestion(sentence) || isRepeatedCrosshead(sentence, before: rest)
  }

  private func isQuestion(_ sentence: Sentence) -> Bool {
    guard let words = try? words(sentence.range) else { return false }
    let last = words.unicodeScalars.last { !$0.closesPassage }
    return last.map { ["?", "？", "⁇", "⁈"].contains($0) } ?? false
  }

  /// Whether a short heading only announces what one of the sentences below it says in full.
  private func isRepeatedCrosshead(_ sentence: Sentence, before rest: ArraySlice<Sentence>) -> Bool
  {
    guard sentence.role == .heading, sentence.range.count <= Self.longestCrosshead,
      let crosshead = try? words(sentence.range)
    else { return false }
    return rest.prefix(Self.sentencesUnderCrosshead).contains { below in
      below.role == .body && ((try? words(below.range))?.utf8.contains(crosshead.utf8) ?? false)
    }
  }

  /// A crosshead stands above its section; what comes later is about something else.
  private static let sentencesUnderCrosshead = 10

  /// Longer headings, in code points, say something of their own.
  private static let longestCrosshead = 60
}
