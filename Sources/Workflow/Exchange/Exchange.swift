internal import Claims
internal import Foundation
internal import Storage

/// What a ledger has in common with a folder: ledger files and texts, carried both ways.
///
/// Files are only ever appended to, or made; what the folder holds already is never rewritten.
struct Exchange {
  let folder: DeskFolder
  let warn: @Sendable (String) -> Void

  struct Counts {
    var events = 0
    var texts = 0
  }

  // MARK: From the folder

  /// Takes in every event and text of the folder that the ledger lacks: all, or none where a line is broken.
  func takeIn(_ transaction: LedgerTransaction) throws -> Counts {
    var counts = Counts()
    let own = try transaction.deskName()
    let files = try ledgerFiles().map { (file: $0, lines: try lines(of: $0)) }
    let events = files.flatMap { file, lines in
      lines.events.map { (file: file, line: $0.line, event: $0.event) }
    }.sorted { ($0.event.desk, $0.event.seq) < ($1.event.desk, $1.event.seq) }
    for (file, line, event) in events {
      do {
        if try transaction.take(event) { counts.events += 1 }
      } catch StorageError.brokenChain(_, _, let reason) {
        throw DeskError.badLedgerLine(file: name(file), line: line, reason: reason)
      }
    }
    if let own, try transaction.forks().contains(where: { $0.desk == own }) {
      // Two databases wrote under one name; neither goes on with it.
      try transaction.abandonDeskName()
    }
    // Which texts are wanted stands in the projections.
    try transaction.project()
    counts.texts = try takeInTexts(transaction)
    return counts
  }

  private func takeInTexts(_ transaction: LedgerTransaction) throws -> Int {
    var taken = 0
    for path in try files(in: folder.texts, ending: ".txt") {
      let bytes = try DeskFolder.read(path)
      let sha256 = EventHash.sha256(bytes)
      let named = (path as NSString).lastPathComponent
      guard named == sha256.hex + ".txt" else {
        warn("\(name(path)) is not the text that its name says; it was left out")
        continue
      }
      guard try !transaction.hasText(sha256),
        try !transaction.sources(withText: sha256).isEmpty
      else { continue }
      try transaction.store(text: bytes, sha256: sha256)
      taken += 1
    }
    return taken
  }

  // MARK: To the folder

  /// Writes every event and text that the folder lacks.
  func bringUp(_ snapshot: LedgerSnapshot) throws -> Counts {
    var counts = Counts()
    try DeskFolder.makeFolder(folder.ledger)
    // Where each file's chain ends, by that event's hash; what is written in this run included.
    var tips: [EventHash: String] = [:]
    var written: Set<EventHash> = []
    for file in try ledgerFiles() {
      let lines = try lines(of: file)
      written.formUnion(lines.events.map(\.event.hash))
      if let last = lines.events.last { tips[last.event.hash] = file }
    }
    for desk in try snapshot.deskNames() {
      var pending: [String: [Event]] = [:]
      try snapshot.forEachEvent(ofDesk: desk) { event in
        guard written.insert(event.hash).inserted else { return }
        let file = tips.removeValue(forKey: event.prev) ?? freeFile(for: event, besides: pending)
        tips[event.hash] = file
        pending[file, default: []].append(event)
        counts.events += 1
      }
      for (file, events) in pending.sorted(by: { $0.key < $1.key }) {
        try LedgerFile(path: file).append(events)
      }
    }
    for sha256 in try snapshot.textHashes() {
      if let bytes = try snapshot.text(sha256), try writeText(bytes, sha256: sha256) {
        counts.texts += 1
      }
    }
    return counts
  }

  /// `<desk>.jsonl`, or `<desk>.<hash8>.jsonl` for another branch of a forked desk.
  private func freeFile(for event: Event, besides pending: [String: [Event]]) -> String {
    let main = folder.ledgerFile(ofDesk: event.desk)
    let isTaken = FileManager.default.fileExists(atPath: main) || pending[main] != nil
    return isTaken ? "\(folder.ledger)/\(event.desk).\(event.hash.hex.prefix(8)).jsonl" : main
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
  @discardableResult
  func writeText(_ bytes: [UInt8], sha256: EventHash) throws -> Bool {
    let path = "\(folder.texts)/\(sha256.hex).txt"
    if FileManager.default.fileExists(atPath: path) { return false }
    try DeskFolder.makeFolder(folder.texts)
    try DeskFolder.write(bytes, to: path)
    return true
  }

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
    let lines = try LedgerLines(bytes, file: name(path))
    if lines.wholeBytes < bytes.count {
      warn(
        "\(name(path)) ends in the middle of line \(lines.events.count + 1); that line was left out"
      )
    }
    return lines
  }

  /// A path as people know it: from the desk's folder on.
  func name(_ path: String) -> String {
    path.hasPrefix(folder.path + "/") ? String(path.dropFirst(folder.path.count + 1)) : path
  }
}
