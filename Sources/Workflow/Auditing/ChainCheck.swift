internal import Claims
internal import Storage

/// Follows the chains of a ledger, desk by desk, and says where one does not hold.
struct ChainCheck {
  private var desk = ""
  private var seq = 0
  /// Of the branches that are open, the last event; one, unless the desk is forked.
  private var tips: [EventHash: ChainLink] = [:]

  /// Takes the next link, in `seq` order.
  mutating func check(
    _ link: ChainLink, _ snapshot: LedgerSnapshot, _ audit: inout Audit
  ) throws {
    if link.desk != desk {
      finish(&audit)
      (desk, seq) = (link.desk, 0)
    }
    audit.events += 1
    let place = "\(desk) event \(link.seq)"
    if link.seq == seq {
      audit.report(
        .fork, at: place, "two events bear this place: the desk was written to from two databases")
    }
    seq = link.seq
    if !DeskName.isWellFormed(link.desk) {
      audit.report(.brokenChain, at: place, "no desk can bear this name")
    }
    if !link.isWhole {
      audit.report(.changedEvent, at: place, "its content does not give its hash")
    }
    if let previous = tips.removeValue(forKey: link.prev) {
      if previous.seq + 1 != link.seq || previous.clock >= link.clock {
        audit.report(.brokenChain, at: place, "its number or clock does not follow on")
      }
    } else if link.prev != .zero || link.seq != 1 {
      let isBranch = try snapshot.contains(link.prev)
      if !isBranch { audit.report(.brokenChain, at: place, "the event before it is missing") }
    }
    tips[link.hash] = link
  }

  /// Ends the chain at hand.
  mutating func finish(_ audit: inout Audit) {
    let ends = tips.values.sorted { ($0.clock, $0.seq, $0.hash) < ($1.clock, $1.seq, $1.hash) }
    audit.heads += ends.map { LedgerHead(desk: desk, events: $0.seq, head: $0.hash) }
    tips = [:]
  }
}
