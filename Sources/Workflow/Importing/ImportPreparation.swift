internal import Claims
internal import Foundation
internal import Storage

/// The rows of an import, checked and with their words found, and what is to be known of them once
/// the lock is held.
struct PreparedImport {
  let rows: RowSpool
  let plan: ImportPlan
  let repeated: RepeatedClaims
  /// The last event before any source was looked at: what later ones changed is looked at again.
  let lastEvent: Int
}

/// Reads, checks and places the rows of an import outside the lock, several batches at once and in
/// their order.
struct ImportPreparation {
  /// How many batches are worked on at once, and how many wait meanwhile.
  private static let width = 2 * min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 8)

  private let desk: Desk
  private let preparer: RowPreparer
  private let lastEvent: Int
  private let spool: RowSpool
  private var duplicates: [PlannedRow] = []
  private var repeated = RepeatedClaims()
  private var checked: Tally

  init(_ desk: Desk) throws {
    let (reviewer, roster) = try desk.actor()
    self.desk = desk
    lastEvent = try desk.ledger.read { try $0.lastEventID() }
    preparer = RowPreparer(
      sources: CitedSources(desk.ledger),
      rules: VerdictRules(reviewer: reviewer, roster: roster))
    spool = RowSpool(in: desk.folder.claims)
    checked = Tally(.preparing, of: nil, to: desk.environment.progress)
  }

  /// All rows, as far as they go.
  ///
  /// - Throws: ``DeskError/badRow(line:underlying:)`` for the first that cannot be taken,
  ///   ``DeskError/tooLarge(_:)``; what `next` throws.
  mutating func prepare(_ next: () throws -> ImportBatch?) throws -> PreparedImport {
    var isAtEnd = false
    while !isAtEnd {
      var batches: [ImportBatch] = []
      var failure: (any Error)?
      while batches.count < Self.width, !isAtEnd {
        do {
          if let batch = try next() { batches.append(batch) } else { isAtEnd = true }
        } catch {
          // What comes before it in the file is told first.
          (failure, isAtEnd) = (error, true)
        }
      }
      for batch in prepared(batches) { try take(batch) }
      if let failure { throw failure }
    }
    repeated.close()
    return PreparedImport(
      rows: spool, plan: try plan(), repeated: repeated, lastEvent: lastEvent)
  }

  private func plan() throws -> ImportPlan {
    let rows = try rowsBearingOnOthers()
    do throws(Excess) { return try ImportPlan(rows) } catch { throw DeskError.tooLarge(error) }
  }

  private func prepared(_ batches: [ImportBatch]) -> [PreparedBatch] {
    let (preparer, ledger) = (preparer, desk.ledger)
    let prepare = { @Sendable (batch: ImportBatch) in
      var prepared = preparer.prepare(batch)
      do {
        let fingerprints = prepared.fingerprints
        prepared.known = try ledger.read { try $0.fingerprints(ofClaimsAmong: fingerprints) }
      } catch { prepared.failure = prepared.failure ?? error }
      return prepared
    }
    return batches.mapConcurrently(prepare)
  }

  private mutating func take(_ batch: PreparedBatch) throws {
    batch.warnings.forEach(desk.environment.warn)
    let first = spool.count
    let offset = try spool.append(batch)
    repeated.add(batch)
    for var row in batch.duplicates {
      row.index += first
      row.offset += offset
      duplicates.append(row)
    }
    for _ in 0..<batch.count { checked.advance() }
    switch batch.failure {
    case nil: return
    case let broken as RowPreparer.BrokenRule:
      let claim = try desk.nameOfClaim(after: first + broken.rowsBefore)
      throw DeskError.badRow(
        line: broken.line, underlying: preparer.rules.error(broken.breach, claim: claim))
    case let failure?: throw failure
    }
  }

  /// The rows that are withdrawn as duplicates, those that they name, and those that stand in one
  /// place with the former.
  private func rowsBearingOnOthers() throws -> [PlannedRow] {
    if duplicates.isEmpty { return [] }
    let names = Set(duplicates.compactMap(\.duplicateOf))
    let places = Set(duplicates.map(\.place))
    var rows = duplicates
    var index = 0
    try spool.forEachRow { offset, prepared in
      let row = prepared.row
      let isNamed = row.id.map(names.contains) ?? false
      if row.withdrawal?.duplicateOf == nil, isNamed || places.contains(PlannedRow.Place(of: row)) {
        rows.append(PlannedRow(row, index: index, offset: offset))
      }
      index += 1
    }
    return rows
  }
}

extension Desk {
  /// What a claim would be called that was logged after so many others had been.
  fileprivate func nameOfClaim(after count: Int) throws -> String {
    try rehearse { pen in
      let desk = try pen.transaction.deskName() ?? ""
      return "\(desk)-\(try pen.transaction.claimsLogged(onDesk: desk) + count + 1)"
    }
  }
}
