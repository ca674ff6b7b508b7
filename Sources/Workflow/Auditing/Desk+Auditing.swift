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
      let misfiled = try checkChains(snapshot, &audit)
      try checkFiles(snapshot, &audit)
      try snapshot.forEachProjectionProblem(misfiled: misfiled) {
        audit.report(.projection, at: $0, $1)
      }
      try checkTexts(snapshot, &audit)
      // Most often all are known, and no claim need be read for them.
      if try snapshot.judges().contains(where: { roster.reviewer($0) == nil }) {
        try snapshot.forEachClaim(ClaimFilter()) { audit.checkPeople(of: $0, roster) }
      }
      for source in try snapshot.sources() { audit.checkSignOffs(of: source, roster) }
    }
  }

  /// Checks every chain.
  ///
  /// - Returns: The links that are not filed rightly.
  private func checkChains(
    _ snapshot: LedgerSnapshot, _ audit: inout Audit
  ) throws -> [ChainLink] {
    var chain = ChainCheck()
    var misfiled: [ChainLink] = []
    try snapshot.forEachLink { link in
      if !link.isFiledRightly { misfiled.append(link) }
      try chain.check(link, snapshot, &audit)
    }
    chain.finish(&audit)
    return misfiled
  }

  private func checkFiles(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    let exchange = Exchange(
      folder: folder, warn: environment.warn, progress: environment.progress)
    for path in try exchange.ledgerFiles() {
      do {
        var others: [Event] = []
        var places: [Int] = []
        var lines = try exchange.lines(of: path)
        var read = exchange.tally(.reading, of: path)
        while let event = try lines.next() {
          read.advance()
          guard try !snapshot.contains(event.hash),
            try snapshot.hasEvent(ofDesk: event.desk, seq: event.seq)
          else { continue }
          others.append(event)
          places.append(lines.line)
        }
        exchange.warnIfTorn(lines, of: path)
        for (line, event) in zip(places, others) {
          audit.report(
            .ledgerFile, at: "\(exchange.name(path)):\(line)",
            "event \(event.seq) of \(event.desk) is another one than the database's")
        }
      } catch DeskError.badLedgerLine(let file, let line, let reason) {
        audit.report(.ledgerFile, at: "\(file):\(line)", reason)
      }
    }
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
      try snapshot.forEachCitation(ofSource: source.hash) { citation, claim in
        checkSpan(citation, of: claim, in: source, texts, &audit)
      }
    }
  }

  private func checkSpan(
    _ citation: Citation, of claim: String, in source: Source, _ texts: [EventHash: SourceText],
    _ audit: inout Audit
  ) {
    func stands(_ range: CodePointRange, in revision: EventHash) -> Bool {
      guard let text = texts[revision] else { return true }
      return (try? text.words(range))?.utf8.elementsEqual(citation.span.exact.utf8) ?? false
    }
    if !stands(citation.span.range, in: citation.revision) {
      audit.report(
        .span, at: claim,
        "the words cited from \(source.id) do not stand at \(citation.span.range)")
    }
    if let now = citation.now, [.unchanged, .shifted].contains(citation.anchor),
      !stands(now.range, in: now.revision)
    {
      audit.report(
        .span, at: claim, "the words cited from \(source.id) do not stand at \(now.range) now")
    }
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
