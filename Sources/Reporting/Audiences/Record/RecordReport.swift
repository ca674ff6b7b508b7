public import Claims

/// What somebody gets who must judge later what was known of a text when it ran: each claim as it
/// stood when the text was signed, all that speaks for and against it, and everything since, set
/// apart.
///
/// Dissent, refuting evidence, verdicts taken back and evidence taken back are part of it: nothing
/// is left out but private notes, unless they are asked for, and their number is told.
public struct RecordReport: AudiencePage {
  private let record: SourceRecord
  private let organisation: String?
  private let asOf: String?
  private let includesPrivateNotes: Bool

  /// A record to be written.
  ///
  /// - Parameters:
  ///   - asOf: The time as of which the ledger was read, `YYYY-MM-DDTHH:MM:SSZ`, where that is not
  ///     its end.
  ///   - includesPrivateNotes: Whether notes that stay inside the desk are part of it.
  public init(
    _ record: SourceRecord, organisation: String?, asOf: String? = nil, includesPrivateNotes: Bool
  ) {
    self.record = record
    self.organisation = organisation
    self.asOf = asOf
    self.includesPrivateNotes = includesPrivateNotes
  }

  /// Hands the record to `sink` piece by piece, in order.
  ///
  /// - Throws: What `sink` throws.
  public func write(_ form: PageForm, to sink: (String) throws -> Void) throws {
    try withWriter(form, to: sink, write)
  }

  private func write(_ writer: PageWriter) throws {
    let contents = RecordContents(record, includesPrivateNotes: includesPrivateNotes)
    let top = Top(record, contents, organisation: organisation, asOf: asOf)
    let colophon = Colophon(heads: record.now.heads, asOf: asOf, namesDesks: true)
    let page = Audience.record.page(
      title: top.title, organisation: organisation, colophon: colophon)
    let isSigned = record.signOff != nil
    try writer.page(page, colophon: colophon) {
      try writer.write("record-top", top)
      try writer.write("record-overview", Overview(contents, isSigned: isSigned))
      for (number, shown) in contents.claims.enumerated() {
        try writer.write("record-claim", contents.recorded(shown, number: number + 1))
      }
      try writer.write("record-claims-end", ClaimsEnd(isEmpty: contents.claims.isEmpty))
      if isSigned {
        try write(
          contents.since, named: contents.names, writer,
          Deeds(
            id: "since", title: "Since the sign-off", lead: "What was done, in the ledger’s order",
            isEmpty: contents.since.isEmpty)
        ) { try writer.write("record-changes", Changes(contents)) }
      }
      try writer.write("record-exhibits", contents.names.exhibits)
      try write(
        contents.history, named: contents.names, writer,
        Deeds(
          id: "history", title: isSigned ? "Every event until the sign-off" : "Every event",
          lead: nil, isEmpty: contents.history.isEmpty))
      try writer.write(
        "record-check",
        Verification(
          record, extracted: contents.names.exhibits.extracted, asOf: asOf,
          includesPrivateNotes: includesPrivateNotes))
    }
  }

  private func write(
    _ entries: [SourceRecord.Entry], named names: RecordedNames, _ writer: PageWriter,
    _ deeds: Deeds, opening: () throws -> Void = {}
  ) throws {
    try writer.write("record-section", deeds)
    try opening()
    try writer.write("record-deeds", deeds)
    for entry in entries { try writer.write("record-deed", RecordedDeed(entry, names: names)) }
    try writer.write("record-deeds-end", deeds)
  }
}
