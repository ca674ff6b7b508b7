public import Anchoring
public import ArgumentParser
internal import Workflow

/// `--quote`, `--prefix`, `--suffix`, `--nth` and `--span`, each as often as there are passages, and
/// the `--sentence` that they lie in.
struct PassageOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, parsing: .unconditionalSingleValue,
    help: "The exact words, byte for byte; - reads them from standard input. Repeatable.")
  var quote: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: "The words just before the quote that this follows, where it stands more than once.")
  var prefix: [QuoteModifier] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: "The words just after the quote that this follows, where it stands more than once.")
  var suffix: [QuoteModifier] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: "Which one of several is meant, counted from 1.")
  var nth: [QuoteModifier] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A place in code points, instead of a quote. Repeatable.", valueName: "start:end"))
  var span: [CodePointRange] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The whole of this sentence, as `source show --sentences` numbers them, or what is named in it.",
      valueName: "number"))
  var sentence: Int?

  /// Whether no words and no place are named.
  var isEmpty: Bool {
    sentence == nil && isUnnamed
  }

  private var isUnnamed: Bool {
    quote.isEmpty && span.isEmpty && (prefix + suffix + nth).isEmpty
  }

  /// The passages, quotes first; at least one.
  func passages(_ session: Session) throws -> [Passage] {
    guard let sentence else { return try named(session) }
    return isUnnamed
      ? [.sentence(sentence, nil)] : try named(session).map { .sentence(sentence, $0) }
  }

  private func named(_ session: Session) throws -> [Passage] {
    let quotes = try quote.enumerated().map { index, quote in
      Passage.quote(
        QuoteSelector(
          exact: try session.text(quote), prefix: try one(prefix, "prefix", for: index),
          suffix: try one(suffix, "suffix", for: index), nth: try number(for: index)))
    }
    if quotes.isEmpty, !(prefix + suffix + nth).isEmpty {
      throw UsageError(
        sentence: "--prefix, --suffix and --nth go with a --quote.",
        hint: "as in: -q \"the exact words\" --nth 2")
    }
    if quotes.isEmpty, span.isEmpty {
      throw UsageError(
        sentence: "the words are not named.",
        hint: "-q \"the exact words\", --span START:END or --sentence NUMBER names them")
    }
    return quotes + span.map(Passage.span)
  }

  private func one(_ modifiers: [QuoteModifier], _ name: String, for index: Int) throws -> String? {
    let own = modifiers.filter { $0.quote == index }
    if own.count > 1 { throw UsageError(sentence: "a quote takes one --\(name).") }
    return own.first?.value
  }

  private func number(for index: Int) throws -> Int? {
    guard let value = try one(nth, "nth", for: index) else { return nil }
    guard let number = Int(value), number > 0 else {
      throw UsageError(sentence: "--nth takes a number from 1 up, not “\(value)”.")
    }
    return number
  }
}

/// The value of an option that qualifies a quote, and which quote: the one it follows on the
/// command line.
///
/// The parser keeps the order of one option's values, not that of different options;
/// ``ArgumentRewriting`` writes the quote's number into the value before the parser sees it.
struct QuoteModifier: ExpressibleByArgument {
  /// Between number and value; it cannot be typed by accident.
  static let separator: Character = "\u{1F}"

  let quote: Int
  let value: String

  init?(argument: String) {
    let parts = argument.split(
      separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, let quote = Int(parts[0]) {
      self.quote = quote
      self.value = String(parts[1])
    } else {
      self.quote = 0
      self.value = argument
    }
  }
}

extension CodePointRange: ExpressibleByArgument {
  /// From `START:END`.
  public init?(argument: String) { self.init(parsing: argument) }
}
