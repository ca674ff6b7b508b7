internal import Claims
internal import Foundation
internal import Storage

/// What a ledger has in common with a folder: ledger files, texts, and the files that these were made
/// from, carried both ways.
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

  /// What the folder holds, to be taken in a stretch at a time.
  func contents() throws -> ExchangeContents {
    ExchangeContents(
      exchange: self, files: try ledgerFiles().map { ExchangeContents.File(path: $0) },
      texts: try textFiles(), originals: try originalFilesForDatabase(), progress: progress)
  }

  /// What the folder holds and the ledger may lack, read and checked as far as it can be without a
  /// lock on the ledger.
  ///
  /// - Throws: ``DeskError/badLedgerLine(file:line:reason:)``.
  func checkedContents(_ ledger: Ledger) throws -> ExchangeContents {
    var contents = try contents()
    contents.files = try contents.files.map { file in
      var marks: [LedgerLines.Mark] = []
      var lines = try lines(of: file.path)
      var read = tally(.reading, of: file.path)
      while try lines.next() != nil {
        read.advance()
        if lines.line % ExchangeContents.markedLines == 1, let mark = lines.mark {
          marks.append(mark)
        }
      }
      if let mark = lines.mark { marks.append(mark) }
      warnIfTorn(lines, of: file.path)
      // An event's predecessors came before it: from the last known one on, all may be new.
      let known = try ledger.read { snapshot in
        try marks.last { try snapshot.contains($0.event.hash) }
      }
      return ExchangeContents.File(path: file.path, known: known)
    }
    contents.texts = try contents.texts.filter { path in
      guard let text = try text(at: path) else { return false }
      return try ledger.read { try !$0.hasText(text.sha256) }
    }
    contents.originals = try contents.originals.filter { path in
      guard let sha256 = original(namedBy: path) else { return false }
      return try ledger.read { try !$0.hasOriginal(sha256) }
    }
    contents.isChecked = true
    return contents
  }

  /// Counts the lines of a ledger file, as many as its last one says that there are.
  func tally(_ work: WorkProgress.Work, of path: String) -> Tally {
    Tally(work, of: lineCount(of: path), to: progress)
  }

  /// How many lines a ledger file has, if it begins where its chain does.
  func lineCount(of path: String) -> Int? {
    LedgerFile(path: path).lastEventAsFarAsReadable()?.seq
  }

  /// A text of the folder; none, with a word, where its name is not its digest, or it is too large.
  func text(at path: String) throws -> (sha256: EventHash, bytes: [UInt8])? {
    let bytes: [UInt8]
    do { bytes = try DeskFolder.read(path, upTo: .sourceText) } catch .tooLarge(let excess) {
      warn(.oversizeText(excess.named(name(path))))
      return nil
    }
    let sha256 = EventHash.sha256(bytes)
    guard path.hasSuffix("/\(sha256.hex).txt") else {
      warn(.misnamedText(file: name(path)))
      return nil
    }
    return (sha256, bytes)
  }

  // MARK: To the folder

  /// So many events are written to a folder at a time.
  private static let written = 4096

  /// Writes every event, text and original that the folder lacks.
  ///
  /// What is missing is gathered first: a file lock is never waited for with the database held.
  /// - Parameter others: Folders that may hold originals too large for the database.
  func bringUp(_ ledger: Ledger, from others: [Exchange] = []) throws -> ExchangeCounts {
    var counts = ExchangeCounts()
    try DeskFolder.makeFolder(folder.ledger)
    let files = try ledgerFiles()
    var filesByDesk: [String: [String]] = [:]
    for file in files {
      // A file without a whole line, as a crash leaves it, is nobody's yet.
      if let first = try firstEvent(of: file) { filesByDesk[first.desk, default: []].append(file) }
    }
    let begun = Set(filesByDesk.values.joined())
    for desk in try ledger.read({ try $0.deskNames() }) {
      let own = filesByDesk[desk] ?? []
      counts.events +=
        try appendChain(of: desk, to: own, begun, ledger)
        ?? appendBranches(of: desk, to: own, begun, ledger)
    }
    for sha256 in try ledger.read({ try $0.textHashes() }) where !hasText(sha256) {
      guard let bytes = try ledger.read({ try $0.text(sha256) }) else { continue }
      try writeText(bytes, sha256: sha256)
      counts.texts += 1
    }
    counts.originals = try bringUpOriginals(ledger, from: others)
    return counts
  }

  private func firstEvent(of file: String) throws -> Event? {
    var lines = try LedgerLines(file, name: name(file))
    return try lines.next()
  }

  /// Appends what a file lacks of the one chain that a desk has, and makes the file where there is
  /// none.
  ///
  /// - Returns: How many events there were; nil where the desk has branches, or its files are not
  ///   one file that begins where the chain does.
  private func appendChain(
    of desk: String, to files: [String], _ begun: Set<String>, _ ledger: Ledger
  ) throws -> Int? {
    let main = try folder.ledgerFile(ofDesk: desk)
    guard files.count <= 1, let file = files.first ?? (begun.contains(main) ? nil : main) else {
      return nil
    }
    var last: Event?
    if !files.isEmpty {
      guard try firstEvent(of: file)?.seq == 1,
        let found = LedgerFile(path: file).lastEventAsFarAsReadable()
      else { return nil }
      last = found
    }
    let isOneChain = try ledger.read { snapshot in
      try !snapshot.forks().contains { $0.desk == desk }
        && (last.map { try snapshot.contains($0.hash) } ?? true)
    }
    guard isOneChain else { return nil }
    var count = 0
    while true {
      var events: [Event] = []
      let seq = last?.seq ?? 0
      try ledger.read { snapshot in
        try snapshot.forEachEvent(ofDesk: desk, after: seq, limit: Self.written) {
          events.append($0)
        }
      }
      guard let newest = events.last else { return count }
      try LedgerFile(path: file).append(events)
      count += events.count
      last = newest
    }
  }

  /// Appends to each file what it lacks of its branch, and makes a file for each branch that has
  /// none.
  private func appendBranches(
    of desk: String, to files: [String], _ begun: Set<String>, _ ledger: Ledger
  ) throws -> Int {
    // Where each file's chain ends, by that event's hash; what is to be written included.
    var tips: [EventHash: String] = [:]
    var known: Set<EventHash> = []
    for file in files {
      var lines = try LedgerLines(file, name: name(file))
      while let event = try lines.next() { known.insert(event.hash) }
      if let last = lines.mark { tips[last.event.hash] = file }
    }
    var missing: [String: [Event]] = [:]
    try ledger.read { snapshot in
      try snapshot.forEachEvent(ofDesk: desk) { event in
        guard known.insert(event.hash).inserted else { return }
        let file =
          try tips.removeValue(forKey: event.prev)
          ?? freeFile(for: event, besides: begun.union(missing.keys))
        tips[event.hash] = file
        missing[file, default: []].append(event)
      }
    }
    for (file, events) in missing.sorted(by: { $0.key < $1.key }) {
      try LedgerFile(path: file).append(events)
    }
    return missing.values.reduce(0) { $0 + $1.count }
  }

  /// `<desk>.jsonl`, or `<desk>.<hash8>.jsonl` for another branch of a forked desk.
  private func freeFile(for event: Event, besides taken: Set<String>) throws -> String {
    let main = try folder.ledgerFile(ofDesk: event.desk)
    return taken.contains(main)
      ? "\(folder.ledger)/\(event.desk).\(event.hash.hex.prefix(8)).jsonl" : main
  }

  /// Brings this desk's own file up to its database, however short a crash left it.
  func bringUpOwnFile(_ ledger: Ledger) throws {
    try DeskFolder.makeFolder(folder.ledger)
    guard let desk = try ledger.read({ try $0.deskName() }) else { return }
    try LedgerFile(path: try folder.ledgerFile(ofDesk: desk)).whileLocked { file throws in
      let last = try file.lastEvent()
      try ledger.read { snapshot in
        if let last, try !snapshot.contains(last.hash) {
          throw DeskError.cannotWrite(
            path: name(file.path),
            reason: "it holds events that this database does not know; run `stet sync`")
        }
        try snapshot.forEachLines(ofDesk: desk, after: last?.seq ?? 0) { try file.append($0) }
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
    DeskFolder.stands(path(ofText: sha256))
  }

  private func path(ofText sha256: EventHash) -> String { "\(folder.texts)/\(sha256.hex).txt" }

  // MARK: Files

  /// The ledger files, sorted by name.
  func ledgerFiles() throws -> [String] { try files(in: folder.ledger, ending: ".jsonl") }

  /// The copies of texts, sorted by name.
  func textFiles() throws -> [String] { try files(in: folder.texts, ending: ".txt") }

  func files(in path: String, ending: String) throws -> [String] {
    guard DeskFolder.isFolder(path) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted().map { "\(path)/\($0)" }
    } catch {
      throw DeskError.cannotRead(path: path, reason: FileReason(error).text)
    }
  }

  /// A ledger file's events.
  func lines(of path: String, from mark: LedgerLines.Mark? = nil) throws -> LedgerLines {
    try LedgerLines(path, name: name(path), from: mark)
  }

  /// A torn last line is left out with a word.
  func warnIfTorn(_ lines: LedgerLines, of path: String) {
    if lines.isTorn { warn(.tornLine(file: name(path), line: lines.line + 1)) }
  }

  /// A path as people know it: from the folder of the desk at work on.
  func name(_ path: String) -> String {
    let home = (home ?? folder).path + "/"
    return path.hasPrefix(home) ? String(path.dropFirst(home.count)) : path
  }
}
