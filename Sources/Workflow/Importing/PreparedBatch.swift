internal import Matching

/// What was made of a batch of rows.
struct PreparedBatch: Sendable {
  /// The rows, as a ``RowSpool`` keeps them.
  private(set) var spooled: [UInt8] = []
  /// How many they are.
  private(set) var count = 0
  /// What the user should know of them.
  var warnings: [DeskWarning] = []
  /// Those that name another row; their numbers and places count from the batch's beginning.
  private(set) var duplicates: [PlannedRow] = []
  /// What claims have in common that say the same as one of its rows.
  private(set) var fingerprints: [Fingerprint] = []
  /// Those of them that claims in the ledger have.
  var known: [Fingerprint] = []
  /// Why the next row cannot be taken.
  var failure: (any Error)?

  /// Adds a row.
  mutating func add(_ prepared: PreparedRow) {
    if prepared.row.withdrawal?.duplicateOf != nil {
      duplicates.append(PlannedRow(prepared.row, index: count, offset: spooled.count))
    }
    if let fingerprint = prepared.fingerprint { fingerprints.append(fingerprint) }
    RowEncoder.append(prepared, to: &spooled)
    count += 1
  }
}
