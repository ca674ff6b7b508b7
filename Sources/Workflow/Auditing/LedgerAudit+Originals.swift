internal import Claims
internal import Storage

extension LedgerAudit {
  /// Holds the files that texts were made from against their digests, as far as the database has
  /// them.
  func checkOriginals(_ snapshot: LedgerSnapshot, _ audit: inout Audit) throws {
    for sha256 in try snapshot.originalHashes() {
      guard let bytes = try snapshot.original(sha256), EventHash.sha256(bytes) != sha256 else {
        continue
      }
      audit.report(
        .original, at: "original \(sha256.hex.prefix(12))",
        "the stored file is not the one with this SHA-256")
    }
  }
}

extension Exchange {
  /// Holds the files that texts were made from against their names, and names those that no revision
  /// was made from.
  ///
  /// A large one comes to its place before its event is there: one that no revision names is what a
  /// write that was broken off, or is under way, leaves, and no finding.
  /// - Parameter brought: Those of revisions that ledger files hold and that are not taken in yet.
  func checkOriginals(
    _ snapshot: LedgerSnapshot, expecting brought: Set<EventHash>, _ audit: inout Audit
  ) throws {
    let named = try snapshot.namedOriginals().union(brought)
    for path in try originalFiles() {
      do {
        let bytes = try DeskFolder.read(path, upTo: .original)
        let sha256 = EventHash.sha256(bytes)
        if !path.hasSuffix("/\(sha256.hex)") {
          audit.report(
            .original, at: name(path), "its content is not what its name is the SHA-256 of")
        } else if !named.contains(sha256) {
          if bytes.count > Original.largestRow {
            warn(.unnamedOriginal(file: name(path)))
          } else {
            audit.report(.orphan, at: name(path), Audit.unnamedOriginal)
          }
        }
      } catch DeskError.notItself(_, let what) {
        audit.report(.original, at: name(path), what.finding)
      } catch DeskError.tooLarge(let excess) {
        audit.report(.original, at: name(path), "\(excess.named("it"))")
      }
    }
  }
}
