internal import Claims
internal import Foundation
internal import Storage

/// What a ledger has in common with a folder: ledger files and texts, carried both ways.
///
/// Files are only ever appended to, or made; what the folder holds already is never rewritten.
struct Exchange {
  let folder: DeskFolder
  let warn: @Sendable (DeskWarning) -> Void
  /// The desk at work, where the folder is another's: whose file is broken must be told.
  var home: DeskFolder?
  /// Takes how far long reading and writing have come.
  var progress: WorkProgress.Report = { _ in }

  // MARK: From the folder

  /// What the folder holds, read and checked as far as it can be without the ledger.
  ///
  /// - Throws: ``DeskError/badLedgerLine(file:line:reason:)``.
  func contents() throws -> ExchangeContents {
    let events = try ledgerFiles().flatMap { path in
      try lines(of: path).events.map {
        ExchangeContents.LocatedEvent(file: name(path), line: $0.line, event: $0.event)
      }
    }
    let texts = try files(in: folder.texts, ending: ".txt").compactMap { path -> [UInt8]? in
      let bytes = try DeskFolder.read(path)
      guard path.hasSuffix("/\(EventHash.sha256(bytes).hex).txt") else {
        warn(.misnamedText(file: name(path)))
        return nil
      }
      return bytes
    }
    return ExchangeContents(events: events, texts: texts, progress: progress)
  }

  // MARK: To the folder

  /// Writes every event and text that the folder lacks.
  ///
  /// What is missing is gathered first: a file lock is never waited for with the database held.
  func bringUp(_ ledger: Ledger) throws -> ExchangeCounts {
    var counts = ExchangeCounts()
    try DeskFolder.makeFolder(folder.ledger)
    let missing = try ledger.read { try missingEvents($0) }
    for (file, events) in missing.sorted(by: { $0.key < $1.key }) {
      try LedgerFile(path: file).append(events)
      counts.events += events.count
    }
    for sha256 in try ledger.read({ try $0.textHashes() }) where !hasText(sha256) {
      guard let bytes = try ledger.read({ try $0.text(sha256) }) else { continue }
      try writeText(bytes, sha256: sha256)
      counts.texts += 1
    }
    return counts
  }

  /// The events that no file of the folder holds, by the file that each belongs to.
  private func missingEvents(_ snapshot: LedgerSnapshot) throws -> [String: [Event]] {
    // Where each file's chain ends, by that event's hash; what is to be written included.
    var tips: [EventHash: String] = [:]
    var known: Set<EventHash> = []
    for file in try ledgerFiles() {
      // A torn line has been spoken of when the folder was read.
      let lines = try LedgerLines(try DeskFolder.read(file), file: name(file), progress)
      known.formUnion(lines.events.map(\.event.hash))
      if let last = lines.events.last { tips[last.event.hash] = file }
    }
    // A file without a whole line, as a crash leaves it, is nobody's yet.
    let begun = Set(tips.values)
    var missing: [String: [Event]] = [:]
    for desk in try snapshot.deskNames() {
      try snapshot.forEachEvent(ofDesk: desk) { event in
        guard known.insert(event.hash).inserted else { return }
        let file =
          tips.removeValue(forKey: event.prev)
          ?? freeFile(for: event, besides: begun.union(missing.keys))
        tips[event.hash] = file
        missing[file, default: []].append(event)
      }
    }
    return missing
  }

  /// `<desk>.jsonl`, or `<desk>.<hash8>.jsonl` for another branch of a forked desk.
  private func freeFile(for event: Event, besides taken: Set<String>) -> String {
    let main = folder.ledgerFile(ofDesk: event.desk)
    return taken.contains(main)
      ? "\(folder.ledger)/\(event.desk).\(event.hash.hex.prefix(8)).jsonl" : main
  }

  /// Brings this desk's own file up to its database, however short a crash left it.
  func bringUpOwnFile(_ ledger: Ledger) throws {
    try DeskFolder.makeFolder(folder.ledger)
    guard let desk = try ledger.read({ try $0.deskName() }) else { return }
    try LedgerFile(path: folder.ledgerFile(ofDesk: desk)).whileLocked { file throws in
      let last = try file.lastEvent()
      try ledger.read { snapshot in
        if let last, try !snapshot.contains(last.hash) {
          throw DeskError.cannotWrite(
            path: name(file.path),
            reason: "it holds events that this database does not know; run `stet sync`")
        }
        var events: [Event] = []
        try snapshot.forEachEvent(ofDesk: desk, after: last?.seq ?? 0) { events.append($0) }
        try file.append(events)
      }
    }
  }

  /// Keeps the exchange copy of a text, where it is not there yet.
  func writeText(_ bytes: [UInt8], sha256: EventHash) throws {
    if hasText(sha256) { return }
    try DeskFolder.makeFolder(folder.texts)
    try DeskFolder.write(bytes, to: path(ofText: sha256))
  }

  private func hasText(_ sha256: EventHash) -> Bool {
    FileManager.default.fileExists(atPath: path(ofText: sha256))
  }

  private func path(ofText sha256: EventHash) -> String { "\(folder.texts)/\(sha256.hex).txt" }

  // MARK: Files

  /// The ledger files, sorted by name.
  func ledgerFiles() throws -> [String] { try files(in: folder.ledger, ending: ".jsonl") }

  private func files(in path: String, ending: String) throws -> [String] {
    guard DeskFolder.isFolder(path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { "\(path)/\($0)" }
    } catch {
      throw DeskError.cannotRead(path: path, reason: FileReason(error).text)
    }
  }

  /// A ledger file's events; a torn last line is left out with a word.
  func lines(of path: String) throws -> LedgerLines {
    let bytes = try DeskFolder.read(path)
    let lines = try LedgerLines(bytes, file: name(path), progress)
    if lines.wholeBytes < bytes.count {
      warn(.tornLine(file: name(path), line: lines.events.count + 1))
    }
    return lines
  }

  /// A path as people know it: from the folder of the desk at work on.
  func name(_ path: String) -> String {
    let home = (home ?? folder).path + "/"
    return path.hasPrefix(home) ? String(path.dropFirst(home.count)) : path
  }
}
