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
    for problem in try ledger.integrityProblems() {
      audit.report(.database, at: "claims/stet.db", problem)
    }
    let roster = try roster()
    try ledger.read { snapshot in
      try checkChains(snapshot, &audit)
      try checkFiles(snapshot, &audit)
      try snapshot.forEachProjectionProblem { audit.report(.projection, at: $0, $1) }
      try checkTexts(snapshot, &audit)
      try snapshot.forEachClaim(ClaimFilter()) { audit.checkPeople(of: $0, roster) }
      for source in try snapshot.sources() { audit.checkSignOffs(of: source, roster) }
    }
  }

  private func checkChains(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    for desk in try snapshot.deskNames() {
      // Of the branches that are open, the last event; one, unless the desk is forked.
      var tips: [EventHash: Event] = [:]
      var count = 0
      var seq = 0
      try snapshot.forEachEvent(ofDesk: desk) { event in
        count += 1
        let place = "\(desk) event \(event.seq)"
        if event.seq == seq {
          audit.report(
            .fork, at: place,
            "two events bear this place: the desk was written to from two databases")
        }
        seq = event.seq
        if event.computedHash != event.hash {
          audit.report(.changedEvent, at: place, "its content does not give its hash")
        }
        if let previous = tips.removeValue(forKey: event.prev) {
          if previous.seq + 1 != event.seq || previous.clock >= event.clock {
            audit.report(.brokenChain, at: place, "its number or clock does not follow on")
          }
        } else if event.prev != .zero || event.seq != 1 {
          let isBranch = try snapshot.contains(event.prev)
          if !isBranch { audit.report(.brokenChain, at: place, "the event before it is missing") }
        }
        tips[event.hash] = event
      }
      audit.events += count
      for tip in tips.values.sorted() {
        audit.heads.append(LedgerHead(desk: desk, events: tip.seq, head: tip.hash))
      }
    }
  }

  private func checkFiles(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    let exchange = Exchange(
      folder: folder, warn: environment.warn, progress: environment.progress)
    for path in try exchange.ledgerFiles() {
      do {
        for (line, event) in try exchange.lines(of: path).events
        where try !snapshot.contains(event.hash)
          && snapshot.hasEvent(ofDesk: event.desk, seq: event.seq)
        {
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
      var filter = ClaimFilter()
      filter.source = source.hash
      try snapshot.forEachClaim(filter) { claim in
        for citation in claim.citations where citation.source == source.hash {
          checkSpan(citation, of: claim, in: source, texts, &audit)
        }
      }
    }
  }

  private func checkSpan(
    _ citation: Citation, of claim: Claim, in source: Source, _ texts: [EventHash: SourceText],
    _ audit: inout Audit
  ) {
    func stands(_ range: CodePointRange, in revision: EventHash) -> Bool {
      guard let text = texts[revision] else { return true }
      return (try? text.words(range))?.utf8.elementsEqual(citation.span.exact.utf8) ?? false
    }
    if !stands(citation.span.range, in: citation.revision) {
      audit.report(
        .span, at: claim.id,
        "the words cited from \(source.id) do not stand at \(citation.span.range)")
    }
    if let now = citation.now, [.unchanged, .shifted].contains(citation.anchor),
      !stands(now.range, in: now.revision)
    {
      audit.report(
        .span, at: claim.id, "the words cited from \(source.id) do not stand at \(now.range) now")
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
