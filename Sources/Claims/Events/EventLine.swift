/// A line of a ledger file in canonical form, its members found where they stand.
///
/// It lasts as long as the bytes do.
struct EventLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let at: Range<Int>
  private let by: Range<Int>
  private let clock: Range<Int>
  private let desk: Range<Int>
  private let hash: Range<Int>
  private let kind: Range<Int>
  private let prev: Range<Int>
  private let seq: Range<Int>
  /// The body, from brace to brace.
  let body: Range<Int>
  /// The body's members.
  let members: [FlatObject.Member]
  /// The member `hash`, with the comma behind it: what the hash does not cover.
  let unhashed: Range<Int>

  /// - Returns: `nil` for whatever is not such a line, or has a body that holds more than a
  ///   ``FlatObject`` does; reading it whole tells apart which.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = FlatScanner(bytes)
    guard scanner.takeWord("{\"at\":"), let at = scanner.string(), scanner.takeWord(",\"body\":")
    else {
      return nil
    }
    let bodyStart = scanner.position
    guard let members = scanner.members() else { return nil }
    let body = bodyStart..<scanner.position
    guard scanner.takeWord(",\"by\":"), let by = scanner.string(),
      scanner.takeWord(",\"clock\":"), let clock = scanner.integer(),
      scanner.takeWord(",\"desk\":"), let desk = scanner.string(), scanner.take(",")
    else { return nil }
    let hashStart = scanner.position
    guard scanner.takeWord("\"hash\":"), let hash = scanner.string(), scanner.take(",") else {
      return nil
    }
    unhashed = hashStart..<scanner.position
    guard scanner.takeWord("\"kind\":"), let kind = scanner.string(),
      scanner.takeWord(",\"prev\":"), let prev = scanner.string(),
      scanner.takeWord(",\"seq\":"), let seq = scanner.integer(), scanner.take("}"),
      scanner.isAtEnd,
      // What is read of it is seen to be UTF-8 then; a later version's fields are not read.
      String(validating: bytes, as: UTF8.self) != nil
    else { return nil }
    self.bytes = bytes
    self.members = members
    (self.at, self.body, self.by, self.clock) = (at, body, by, clock)
    (self.desk, self.hash, self.kind, self.prev, self.seq) = (desk, hash, kind, prev, seq)
  }

  private func value(_ range: Range<Int>) -> FlatValue {
    FlatValue(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// The event, where every member is of its shape and the hash is that of the content.
  func event() -> Event? {
    guard let at = value(at).string, Stamp.isTime(at),
      let by = value(by).string, NameRule.handle.problem(with: by) == nil,
      let clock = value(clock).int, clock > 0,
      let desk = value(desk).string, DeskName.isWellFormed(desk),
      let hash = value(hash).hash, EventHash.sha256(bytes, without: unhashed) == hash,
      let kind = value(kind).string, let prev = value(prev).hash,
      let seq = value(seq).int, seq > 0,
      let read = try? EventBody(kind: kind, body: FlatObject(bytes, members: members))
    else { return nil }
    return Event(
      desk: desk, seq: seq, clock: clock, at: at, by: by, canonicalBody: Array(bytes[body]),
      body: read, prev: prev, statedHash: hash)
  }
}
