import Anchoring
import Claims
import Testing

extension Fixture {
  /// An editor answers for a source's newest text.
  @discardableResult
  mutating func sign(
    _ source: EventHash, by handle: String = "mori", _ because: String
  ) throws -> EventHash {
    let newest = try #require(self.source(source).newest)
    let claims = try claimHashes.map(entry).map(\.claim)
    let counts = Dictionary(grouping: claims.filter { $0.cites(source) }, by: \.status)
    return append(
      by: handle,
      .sourceSigned(
        SignedSource(
          source: source, revision: newest.hash, sha256: newest.sha256,
          counts: counts.mapValues(\.count), heads: try heads, because: because, role: .editor)))
  }

  /// The record of a source, as a desk hands it over.
  func record(of source: EventHash, audit: Audit? = nil) throws -> SourceRecord {
    let now = try self.source(source)
    let signing = now.signOffs.last.flatMap { signOff in
      events.firstIndex { $0.hash == signOff.hash }
    }
    let then = upTo(signing ?? events.count)
    let state = try then.state(of: source)
    let stateNow = try self.state(of: source, and: state.claims.map(\.claim.hash))
    let subjects = Set([source] + stateNow.claims.map(\.claim.hash))
    let ids = Dictionary(stateNow.claims.map { ($0.claim.hash, $0.claim.id) }) { first, _ in first }
    let entries = events.filter {
      subjects.contains($0.hash) || $0.subject.map(subjects.contains) == true
    }
    .filter { $0.hash != now.signOffs.last?.hash }
    .map { SourceRecord.Entry(event: $0, subject: $0.claim.flatMap { ids[$0] } ?? now.id) }
    let seq = signing.map { events[$0].seq } ?? .max
    var whole = Audit()
    whole.events = events.count
    whole.heads = try heads
    return SourceRecord(
      signOff: now.signOffs.last, signed: state, now: stateNow,
      sources: [now]
        + sources.values.filter { $0.hash != source }
        .sorted { $0.added.at < $1.added.at },
      known: entries.filter { $0.event.seq < seq }, since: entries.filter { $0.event.seq > seq },
      missing: [], audit: audit ?? whole)
  }

  private func state(
    of source: EventHash, and others: [EventHash] = []
  ) throws -> SourceRecord.State {
    let claims = try claimHashes.map(entry).filter {
      $0.claim.cites(source) || others.contains($0.claim.hash)
    }
    return SourceRecord.State(
      source: try self.source(source), claims: claims, heads: try heads,
      onFile: onFile)
  }

  private var heads: [LedgerHead] {
    get throws {
      let last = try #require(events.last)
      return [LedgerHead(desk: last.desk, events: events.count, head: last.hash)]
    }
  }
}

extension Claim {
  fileprivate func cites(_ source: EventHash) -> Bool {
    citations.contains { $0.source == source }
  }
}
