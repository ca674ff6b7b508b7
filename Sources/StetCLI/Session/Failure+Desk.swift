internal import Anchoring
internal import Claims
internal import Workflow

extension Failure {
  init(desk error: DeskError, from origin: Origin) {
    self =
      Self.ofFolder(error) ?? Self.ofPeople(error) ?? Self.ofSubject(error, origin)
      ?? Self.ofWords(error)
      ?? Self.ofQuote(error, origin) ?? Failure("\(error)", .badData)
  }

  private static func ofFolder(_ error: DeskError) -> Failure? {
    switch error {
    case .noDesk(let path):
      Failure(
        "there is no desk in \(path) or above it.",
        hint: "`stet init` makes one; --desk or STET_DESK names one", .missing)
    case .notADesk(let path):
      Failure("there is no desk in \(path).", hint: "`stet init` makes one", .missing)
    case .deskStands(let path):
      Failure(
        "there is a desk in \(path) already.",
        hint: "commands run in that folder or below it use it", .cannotCreate)
    case .missingFile(let path):
      Failure(
        "there is no file \(path.shortened).",
        hint: "a path is taken from the folder that you are in; - is standard input", .missing)
    case .cannotWrite(let path, let reason):
      Failure("cannot write \(path): \(reason).", .cannotCreate)
    case .writeFailed(let path, let reason):
      Failure("writing \(path) failed: \(reason).", .inputOutput)
    case .cannotRead(let path, let reason): Failure("cannot read \(path): \(reason).", .inputOutput)
    case .badRoster(let path, let roster):
      Failure(
        "\(path):\(roster.line): expected \(roster.expected).",
        hint: "nothing was done; that line is mended in any editor", .badData)
    case .badLedgerLine(let file, let line, let reason):
      Failure(
        "\(file):\(line): \(reason).", hint: "nothing was taken in; `stet audit` checks every file",
        .badData)
    default: nil
    }
  }

  private static func ofPeople(_ error: DeskError) -> Failure? {
    switch error {
    case .nobodyNamed(let active):
      active.isEmpty
        ? Failure(
          "nobody on the roster is active.", hint: "`stet reviewer add HANDLE` adds somebody",
          .notPermitted)
        : Failure(
          "the roster has several active reviewers, and none was named.",
          hint: "--as HANDLE or STET_REVIEWER says who acts: \(list(active))", .usage)
    case .notOnRoster(let handle, let known):
      Failure(
        "\(handle.shortened) is not on the roster.",
        hint: meant(NearestNames.nearest(to: handle, among: known))
          ?? "active in reviewers.md are: \(list(known)); `stet reviewer add HANDLE` adds somebody",
        .notPermitted)
    case .retired(let handle, let row):
      Failure(
        "\(handle) is no longer active.",
        hint: said(row, "`stet reviewer add \(handle)` brings them back"), .notPermitted)
    case .retiredAlready(let handle):
      Failure(
        "\(handle) is retired already.",
        hint: "`stet reviewer add \(handle)` brings them back", .notPermitted)
    case .reviewerStands(let handle):
      Failure(
        "\(handle) is on the roster already.",
        hint: "a role or a name is changed in their row of reviewers.md", .cannotCreate)
    case .roleTooLow(let handle, let role, let row):
      Failure(
        "\(handle) is a \(role.rawValue); a verdict needs a reviewer or an editor.",
        hint: said(row, "the role there decides"), .notPermitted)
    case .notAnEditor(let handle, let role, let deed, let row):
      Failure(
        "\(handle) is a \(role.rawValue); only an editor \(does(deed)).",
        hint: said(row, "the role there decides"), .notPermitted)
    case .ownClaim(let claim, let handle, let line):
      Failure(
        "\(handle) logged or last reworded \(claim) and may not review it.",
        hint: rule("self-review | no", line), .notPermitted)
    case .tooLittleEvidence(let claim, let found, let needed, let line):
      Failure(
        "\(claim) has \(found) independent supporting \(found == 1 ? "source" : "sources"), and the rules ask for \(needed).",
        hint: rule("evidence | \(needed)", line), .notPermitted)
    default: nil
    }
  }

  private static func does(_ deed: EditorsDeed) -> String {
    switch deed {
    case .stand: "lets a claim stand"
    case .sign: "signs a text"
    }
  }

  /// What a row of the roster says, and what follows from it.
  private static func said(_ row: RosterRow?, _ rest: String) -> String {
    row.map { "reviewers.md:\($0.line) says `\($0.text)`; \(rest)" } ?? rest
  }

  private static func rule(_ row: String, _ line: Int?) -> String {
    line.map { "reviewers.md:\($0) says `\(row)`" } ?? "the default rule is `\(row)`"
  }

  private static func ofSubject(_ error: DeskError, _ origin: Origin) -> Failure? {
    var then: String?
    if case .line(let typed) = origin { then = typed.asOf }
    switch error {
    case .unknownSource(let name, let known):
      return unknownSource(name, known, asOf: then)
    case .unknownClaim(let name, let nearest, let last):
      let hint =
        meant([nearest].compactMap(\.self)) ?? last.map { "the last of that desk is \($0)" }
        ?? "`stet list` shows all claims, with their ids"
      return Failure(
        "there is no claim “\(name.shortened)”\(then.map { " as of \($0.shortened)" } ?? "").",
        hint: nearest == nil && then != nil ? "it may have been logged later" : hint, .missing)
    case .nothingTouched:
      return Failure(
        "no claim has been touched here yet, so `@` means nothing.",
        hint: then == nil
          ? "`stet list` shows all claims, with their ids"
          : "with --as-of a claim goes by its id, such as mori-12", .missing)
    default: return ofRecord(error)
    }
  }

  private static func unknownSource(
    _ name: String, _ known: [String], asOf then: String?
  ) -> Failure {
    let when = then.map { " as of \($0.shortened)" } ?? ""
    let hint =
      if let meant = meant(NearestNames.nearest(to: name, among: known)) {
        meant
      } else if !known.isEmpty {
        "there \(then == nil ? "are" : "were"): \(list(known))"
      } else if then != nil {
        "none had been added by then"
      } else {
        "`stet source add FILE --id SLUG --title TITLE` adds one"
      }
    return Failure("there is no source “\(name.shortened)”\(when).", hint: hint, .missing)
  }

  private static func ofRecord(_ error: DeskError) -> Failure? {
    switch error {
    case .ambiguousSource(let prefix, let candidates):
      Failure(
        "“\(prefix.shortened)” begins the names of several sources.",
        hint: "it could be: \(list(candidates))",
        .badData)
    case .sourceStands(let slug):
      Failure(
        "there is a source \(slug) already.",
        hint: "`stet source revise \(slug)` gives it a new text",
        .cannotCreate)
    case .unknownCitation(let id, let claim, let known):
      Failure(
        "\(claim) has no citation \(id).", hint: known.isEmpty ? nil : "it has: \(list(known))",
        .missing)
    case .unknownExclusion(let id, let source, let known):
      Failure(
        "\(source) has no exclusion \(id).", hint: known.isEmpty ? nil : "it has: \(list(known))",
        .missing)
    case .unknownQuery(let id, let claim, let known):
      Failure(
        "\(claim) has no query “\(id.shortened)”.",
        hint: known.isEmpty ? "`stet ask \(claim) TEXT` asks one" : "it has: \(list(known))",
        .missing)
    case .ambiguousQuery(let prefix, let claim, let candidates):
      Failure(
        "“\(prefix)” begins the ids of several queries about \(claim).",
        hint: "it could be: \(list(candidates))", .badData)
    case .citationStands(let words, let source):
      Failure(
        "“\(words.shortened)” in \(source) is cited already, in this stance.",
        hint: "`stet show` lists a claim's citations", .cannotCreate)
    case .citedInNewest(let words, let source):
      Failure(
        "“\(words.shortened)” is cited in the newest text of \(source).",
        hint: "`stet uncite` takes the citation back, and `stet cite` makes another", .badData)
    case .nothingToConfirm(let words, let source): unconfirmed(words, source)
    case .noVerdictToRetract(let claim, let handle):
      Failure(
        "\(handle) has no verdict on \(claim) to take back.",
        hint: "`stet show \(claim)` lists its verdicts; --as HANDLE says whose is meant", .missing)
    case .withdrawn(let claim):
      Failure(
        "\(claim) is withdrawn.", hint: "`stet reopen \(claim) -b REASON` brings it back",
        .notPermitted)
    case .duplicateOfItself(let claim):
      Failure(
        "\(claim) cannot duplicate itself.",
        hint: "--duplicate-of names the claim that stays", .badData)
    case .sameWording(let claim):
      Failure(
        "\(claim) already reads so.", hint: "nothing was changed; `stet show \(claim)` shows it",
        .badData)
    default: nil
    }
  }

  /// There is no place that a person could accept; what there is instead, with the command for it.
  private static func unconfirmed(_ words: AnchoredWords, _ source: String) -> Failure {
    let id = "\(words.claim) \(words.citation)"
    func setting(_ range: CodePointRange?) -> String {
      "`\(words.command("--span \(range?.description ?? "START:END")"))` sets the place"
    }
    let lines = words.candidates.map { $0.placedLine() }
    let first = words.candidates.first?.span.range
    switch words.now.anchor {
    case .lost:
      let gap = words.gap.flatMap { $0.exact.isEmpty ? nil : $0 }
      let instead = gap.map { "; in their place stands “\($0.exact.shortened)”" } ?? ""
      let elsewhere = lines.isEmpty ? "." : "; elsewhere, in other sentences:"
      return Failure(
        (["the words of \(id) are lost\(instead)\(elsewhere)"] + lines).joined(separator: "\n"),
        hint: setting(nil), .badData)
    case .ambiguous:
      return Failure(
        (["the words of \(id) may stand in several places:"] + lines).joined(separator: "\n"),
        hint: setting(first), .badData)
    default:
      return Failure(
        "the words of \(id) have not been looked for.",
        hint: "`stet anchor --source \(source)` looks for them; " + setting(first), .badData)
    }
  }

  /// A name that the rules for such names allow.
  private static func example(of what: String) -> String {
    switch what {
    case "slug": "ferry-2024"
    case "tag": "transport"
    default: "mori"
    }
  }

  private static func ofWords(_ error: DeskError) -> Failure? {
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
        hint: "a PDF or a page of a word processor is saved as plain text first", .badData)
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
