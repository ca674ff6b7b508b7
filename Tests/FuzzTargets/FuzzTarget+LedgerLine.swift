import Claims
import RandomLedgers

extension FuzzTarget {
  /// A line of a ledger file.
  static let ledgerLine = FuzzTarget(
    "ledger-line", "an event that is read gives back the bytes of its line",
    seeds: (1...12).flatMap { RandomLedger(seed: $0, acts: 12).events.map(\.lineBytes) },
    words: [
      "\"at\":\"2026-11-21T09:00:00Z\"", "\"body\":{", "\"by\":", "\"claim\":", "\"seq\":1",
      "\"kind\":\"claim.logged\"", "\"kind\":\"source.signed\"", "\"tags\":[\"a\",\"b\"]",
      "\"start\":0,", "\"end\":9007199254740991", "null", "true", "\\u0000", "\\ud83c\\uddef",
      "e\u{301}", "é", "-0", "1e9", "[[", "]]", "{}", "{\"\":0}",
    ].map { Array($0.utf8) }
  ) { bytes in
    try hold(line: bytes)
    if let mended = signed(bytes) { try hold(line: mended) }
  }

  private static func hold(line: [UInt8]) throws {
    guard let event = try? Event(line: line) else { return }
    try hold(event.lineBytes == line, "the line is not given back")
    try hold(event.computedHash == event.hash, "the hash is not that of the content")
    try event.body.checkLimits()
    let stored = try Event(
      desk: event.desk, seq: event.seq, clock: event.clock, at: event.at, by: event.by,
      kind: event.kind, canonicalBody: event.canonicalBody, prev: event.prev,
      statedHash: event.hash)
    let built = try Event(
      desk: event.desk, seq: event.seq, clock: event.clock, at: event.at, by: event.by,
      kind: event.kind, members: event.members, prev: event.prev, statedHash: event.hash)
    for other in [stored, built] {
      try hold(other.lineBytes == line, "from its parts it has another line")
      try hold(other.body == event.body, "from its parts it has another body")
    }
    if case .unknown = event.body { return }
    // What a version knows of a body stands on its own.
    let rewritten = Event(
      desk: event.desk, seq: event.seq, clock: event.clock, at: event.at, by: event.by,
      body: event.body, prev: event.prev)
    let again = try Event(line: rewritten.lineBytes)
    try hold(again.body == event.body, "written anew it has another body")
  }

  /// An object as an event of its own, with what it lacks and the hash that its content gives: a
  /// fuzzer will not guess SHA-256.
  private static func signed(_ bytes: [UInt8]) -> [UInt8]? {
    guard var members = (try? JSON(parsing: bytes))?.object else { return nil }
    let lacking: [String: JSON] = [
      "at": "2026-11-21T09:00:00Z", "body": [:], "by": "mori", "clock": 1, "desk": "mori",
      "kind": "claim.noted", "prev": .string(EventHash.zero.hex), "seq": 1,
    ]
    members.merge(lacking) { given, _ in given }
    members["hash"] = nil
    let hash = EventHash.sha256(JSON.object(members).canonical.utf8)
    members["hash"] = .string(hash.hex)
    return Array(JSON.object(members).canonical.utf8)
  }
}

extension Event {
  fileprivate var lineBytes: [UInt8] {
    var bytes: [UInt8] = []
    appendLine(to: &bytes)
    return bytes
  }
}
