internal import Anchoring
public import Claims
internal import Foundation
internal import Storage

extension Desk {
  /// Checks chains, ledger files, projections, texts and spans; what it finds wrong it leaves as it
  /// is.
  ///
  /// A database that does not open, or is damaged while it is read, is a finding, not an error.
  public static func audit(_ folder: DeskFolder, environment: DeskEnvironment) throws -> Audit {
    guard folder.isDesk else { throw DeskError.notADesk(path: folder.path) }
    var audit = Audit()
    do {
      let desk = try Desk(folder: folder, environment: environment)
      try desk.check(&audit)
    } catch let error as StorageError {
      if case .busy = error { throw error }
      audit.report(.database, at: "claims/stet.db", error.finding)
    } catch let error as DeskError {
      guard case .badLedgerLine(let file, let line, let reason) = error else { throw error }
      audit.report(.ledgerFile, at: "\(file):\(line)", reason)
    }
    return audit
  }

  private func check(_ audit: inout Audit) throws {
    let integrity = IntegrityCheck(folder.database)
    var found = Audit()
    var failure: (any Error)?
    do { try checkContent(&found) } catch { failure = error }
    for problem in try integrity.wait() {
      audit.report(.database, at: "claims/stet.db", problem)
    }
    audit.events = found.events
    audit.heads = found.heads
    audit.problems += found.problems
    if let failure { throw failure }
  }

  private func checkContent(_ audit: inout Audit) throws {
    let roster = try roster()
    try ledger.read { snapshot in
      var files = try LedgerFiles(self)
      let misfiled = try checkChains(snapshot, &files, &audit)
      var found = Audit()
      try files.check(snapshot, &found)
      var rows = Audit()
      do {
        try snapshot.forEachProjectionProblem(misfiled: misfiled) {
          rows.report(.projection, at: $0, $1)
        }
      } catch let error as StorageError {
        // What cannot be read here may stand in a file as well, which then must be told of.
        found = Audit()
        try LedgerFiles(self).check(snapshot, &found)
        audit.problems += found.problems + rows.problems
        throw error
      }
      audit.problems += found.problems + rows.problems
      try checkTexts(snapshot, &audit)
      // Most often all are known, and no claim need be read for them.
      if try snapshot.judges().contains(where: { roster.reviewer($0) == nil }) {
        try snapshot.forEachClaim(ClaimFilter()) { audit.checkPeople(of: $0, roster) }
      }
      for source in try snapshot.sources() { audit.checkSignOffs(of: source, roster) }
    }
  }

  /// Checks every chain, and holds the ledger files against them.
  ///
  /// - Returns: The links that are not filed rightly.
  private func checkChains(
    _ snapshot: LedgerSnapshot, _ files: inout LedgerFiles, _ audit: inout Audit
  ) throws -> [ChainLink] {
    var chain = ChainCheck()
    var misfiled: [ChainLink] = []
    try snapshot.forEachLink { link, line in
      if !link.isFiledRightly { misfiled.append(link) }
      try chain.check(link, snapshot, &audit)
      try files.take(link, line)
    }
    chain.finish(&audit)
    return misfiled
  }

  private func checkTexts(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    for source in try snapshot.sources() {
      var texts: [EventHash: SourceText] = [:]
      for revision in source.revisions {
        guard let bytes = try snapshot.text(revision.sha256) else { continue }
        let place = "\(source.id) revision \(revision.number)"
        guard EventHash.sha256(bytes) == revision.sha256,
          let text = try? SourceText(checking: bytes, name: source.id)
        else {
          audit.report(.text, at: place, "the stored text is not the one with this SHA-256")
          continue
        }
        if text.length != revision.length {
          audit.report(
            .text, at: place, "the text has \(text.length) code points, not \(revision.length)")
        }
        texts[revision.hash] = text
      }
      try snapshot.forEachCitedSpan(ofSource: source.hash) { cited in
        for place in misplaced(cited, texts) {
          audit.report(
            .span, at: try snapshot.label(ofClaimCiting: cited),
            "the words cited from \(source.id) do not stand at \(place)")
        }
      }
    }
  }

  /// The places at which cited words should stand and do not, as words.
  private func misplaced(_ cited: CitedSpan, _ texts: [EventHash: SourceText]) -> [String] {
    func stands(_ range: CodePointRange, in revision: EventHash) -> Bool {
      texts[revision]?.holds(cited.span.exact, at: range) ?? true
    }
    var places: [String] = []
    if !stands(cited.span.range, in: cited.revision) { places.append("\(cited.span.range)") }
    if let now = cited.now, !stands(now.range, in: now.revision) {
      places.append("\(now.range) now")
    }
    return places
  }
}

extension StorageError {
  /// The error as an audit's finding.
  fileprivate var finding: String {
    switch self {
    case .notALedger: "it is not a Stet database"
    case .newer(_, let version): "it was written by a newer version of Stet (schema \(version))"
    case .damaged(_, let reason), .inputOutput(_, let reason), .refused(_, let reason): reason
    case .busy: "it is busy"
    case .readOnly: "it cannot be written"
    case .changedEvent(let hash, let reason): "event \(hash.hex.prefix(12)): \(reason)"
    case .brokenChain(let desk, let seq, let reason): "\(desk) event \(seq): \(reason)"
    }
  }
}
