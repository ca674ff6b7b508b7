internal import Claims
internal import Storage

/// How much went one way.
struct ExchangeCounts {
  var events = 0
  var texts = 0
  var originals = 0
}

/// The events and texts of a folder, as they are taken in: a stretch of each file in memory.
struct ExchangeContents {
  /// Of so many lines one is looked for in the ledger, to find how far it knows the file.
  static let markedLines = 1024

  /// A ledger file.
  struct File {
    let path: String
    /// A place up to which the ledger knows its events.
    var known: LedgerLines.Mark?
  }

  let exchange: Exchange
  var files: [File]
  var texts: [String]
  /// The files that texts were made from, as far as a database takes them in.
  var originals: [String]
  /// Whether all of it has been read once, and spoken of where it is not whole.
  var isChecked = false
  let progress: WorkProgress.Report

  /// Takes in every event, text and original that the ledger lacks: all, or none where an event does not fit.
  ///
  /// - Throws: ``DeskError/badLedgerLine(file:line:reason:)``.
  func takeIn(by transaction: LedgerTransaction) throws -> ExchangeCounts {
    var counts = ExchangeCounts()
    var merged = try MergedLedgers(self)
    let lines = files.map { (exchange.lineCount(of: $0.path) ?? 0) - ($0.known?.line ?? 0) }
    var taken = Tally(.takingIn, of: lines.reduce(0, +), to: progress)
    while let located = try merged.next() {
      taken.advance()
      do {
        if try transaction.take(located.event) { counts.events += 1 }
      } catch StorageError.brokenChain(_, _, let reason) {
        throw DeskError.badLedgerLine(file: located.file, line: located.line, reason: reason)
      }
    }
    if let own = try transaction.deskName(),
      try transaction.forks().contains(where: { $0.desk == own })
    {
      // Two databases wrote under one name; neither goes on with it.
      try transaction.abandonDeskName()
    }
    // Which texts are wanted stands in the projections.
    try transaction.project()
    try takeInOriginals(by: transaction, &counts)
    for path in texts {
      guard let (sha256, bytes) = try exchange.text(at: path), try !transaction.hasText(sha256),
        try !transaction.sources(withText: sha256).isEmpty
      else { continue }
      try transaction.store(text: bytes, sha256: sha256)
      counts.texts += 1
    }
    return counts
  }
}

extension ExchangeContents {
  /// Takes in the files that a revision was made from.
  private func takeInOriginals(
    by transaction: LedgerTransaction, _ counts: inout ExchangeCounts
  ) throws {
    if originals.isEmpty { return }
    let named = try transaction.namedOriginals()
    for path in originals {
      guard let sha256 = exchange.original(namedBy: path), named.contains(sha256),
        try !transaction.hasOriginal(sha256), let bytes = try exchange.original(sha256)
      else { continue }
      try transaction.store(original: bytes, sha256: sha256)
      counts.originals += 1
    }
  }
}

/// The events of several ledger files in ledger order, which puts causes first, whatever file they
/// lie in.
///
/// Each file is in that order itself: along a chain the clock rises.
private struct MergedLedgers {
  struct LocatedEvent {
    let file: String
    /// Counted from 1.
    let line: Int
    let event: Event
  }

  private let exchange: Exchange
  private let paths: [String]
  private let warns: Bool
  private var lines: [LedgerLines]
  private var heads: [Event?]

  init(_ contents: ExchangeContents) throws {
    exchange = contents.exchange
    paths = contents.files.map(\.path)
    warns = !contents.isChecked
    lines = try contents.files.map { try contents.exchange.lines(of: $0.path, from: $0.known) }
    heads = []
    for index in lines.indices { heads.append(try lines[index].next()) }
    for index in lines.indices where heads[index] == nil { warnIfTorn(index) }
  }

  mutating func next() throws -> LocatedEvent? {
    var first: Int?
    for (index, head) in heads.enumerated() {
      guard let head else { continue }
      guard let least = first, let event = heads[least] else {
        first = index
        continue
      }
      if head < event { first = index }
    }
    guard let first, let event = heads[first] else { return nil }
    let line = lines[first].line
    heads[first] = try lines[first].next()
    if heads[first] == nil { warnIfTorn(first) }
    return LocatedEvent(file: exchange.name(paths[first]), line: line, event: event)
  }

  private func warnIfTorn(_ index: Int) {
    if warns { exchange.warnIfTorn(lines[index], of: paths[index]) }
  }
}
