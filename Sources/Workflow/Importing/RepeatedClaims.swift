internal import Claims
internal import Matching

/// Which rows say what an earlier claim says, one of the ledger or of a row before.
///
/// Of each row's text the eight bytes of its fingerprint are kept, and only until all are there;
/// then those alone that more than one claim has.
struct RepeatedClaims {
  private var fingerprints: [Fingerprint] = []
  /// Those that a claim of the ledger has, or of a row that has been taken in.
  private var said: Set<Fingerprint> = []
  /// Those that rows share, or a row and a claim of the ledger.
  private var shared: Set<Fingerprint> = []
  /// The claims to be told of, with the lines of their rows.
  private(set) var repeated: [(claim: EventHash, line: Int)] = []
  /// How many there are besides.
  private(set) var further = 0

  /// Takes note of what a batch of rows says.
  mutating func add(_ batch: PreparedBatch) {
    fingerprints += batch.fingerprints
    said.formUnion(batch.known)
  }

  /// Finds what is said more than once; all rows are there.
  mutating func close() {
    fingerprints.sort { $0.hash < $1.hash }
    shared = said
    for (one, next) in zip(fingerprints, fingerprints.dropFirst()) where one == next {
      shared.insert(one)
    }
    fingerprints = []
  }

  /// Takes note of the claim that a row has become.
  mutating func add(_ claim: EventHash, of row: PreparedRow) {
    guard let fingerprint = row.fingerprint, shared.contains(fingerprint),
      !said.insert(fingerprint).inserted
    else { return }
    if repeated.count < RowWarnings.limit {
      repeated.append((claim, row.row.line))
    } else {
      further += 1
    }
  }
}
