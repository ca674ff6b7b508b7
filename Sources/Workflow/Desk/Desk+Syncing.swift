internal import Claims
internal import Storage

/// What a union brought.
public struct Synced: Sendable {
  /// Events and texts taken in.
  public let events: Int
  /// Texts taken in.
  public let texts: Int
  /// Events written to the folder.
  public let eventsWritten: Int
  /// Texts written to the folder.
  public let textsWritten: Int
  /// Files that texts were made from and that the database has taken in.
  public let originals: Int
  /// Files that texts were made from and that were written to a folder.
  public let originalsWritten: Int
  /// The desks of which two branches are known.
  public let forked: [String]
  /// The claims that the events taken in are about.
  public let changed: [String]
}

extension Desk {
  /// Makes the ledger and a folder hold the same events, texts and originals: this desk's own folder, or
  /// another desk's.
  ///
  /// - Throws: ``DeskError/badLedgerLine(file:line:reason:)`` where a line is broken; then nothing
  ///   has been taken.
  public func sync(with path: String?) throws -> Synced {
    var folders = [folder]
    if let path {
      guard DeskFolder.isFolder(path) else { throw DeskError.missingFile(path: path) }
      let other = DeskFolder(holding: path)
      try other.refuseStrangers()
      if other != folder { folders.append(other) }
    }
    let exchanges = folders.map {
      Exchange(
        folder: $0, warn: environment.warn, home: folder, progress: environment.progress)
    }
    let contents = try exchanges.map { try $0.checkedContents(ledger) }
    let (taken, changed) = try ledger.write { transaction in
      var taken = ExchangeCounts()
      for content in contents {
        let counts = try content.takeIn(by: transaction)
        taken.events += counts.events
        taken.texts += counts.texts
        taken.originals += counts.originals
      }
      try transaction.project()
      return (taken, try transaction.touchedClaims.sorted().compactMap(transaction.label(ofClaim:)))
    }
    var written = ExchangeCounts()
    for exchange in exchanges {
      let others = exchanges.filter { $0.folder != exchange.folder }
      let counts = try exchange.bringUp(ledger, from: others)
      written.events += counts.events
      written.texts += counts.texts
      written.originals += counts.originals
    }
    let forked = try ledger.read { try $0.forks().map(\.desk) }
    return Synced(
      events: taken.events, texts: taken.texts, eventsWritten: written.events,
      textsWritten: written.texts, originals: taken.originals,
      originalsWritten: written.originals, forked: Array(Set(forked)).sorted(), changed: changed)
  }
}
