internal import Anchoring
internal import Claims
internal import Workflow

extension Failure {
  /// A name that the rules for such names allow.
  private static func example(of what: String) -> String {
    switch what {
    case "slug": "ferry-2024"
    case "tag": "transport"
    default: "mori"
    }
  }

  /// Texts, quotes and values that will not do.
  static func ofWords(_ error: DeskError) -> Failure? {
    switch error {
    case .badName(let what, let name, let problem):
      Failure(
        "“\(name.shortened)” cannot be a \(what): \(problem).",
        hint: "for instance \(example(of: what))", .badData)
    case .empty(let what):
      Failure(
        "the \(what) is empty.",
        hint: "an empty variable, or a `$` in double quotes, gives an empty text", .badData)
    case .badValue(let what, let value, let expected):
      Failure("the \(what) “\(value.shortened)” is not \(expected).", .badData)
    case .tooLarge(let excess): Failure("\(excess).", hint: hint(for: excess.limit), .badData)
    case .badText(let name, .empty):
      Failure(
        "\(name) is empty.", hint: "a source needs a text; nothing was recorded", .badData)
    case .badText(let name, .notUTF8(let offset)):
      Failure(
        "\(name) is not UTF-8: byte \(offset) begins no character.",
        hint: "`iconv -f ENCODING -t UTF-8` converts it", .badData)
    case .binaryText(let name, let offset):
      Failure(
        "\(name) is no text: byte \(offset) is a NUL.",
        hint:
          "`stet source add FILE --as-type TYPE` takes a file whose content and name do not say what it is",
        .badData)
    case .unknownText(let name, let sha256):
      Failure(
        "no revision in this ledger has the text of \(name) (SHA-256 \(sha256.hex.prefix(12))…).",
        hint: "`stet source revise SLUG FILE` records a new text; `stet source add` a new source",
        .missing)
    case .textNotOnFile(let source, let revision, let sha256):
      Failure(
        "the text of \(source), revision \(revision), is not on file.",
        hint: "`stet source attach FILE` puts it back (SHA-256 \(sha256.hex.prefix(12))…)", .missing
      )
    case .noRevision(let source):
      Failure(
        "\(source) has no such revision.",
        hint: "`stet source show \(source)` lists them, numbered from 1", .missing)
    case .noFormerRevision(let source, let revision):
      Failure(
        "\(source) has no text before revision \(revision).",
        hint: "`stet source revise \(source) FILE` records a later one to compare with", .missing)
    case .badSpan(let source, let span): ofSpan(span, source)
    case .noSentence(let source, let number, let count):
      Failure(
        "\(source) has no sentence \(number).",
        hint: count == 0
          ? nil : "it has \(count.counted("sentence")): `stet source show \(source) --sentences`",
        .missing)
    case .outsideSentence(let source, let number, let range, let sentence):
      Failure(
        "the span \(range) does not lie in sentence \(number) of \(source), which is \(sentence).",
        hint: "without --sentence the span alone counts", .badData)
    case .mostSpansLost(let source, let lost, let total):
      Failure(
        "\(lost) of the \(total) citations of \(source) would be lost; is this the right file?",
        hint: "--force takes it all the same; --dry-run shows what would happen", .badData)
    case .badRow(let line, let underlying): inRow(line, underlying)
    default: nil
    }
  }

  /// What to do instead, where there is something.
  private static func hint(for limit: Limit) -> String? {
    switch limit {
    case .sourceText: "a longer text is added in parts, as several sources"
    case .wording, .prose, .field:
      "a text of that length is a source: `stet source add` takes it, and a citation its words"
    default: nil
    }
  }

  private static func ofSpan(_ error: SpanError, _ source: String) -> Failure {
    switch error {
    case .outsideText(let range, let length):
      Failure(
        "the span \(range) is outside \(source), which has \(length) code points.",
        hint: "a span counts code points of the newest text, from 0", .badData)
    case .empty(let range):
      Failure(
        "the span \(range) holds no words.", hint: "its end comes after its start, as in 129:143",
        .badData)
    case .splitsGrapheme(let range, let offset, let nearest):
      Failure(
        "the span \(range) cuts through a character at \(offset).",
        hint: "--span \(nearest) takes it whole", .badData)
    }
  }

  /// A row is bad data whatever is wrong in it, unless a rule forbids it.
  private static func inRow(_ line: Int, _ error: any Error) -> Failure {
    let inner = Failure(error)
    return Failure(
      "line \(line): \(inner.sentence)", hint: inner.hint ?? "nothing was imported",
      inner.status == .notPermitted ? .notPermitted : .badData)
  }
}
