internal import Anchoring
internal import ArgumentParser
internal import Claims
internal import Foundation
internal import Matching
internal import Reporting
internal import Storage
internal import Workflow

/// An error as the user meets it: one sentence, a hint where something helps, and the exit code.
struct Failure {
  let sentence: String
  let hint: String?
  let status: ExitStatus

  init(_ sentence: String, hint: String? = nil, _ status: ExitStatus) {
    self.sentence = sentence
    self.hint = hint
    self.status = status
  }

  /// Where what went wrong was written, and so how it is mended there.
  enum Origin {
    /// A command line, of which another one that would do can be made.
    case line(TypedCommand)
    /// A row of a table.
    case table
    /// A form in an editor.
    case form
  }

  /// The one place where errors become words.
  init(_ error: any Error, from origin: Origin = .table) {
    switch error {
    case let error as DeskError: self.init(desk: error, from: origin)
    case let kept as KeptForm:
      let inner = Failure(kept.underlying, from: origin)
      self.init(
        inner.sentence,
        hint: ([inner.hint].compactMap(\.self) + ["what you typed is kept in \(kept.path)"])
          .joined(separator: "; "), inner.status)
    case let error as StorageError: self.init(storage: error)
    case OutputError.stands(let path):
      self.init("\(path) stands already.", hint: "--force writes over it", .cannotCreate)
    case OutputError.isKept(let path):
      self.init(
        "\(path) is a file that the desk keeps itself.", hint: "another name makes a new file",
        .cannotCreate)
    case OutputError.notAFile(let path):
      self.init(
        "\(path) stands already, and is no file.", hint: "without -o it goes to standard output",
        .cannotCreate)
    case OutputError.cannotSpool(let folder, let code):
      self.init(
        "cannot create a file in \(folder): \(Self.reason(code)).",
        hint: "what is printed is gathered there first; TMPDIR names another folder",
        .cannotCreate)
    case OutputError.cannotCreate(let path, let code):
      self.init("cannot create \(path): \(Self.reason(code)).", .cannotCreate)
    case OutputError.writeFailed(let path, let code):
      self.init("writing \(path) failed: \(Self.reason(code)).", .inputOutput)
    case ImportError.row(let line, let problem):
      self.init("line \(line): \(problem).", hint: "nothing was imported", .badData)
    case let problem as SearchQuery.Problem: self.init(search: problem)
    case let error as ReportError: self.init(report: error)
    case let error as UsageError: self.init(error.sentence, hint: error.hint, .usage)
    case let error as EventError:
      self.init(
        "the ledger holds an event that cannot be read: \(error).",
        hint: "`stet audit` says which", .badData)
    default:
      self.init("\((error as NSError).localizedDescription)", .inputOutput)
    }
  }

  /// The system's own words for `errno`.
  private static func reason(_ code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }

  /// A warning in words.
  static func sentence(of warning: DeskWarning) -> String {
    switch warning {
    case .rebuilt(let events, let texts):
      "rebuilt claims/stet.db from claims/ledger: \(events.counted("event")), \(texts.counted("text"))"
    case .restored(let file):
      "\(file) goes on past this database, an older copy; this desk goes on under a new name, and `stet sync` takes in the rest"
    case .tornLine(let file, let line):
      "\(file) ends in the middle of line \(line); that line was left out"
    case .notTakenIn(let file, let events):
      "\(file) holds \(events.counted("event")) that the database does not; `stet sync` takes them in"
    case .shortFile(let file, let last, let end):
      "\(file) ends with event \(last) of \(end); the next write of its desk, or `stet sync`, goes on with it"
    case .misnamedText(let file):
      "\(file) is not the text that its name says; it was left out"
    case .oversizeText(let excess): "\(excess); it was left out"
    case .ledgerFileBehind(let error):
      "the change is in the database; its ledger file will follow with the next one: \(Failure(error).sentence)"
    case .textCopyMissing(let error):
      "the text is in the database; its copy will follow with `stet sync`: \(Failure(error).sentence)"
    case .misnamedOriginal(let file):
      "\(file) is not the file that its name says; it was left out"
    case .unnamedOriginal(let file):
      "no revision was made from \(file); a write that was broken off leaves such a file, which may be removed"
    case .originalCopyMissing(let error):
      "the original is in the database; its copy will follow with `stet sync`: \(Failure(error).sentence)"
    case .notBackedUp(let source, let revision):
      "the original of \(source), revision \(revision), is not on file; the backup is without it"
    case .remark, .badFoundValue, .noWebAddress, .otherTextMade, .noTextMade:
      Self.sentence(ofMaking: warning)
    case .longPassage(let quote, let source, let range):
      "“\(quote.shortened)” takes in \(range.count) code points of \(source), \(range)"
    case .cutOffQuote(let quote, let passage):
      "“\(quote.shortened)” ends where the text has “\(passage.candidate.span.exact.shortened)”"
    case .unsaidFigures(let unsaid): Self.sentence(of: unsaid)
    case .sameClaims(let line, let claims): Self.sentence(line, same: claims)
    case .namedWhole(let typed, let claim): "\(typed) is recorded as \(claim)"
    case .tagNotThere(let tag, let claim, _): "\(claim) has no tag “\(tag.shortened)” to take off"
    case .furtherWarnings(let count):
      "\(count.counted("more warning")) of rows, not shown"
    case .notImported(let line, let loss): "line \(line): \(loss.words)"
    }
  }

  /// The lines for standard error.
  var lines: [String] {
    ["stet: \(sentence)"] + (hint.map { ["hint: \($0)"] } ?? [])
  }

  private init(storage error: StorageError) {
    switch error {
    case .missing(let path): self.init("there is no file \(path).", .missing)
    case .unreadable(let path):
      self.init("cannot read \(path).", hint: "check its permissions", .inputOutput)
    case .unfinished(let path):
      self.init(
        "a write to \(path) was broken off, and cannot be taken back here.",
        hint: "whoever may write in its folder runs any command there", .cannotCreate)
    case .notALedger(let path):
      self.init(
        "\(path) is not a Stet database.",
        hint: "once it is moved away, the database is made anew from claims/ledger", .badData)
    case .newer(let path, let version):
      self.init(
        "\(path) was written by a newer version of Stet (schema \(version)).",
        hint: "update Stet to read it", .badData)
    case .damaged(let path, let reason):
      self.init("\(path) is damaged: \(reason).", hint: "`stet audit` says more", .badData)
    case .busy(let path, let work?):
      self.init(
        "\(path) stayed busy: \(work.words).", hint: "try again once that has ended", .busy)
    case .busy(let path, nil):
      self.init("\(path) stayed busy.", hint: "another command is writing; try again", .busy)
    case .readOnly(let path):
      self.init(
        "\(path) cannot be written.", hint: "check the permissions of its folder", .cannotCreate)
    case .inputOutput(let path, let reason):
      self.init("reading or writing \(path) failed: \(reason).", .inputOutput)
    case .refused(let path, let reason):
      self.init("\(path) refused the change: \(reason).", .inputOutput)
    case .changedEvent(let hash, let reason):
      self.init(
        "event \(hash.hex.prefix(12)) has been changed: \(reason).", hint: "`stet audit` says more",
        .badData)
    case .brokenChain(let desk, let seq, let reason):
      self.init(
        "event \(seq) of \(desk) does not fit: \(reason).", hint: "`stet audit` says more", .badData
      )
    }
  }
}

/// A command line that the parser took but that does not say enough, or says too much.
struct UsageError: Error {
  let sentence: String
  var hint: String?
}
