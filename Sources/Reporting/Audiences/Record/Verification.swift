internal import Claims

/// How somebody with the desk's files and nothing else checks that a record says what the ledger
/// says.
struct Verification {
  let audited: String
  let hasProblems: Bool
  let problems: [Problem]
  /// How far each desk's chain reaches: what the program must print.
  let heads: [ShownHead]
  /// The heads that the sign-off names, where there is one.
  let hasSigned: Bool
  let signed: [ShownHead]
  /// Whether a text was made from a file, and the commands that make such texts again.
  let hasOriginals: Bool
  let remaking: [String]
  /// The command that checks the ledger, and that it still holds these heads.
  let audit: String
  /// The command that writes the record.
  let command: String
  /// The program that checks the chains.
  let program: String

  struct Problem {
    let kind: String
    let place: String
    let what: String
  }

  /// - Parameter extracted: What the desk calls the sources of which a text was made from a file.
  init(
    _ record: SourceRecord, extracted: [String], asOf: String?, includesPrivateNotes: Bool
  ) {
    let audit = record.audit
    self.problems = audit.problems.map {
      Problem(kind: $0.kind.rawValue, place: $0.place, what: $0.what)
    }
    self.hasProblems = !problems.isEmpty
    self.audited =
      problems.isEmpty
      ? "\(audit.events.counted("event")): the chains, what is derived from them, and the texts on file are whole"
      : "\(audit.events.counted("event")), and \(problems.count.counted("problem"))"
    self.heads = record.now.heads.map(ShownHead.init)
    self.signed = record.signOff?.heads.map(ShownHead.init) ?? []
    self.hasSigned = !signed.isEmpty
    let kept = ((record.signOff?.heads ?? []) + record.now.heads).map { "--expect \($0.kept)" }
    self.audit = (["stet audit"] + kept).joined(separator: " ")
    let options = [
      asOf.map { "--as-of \($0)" }, includesPrivateNotes ? "--with-private" : nil,
    ].compactMap(\.self)
    self.command =
      (["stet report --for record --source \(Self.word(record.source.id))"] + options)
      .joined(separator: " ")
    self.remaking = extracted.map { "stet source verify \(Self.word($0))" }
    self.hasOriginals = !remaking.isEmpty
    self.program = Templates.render("verify_ledger.py", [:])
  }

  /// A source's name as a word of a command; one that a shell would not take for one word is left to
  /// whoever types it.
  private static func word(_ slug: String) -> String { isOneWord(slug) ? slug : "SLUG" }

  /// Whether a shell takes a text for one word and obeys nothing in it.
  private static func isOneWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
          || Array("-._~".utf8).contains(byte)
      } && text.utf8.first != UInt8(ascii: "-") && text.utf8.first != UInt8(ascii: "~")
  }
}
