internal import Anchoring
internal import Claims
internal import Storage

/// The audit of one ledger's file, with the ledger files and texts beside it where it is a desk's.
struct LedgerAudit {
  let ledger: Ledger
  /// What the file is called in findings.
  let name: String
  /// Who may judge; nil where nobody knows.
  let roster: Roster?
  /// The folder that the ledger exchanges events and texts with; nil where the file stands alone.
  let exchange: Exchange?
  let expected: [ExpectedHead]

  /// Checks all of it; what is wrong is left as it is.
  ///
  /// - Throws: `StorageError` where the file cannot be read to its end; what was found before is
  ///   in the audit.
  func check(_ audit: inout Audit) throws {
    let integrity = IntegrityCheck(ledger)
    var found = Audit()
    var failure: (any Error)?
    do { try checkAll(&found) } catch { failure = error }
    let problems = Result { try integrity.wait() }
    for problem in (try? problems.get()) ?? [] { audit.report(.database, at: name, problem) }
    audit.events = found.events
    audit.heads = found.heads
    audit.problems += found.problems
    if let failure { throw failure }
    _ = try problems.get()
  }

  private func checkAll(_ audit: inout Audit) throws {
    let schema = try ledger.schemaProblems()
    for problem in schema { audit.report(.database, at: name, problem.what) }
    guard !schema.contains(where: \.isInTheWay) else { return }
    if let version = try ledger.earlierVersion() {
      return audit.report(
        .database, at: name,
        "its schema is of version \(version), an earlier one; any other command brings it up to date"
      )
    }
    try ledger.read { try checkContent($0, &audit) }
  }

  private func checkContent(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    var files = try LedgerFiles(exchange)
    let misfiled = try checkChains(snapshot, &files, &audit)
    try audit.check(expected, snapshot)
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
      var files = try LedgerFiles(exchange)
      try files.check(snapshot, &found)
      audit.problems += found.problems + rows.problems
      throw error
    }
    audit.problems += found.problems + rows.problems
    try checkTexts(snapshot, &audit)
    try checkOriginals(snapshot, &audit)
    try audit.checkOrphans(snapshot)
    try exchange?.checkCopies(snapshot, expecting: files.broughtTexts, &audit)
    try exchange?.checkOriginals(snapshot, expecting: files.broughtOriginals, &audit)
    guard let roster else { return }
    // Most often all are known, and no claim need be read for them.
    if try snapshot.judges().contains(where: { roster.reviewer($0) == nil }) {
      try snapshot.forEachClaim(ClaimFilter()) { audit.checkPeople(of: $0, roster) }
    }
    for source in try snapshot.sources() { audit.checkSignOffs(of: source, roster) }
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
}
