public import Claims
internal import Storage

extension Desk {
  /// Checks chains, ledger files, projections, texts and spans; it only reads, and what it finds wrong
  /// it leaves as it is.
  ///
  /// A database that is missing, does not open, or is damaged while it is read, is a finding, not an
  /// error.
  /// - Parameter expected: Heads that somebody kept, and that the chains must still have.
  public static func audit(
    _ folder: DeskFolder, environment: DeskEnvironment, expecting expected: [ExpectedHead] = []
  ) throws -> Audit {
    guard folder.isDesk else { throw DeskError.notADesk(path: folder.path) }
    var audit = Audit()
    do {
      try folder.refuseStrangers()
      let exchange = Exchange(
        folder: folder, warn: environment.warn, progress: environment.progress)
      let roster = try roster(in: folder)
      do {
        let ledger = try examine(folder, environment)
        try LedgerAudit(
          ledger: ledger, name: "claims/stet.db", roster: roster, exchange: exchange,
          expected: expected
        ).check(&audit)
      } catch StorageError.missing(let path) {
        audit.report(.database, at: "claims/stet.db", StorageError.missing(path: path).finding)
        try LedgerFiles(exchange).checkAlone(&audit)
      }
    } catch let error as StorageError {
      if case .busy = error { throw error }
      audit.report(.database, at: "claims/stet.db", error.finding)
    } catch let error as DeskError {
      try audit.report(error, in: folder)
    }
    return audit
  }

  /// The database of a desk, opened to be read and no more.
  ///
  /// What a crash broke off SQLite takes back, as it does for every command: until then the file is
  /// not what was written.
  private static func examine(
    _ folder: DeskFolder, _ environment: DeskEnvironment
  ) throws -> Ledger {
    do {
      return try Ledger(examining: folder.database, progress: environment.progress)
    } catch StorageError.unfinished {
      try Ledger.finishWrite(folder.database)
      return try Ledger(examining: folder.database, progress: environment.progress)
    }
  }

  /// Checks one file that may be anybody's: a backup, or a database from elsewhere.
  ///
  /// It is only read, nothing in it is run, and no other file is reached.
  /// - Parameter name: What findings call it; its path unless said.
  public static func audit(
    database path: String, named name: String? = nil, environment: DeskEnvironment,
    expecting expected: [ExpectedHead] = []
  ) throws -> Audit {
    var audit = Audit()
    let name = name ?? path
    do {
      let ledger = try Ledger(examining: path, named: name, progress: environment.progress)
      try LedgerAudit(ledger: ledger, name: name, roster: nil, exchange: nil, expected: expected)
        .check(&audit)
    } catch let error as StorageError {
      switch error {
      case .busy, .missing: throw error
      default: audit.report(.database, at: name, error.finding)
      }
    }
    return audit
  }
}

extension Audit {
  /// Takes what kept a desk from being checked further as a finding, where it is one.
  fileprivate mutating func report(_ error: DeskError, in folder: DeskFolder) throws {
    switch error {
    case .badLedgerLine(let file, let line, let reason):
      report(.ledgerFile, at: "\(file):\(line)", reason)
    case .notItself(let path, let what):
      let kind: Problem.Kind =
        switch path {
        case folder.texts: .text
        case folder.originals: .original
        case folder.claims, folder.ledger: .ledgerFile
        default: .database
        }
      let name =
        path.hasPrefix(folder.path + "/") ? path.dropFirst(folder.path.count + 1) : path[...]
      report(kind, at: String(name), what.finding)
    default: throw error
    }
  }
}

extension StorageError {
  /// The error as an audit's finding.
  var finding: String {
    switch self {
    case .missing: "it is missing; any other command makes it anew from claims/ledger"
    case .unreadable: "it cannot be read"
    case .unfinished: "a write was broken off, and has not been taken back"
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
