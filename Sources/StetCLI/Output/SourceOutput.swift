internal import Anchoring
internal import Claims
internal import Reporting
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
      let objects = sources.map { $0.source.json(claimCount: $0.claims, onFile: $0.onFile) }
      printJSON(asArray ? .array(objects) : objects.first ?? .null)
      return
    }
    console.printTable(
      sources.map { entry in
        let source = entry.source
        return [
          source.id, entry.claims.counted("claim"), "revision \(source.revisions.count)",
          source.fields.published ?? "", source.fields.agency ?? source.fields.publisher ?? "",
          source.title,
        ]
      })
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
    rows += source.revisions.map { revision in
      let state = entry.onFile.contains(revision.sha256) ? "on file" : "not on file"
      return [
        "revision \(revision.number)",
        "\(revision.length) code points, \(state), SHA-256 \(revision.sha256.hex)",
      ]
    }
    let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
    rows += source.exclusions.filter { $0.takenBack == nil }.map {
      ["excluded \(ids[$0.hash] ?? "")", "\($0.range): \($0.because)"]
    }
    rows += self.rows(of: source.signOffs, in: source, since: eventsSince)
    console.printTable(rows)
  }
}
