internal import Anchoring
internal import Claims
internal import Workflow

extension Failure {
  init(desk error: DeskError, from origin: Origin) {
    self =
      Self.ofFolder(error) ?? Self.ofBackup(error) ?? Self.ofPeople(error) ?? Self.ofSubject(
        error, origin)
      ?? Self.ofWords(error) ?? Self.ofMaking(error)
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
    case .notFoundBySearch(let claim):
      return Failure(
        "the search does not find \(claim.shortened), so nothing comes after it.",
        hint: "--after takes the last claim of the page before, with the same query", .missing)
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
}
