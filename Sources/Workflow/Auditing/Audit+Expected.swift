internal import Claims
internal import Storage

extension Audit {
  /// Names the heads that somebody kept and that the chains do not have.
  mutating func check(_ expected: [ExpectedHead], _ snapshot: LedgerSnapshot) throws {
    for head in expected {
      let place = "\(head.desk) event \(head.seq)"
      let known = try snapshot.hashes(ofDesk: head.desk, seq: head.seq)
      if known.contains(where: head.isMet) { continue }
      if let other = known.first {
        report(
          .rewritten, at: place,
          "its hash is \(other.hex.prefix(max(12, head.digits.count))), and \(head.digits) was expected"
        )
        continue
      }
      let reach = try snapshot.lastSeq(ofDesk: head.desk)
      report(
        .cutShort, at: place,
        reach.map { "it was expected, and the chain ends at event \($0)" }
          ?? "it was expected, and no event of that desk is known")
    }
  }
}
