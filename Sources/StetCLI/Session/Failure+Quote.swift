internal import Anchoring
internal import Workflow

/// Why a quote is not taken, and what could be.
extension Failure {
  static func ofQuote(_ error: DeskError, _ origin: Origin) -> Failure? {
    switch error {
    case .quoteAbsent(let source, let quote, let nearby): absent(quote, source, nearby, origin)
    case .quoteEndUnclear(let source, let quote, let end, let candidates, let total):
      unclear(end, of: quote, source, candidates, total, origin)
    case .quoteAmbiguous(let source, let quote, let candidates, let total, let fitsContext):
      Failure(
        ([
          "“\(quote.shortened)” stands \(total) times in \(source)"
            + (fitsContext ? ":" : ", and nowhere with this context:")
        ]
          + candidates.map { $0.placedLine(for: origin) } + more(total - candidates.count)).joined(
            separator: "\n"),
        hint: deciding(origin), .badData)
    case .quoteExpanded(let source, let quote, let passages):
      expanded(quote, source, passages, origin)
    case .nthOutOfRange(let source, let quote, let total):
      Failure(
        "“\(quote.shortened)” stands \(total == 1 ? "once" : "\(total) times") in \(source), so --nth takes 1\(total == 1 ? "" : " to \(total)").",
        .badData)
    default: nil
    }
  }

  private static func absent(
    _ quote: String, _ source: String, _ nearby: [QuoteCandidate], _ origin: Origin
  ) -> Failure {
    guard let first = nearby.first else {
      return Failure("“\(quote.shortened)” does not stand in \(source), byte for byte.", .badData)
    }
    let stands = first.span.exact.utf8.elementsEqual(quote.utf8)
    let sentence =
      stands
      ? "“\(quote.shortened)” stands in \(source), but not with this context:"
      : "“\(quote.shortened)” does not stand so in \(source), byte for byte; nearest to it:"
    let lines = nearby.flatMap { candidate in
      let difference =
        stands ? [] : ["    " + MarkedText(from: quote, to: candidate.span.exact).spelledOut]
      return [candidate.placedLine(for: origin)] + difference + command(candidate, quote, origin)
    }
    // Bash leaves the backslash in that keeps `!` from it in double quotes.
    let isEscaped = first.span.exact.utf8.elementsEqual(quote.replacing("\\!", with: "!").utf8)
    return Failure(
      ([sentence] + lines).joined(separator: "\n"),
      hint: !stands && isEscaped
        ? "the shell left the backslash before the `!`; " + keepingShellOff : hint(nearby, origin),
      .badData)
  }

  private static func unclear(
    _ end: QuoteEnd, of quote: String, _ source: String, _ candidates: [QuoteCandidate],
    _ total: Int, _ origin: Origin
  ) -> Failure {
    let name =
      switch end {
      case .first: "the first words"
      case .last: "the last words"
      }
    let after =
      switch end {
      case .first: ""
      case .last: " after the first"
      }
    let words = "\(name), “\(end.words.shortened)”,"
    let sentence =
      total == 0
      ? "\(words) do not stand in \(source)\(after), byte for byte"
      : "\(words) stand \(total) times in \(source)\(after)"
    if candidates.isEmpty {
      // First words that stand somewhere have no candidate only where no last words follow.
      return Failure(sentence + (total == 0 ? "." : ", and the last words after none."), .badData)
    }
    let lines = candidates.flatMap { [$0.placedLine(for: origin)] + command($0, quote, origin) }
    return Failure(
      ([sentence + (total == 0 ? "; nearest to it:" : ":")] + lines
        + more(total - candidates.count)).joined(separator: "\n"),
      hint: hint(candidates, origin), .badData)
  }

  /// The line to type that takes a candidate.
  private static func command(
    _ candidate: QuoteCandidate, _ quote: String, _ origin: Origin
  ) -> [String] {
    guard case .line(let typed) = origin else { return [] }
    return typed.taking(candidate.span.range, insteadOf: quote).map { ["    " + $0] } ?? []
  }

  /// How a candidate is taken: by the line below it, or, in a table, by its place.
  private static func hint(_ candidates: [QuoteCandidate], _ origin: Origin) -> String {
    let option: String
    switch origin {
    case .table: return "`start` and `end` take the words at a place as they stand there"
    case .form: option = "span:"
    case .line: option = "--span"
    }
    return candidates.count == 1
      ? "\(option) \(candidates[0].span.range) takes it as it stands there"
      : "each \(option) takes the words as they stand there"
  }

  /// What decides between several places.
  private static func deciding(_ origin: Origin) -> String {
    switch origin {
    case .line:
      "--prefix or --suffix with the words beside it, --nth N, or one of these --span decides"
    case .form:
      "below the quote, `prefix:` or `suffix:` with the words beside it or `nth:` decides; or one of these `span:` instead of it"
    case .table:
      "`prefix` or `suffix` with the words beside it, `nth`, or `start` and `end` decide"
    }
  }

  /// That a shell would have made the quote of words that do stand in the text.
  private static func expanded(
    _ quote: String, _ source: String, _ passages: [ExpandedPassage], _ origin: Origin
  ) -> Failure {
    let first = passages[0]
    let taken = first.taken.map { "`\($0)`" }.joined(separator: " and ")
    let lines = passages.flatMap { passage in
      [passage.candidate.placedLine(for: origin)] + command(passage.candidate, quote, origin)
    }
    return Failure(
      ([
        "“\(quote.shortened)” does not stand in \(source), byte for byte; the text has “\(first.candidate.span.exact.shortened)” there: did the shell take \(taken)?"
      ] + lines).joined(separator: "\n"), hint: keepingShellOff, .badData)
  }

  private static func more(_ count: Int) -> [String] {
    count > 0 ? ["  … and \(count) more"] : []
  }
}

extension QuoteCandidate {
  /// Its place and its words among those around them.
  func placedLine(for origin: Failure.Origin = .table) -> String {
    if case .form = origin { return "  span: \(span.range)  \(line)" }
    return "  --span \(span.range)  \(line)"
  }
}
