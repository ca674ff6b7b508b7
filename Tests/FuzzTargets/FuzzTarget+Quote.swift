import Anchoring

extension FuzzTarget {
  /// A quote and the text that it is said to stand in.
  static let quote = FuzzTarget(
    "quote", "what is found stands in the text byte for byte",
    seeds: [
      FuzzInput.joining("The fare is ¥1,200. The ferry is new.", "¥1,200", "is ", "."),
      FuzzInput.joining("one two three four one two", "one … three", "", ""),
      FuzzInput.joining("one two", "one … six", "", "", "\u{8}"),
      FuzzInput.joining("a a a a", "a", "a ", "", "\u{1}"),
      FuzzInput.joining("It cost $30m, or ,000 less.", ",000", "", ""),
      FuzzInput.joining("政府は防衛費を４３兆円とした。", "43兆円", "", ""),
      FuzzInput.joining("🇯🇵🇫🇷\r\ne\u{301}", "🇫🇷", "", ""),
      FuzzInput.joining(
        "Dr. Mori said: “Yes.” Then she left.\n\n- a list\n- more", "Yes", "“", "”"),
    ],
    words: [
      "…", "...", "....", " … ", "“", "”", "’", "\u{AD}", "\u{A0}", "\u{301}", "ﬁ", "Ⅷ", "🇯🇵",
      "\r\n",
      "\u{200B}", "43", "¥1,200", ". ", "。", "Mr. ", "1. ", "\n\n", "\t", "$1", "防衛費",
    ].map { Array($0.utf8) } + [[FuzzInput.end]]
  ) { bytes in
    var input = FuzzInput(bytes)
    guard let text = try? SourceText(utf8: input.bytes()) else { return }
    let selector = QuoteSelector(
      exact: input.text(), prefix: input.optionalText(), suffix: input.optionalText(),
      nth: input.nth())
    try hold(located: selector, in: text)
    try hold(occurrencesOf: selector.exact, in: text)
    for passage in text.passages(expandedTo: selector.exact) {
      try hold(passage.candidate.span, standsIn: text)
    }
    try hold(sentencesOf: text)
  }

  private static func hold(located selector: QuoteSelector, in text: SourceText) throws {
    switch text.locate(selector) {
    case .found(let span):
      try hold(span, standsIn: text)
      _ = try text.span(span.range)
      if span.exact.hasSameBytes(as: selector.exact) {
        let (before, after) = try surroundings(of: span, in: text)
        try hold(
          before.hasSuffix(bytesOf: selector.prefix), "the prefix does not stand before it")
        try hold(
          after.starts(with: (selector.suffix ?? "").utf8), "the suffix does not stand behind it")
      } else {
        let given = Array(selector.exact.utf8)
        try hold(
          given.contains(run: Array("…".utf8)) || given.contains(run: Array("...".utf8)),
          "other words were found")
        // As far as neither white space nor an ellipsis can begin.
        let first = given.prefix { $0 > 0x20 && $0 != UInt8(ascii: ".") && $0 < 0x80 }
        try hold(
          span.exact.utf8.starts(with: first), "it does not begin with the first words")
      }
    case .ambiguous(let candidates, let total):
      try hold(
        total > 1 && candidates.count <= total, "\(candidates.count) of \(total) places")
      for candidate in candidates { try hold(candidate.span, standsIn: text) }
    case .nthOutOfRange(let total):
      let nth = selector.nth ?? 0
      try hold(nth < 1 || nth > total, "there is a place of that number")
    case .absent(let nearby):
      for candidate in nearby { try hold(candidate.span, standsIn: text) }
    case .endUnclear(_, let candidates, let total):
      try hold(total != 1, "an end that stands once is unclear")
      for candidate in candidates { try hold(candidate.span, standsIn: text) }
    }
  }

  static func hold(_ span: Span, standsIn text: SourceText) throws {
    let words = try text.words(span.range)
    try hold(
      words.hasSameBytes(as: span.exact), "“\(span.exact)” does not stand at \(span.range)")
  }

  private static func surroundings(
    of span: Span, in text: SourceText
  ) throws -> (before: [UInt8], after: [UInt8]) {
    let before = span.start == 0 ? "" : try text.words(CodePointRange(0, span.start))
    let after =
      span.end == text.length ? "" : try text.words(CodePointRange(span.end, text.length))
    return (Array(before.utf8), Array(after.utf8))
  }

  /// Every place, and no other: as many as a plain look at each byte finds between whole characters.
  private static func hold(occurrencesOf quote: String, in text: SourceText) throws {
    guard !quote.isEmpty, text.string.utf8.count < 2_000 else { return }
    let found = text.occurrences(of: quote)
    let (bytes, sought) = (Array(text.string.utf8), Array(quote.utf8))
    var starts: [Int] = []
    for start in 0...max(bytes.count - sought.count, 0)
    where bytes[start...].starts(with: sought) {
      let before = String(decoding: bytes[..<start], as: UTF8.self).unicodeScalars.count
      let range = CodePointRange(before, before + quote.unicodeScalars.count)
      if (try? text.span(range)) != nil { starts.append(before) }
    }
    for range in found {
      try hold(starts.contains(range.start), "\(range) is no place of “\(quote)”")
    }
    // Places that overlap count once or each, but where there is any there is a first one.
    try hold(found.first?.start == starts.first, "the first place was passed over")
  }

  static func hold(sentencesOf text: SourceText) throws {
    var end = 0
    for assessed in text.assessedSentences() {
      let range = assessed.sentence.range
      try hold(range.start >= end, "sentence \(range) begins before \(end)")
      for fact in assessed.facts {
        try hold(Span(range: fact.range, exact: fact.words), standsIn: text)
      }
      end = range.end
    }
    try hold(end <= text.length, "the last sentence leaves the text")
  }
}

extension FuzzInput {
  /// Which place is asked for; mostly none.
  fileprivate mutating func nth() -> Int? {
    let number = byte()
    return number == 0 ? nil : number % 8
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(bytesOf text: String?) -> Bool {
    suffix((text ?? "").utf8.count).elementsEqual((text ?? "").utf8)
  }
}
