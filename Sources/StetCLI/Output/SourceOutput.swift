internal import Anchoring
internal import Claims
internal import Reporting
internal import Terminal
internal import Workflow

extension Session {
  /// The source that an argument or `STET_SOURCE` names.
  func sourceName(_ argument: String?) throws -> String {
    guard let name = argument ?? defaultSource else {
      throw UsageError(sentence: "no source was named.", hint: "-s SLUG or STET_SOURCE names one")
    }
    return name
  }

  /// The source and what follows it, of which the source may be left out where `STET_SOURCE` names
  /// one.
  func sourceName(
    _ first: String, before second: String?, missing: String
  ) throws -> (source: String, rest: String) {
    if let second { return (first, second) }
    guard let source = defaultSource else {
      throw UsageError(
        sentence: "the source or \(missing) is missing.",
        hint: "both are named, or STET_SOURCE names the source")
    }
    return (source, first)
  }

  /// A line a source, or JSON: one object unless it is a list.
  func printSources(_ sources: [SourceOnFile], json: Bool, asArray: Bool = false) throws {
    if json {
      let objects = sources.map {
        $0.source.json(claimCount: $0.claims, onFile: $0.onFile, originals: $0.originalsOnFile)
      }
      printJSON(asArray ? .array(objects) : objects.first ?? .null)
      return
    }
    if isQuiet {
      for entry in sources { console.print(entry.source.id) }
    } else if console.isTerminal {
      printSourceTable(sources, isList: asArray)
    } else {
      for entry in sources {
        let source = entry.source
        console.printRow([
          source.id, entry.claims.counted("claim"), "revision \(source.revisions.count)",
          source.fields.published ?? "", source.fields.agency ?? source.fields.publisher ?? "",
          source.title,
        ])
      }
    }
  }

  private func printSourceTable(_ sources: [SourceOnFile], isList: Bool) {
    if sources.isEmpty { return report("stet: no sources") }
    var table = Table(
      isList
        ? [
          .init("source"), .init("claims", alignment: .right), .init("text", alignment: .right),
          .init("published"), .init("from", truncation: .end), .init("title", truncation: .end),
        ]
        : [.init(), .init(), .init(), .init(), .init(truncation: .end), .init(truncation: .end)])
    for entry in sources {
      let source = entry.source
      table.append([
        StyledText(source.id, .bold),
        StyledText(isList ? String(entry.claims) : entry.claims.counted("claim")),
        StyledText(isList ? String(source.revisions.count) : "revision \(source.revisions.count)"),
        StyledText(source.fields.published ?? ""),
        StyledText(source.fields.agency ?? source.fields.publisher ?? ""),
        StyledText(source.title),
      ])
    }
    console.print(table)
  }

  /// Texts that were put back: whose, which, and from what file.
  func printAttached(_ attached: [AttachedText]) {
    guard console.isTerminal else {
      for text in attached {
        console.printRow([
          text.sources.map(\.id).joined(separator: ","), text.sha256.hex, text.name,
        ])
      }
      return
    }
    var table = Table([.init(), .init(), .init(truncation: .middle)])
    for text in attached {
      table.append([
        StyledText(text.sources.map(\.id).joined(separator: ","), .bold),
        StyledText("SHA-256 \(text.sha256.hex.prefix(12))…", .dim), StyledText(text.name),
      ])
    }
    console.print(table)
  }

  /// What the sources that claims name in a list are called, by their hashes.
  func slugs(of claims: [Claim], on desk: Desk) throws -> [EventHash: String] {
    try desk.sourceLabels(Set(claims.compactMap { $0.leadingCitation?.source }))
  }

  /// A revision, and what its text was made from.
  private func rows(of revision: Revision, in entry: SourceOnFile) -> [[String]] {
    func state(_ isOnFile: Bool) -> String { isOnFile ? "on file" : "not on file" }
    let text = state(entry.onFile.contains(revision.sha256))
    var rows = [
      [
        "revision \(revision.number)",
        "\(revision.length) code points, \(text), SHA-256 \(revision.sha256.hex)",
      ]
    ]
    if let origin = revision.origin {
      let original = state(entry.originalsOnFile.contains(origin.original))
      rows.append([
        "original \(revision.number)",
        "\(origin.mediaType), read by \(origin.extractor), \(original), SHA-256 \(origin.original.hex)",
      ])
    }
    if let retrieved = revision.retrieved {
      rows.append(["retrieved \(revision.number)", retrieved])
    }
    if let archived = revision.archived { rows.append(["archived \(revision.number)", archived]) }
    return rows
  }

  /// A source in full.
  ///
  /// - Parameter eventsSince: How many events came after each of its sign-offs.
  func printSource(_ entry: SourceOnFile, eventsSince: [Int]) {
    let source = entry.source
    var rows = [["source", source.id]]
    rows += source.fields.members.filter { $0.key != "slug" }.sorted { $0.key < $1.key }
      .map { [$0.key, $0.value.string ?? ""] }
    rows.append(["claims", String(entry.claims)])
    rows += source.revisions.flatMap { self.rows(of: $0, in: entry) }
    let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
    rows += source.exclusions.filter { $0.takenBack == nil }.map {
      ["excluded \(ids[$0.hash] ?? "")", "\($0.range): \($0.because)"]
    }
    rows += self.rows(of: source.signOffs, in: source, since: eventsSince)
    guard console.isTerminal else {
      for row in rows { console.printRow(row) }
      return
    }
    console.printFacts(rows.map { ($0[0], StyledText($0[1])) })
  }
}
