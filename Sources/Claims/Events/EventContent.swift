/// What an event's hash covers, but for its body.
public struct EventContent {
  let desk: String
  let seq: Int
  let clock: Int
  let at: String
  let by: String
  let kind: String
  let prev: EventHash

  /// The parts of an event as they are stored.
  public init(
    desk: String, seq: Int, clock: Int, at: String, by: String, kind: String, prev: EventHash
  ) {
    self.desk = desk
    self.seq = seq
    self.clock = clock
    self.at = at
    self.by = by
    self.kind = kind
    self.prev = prev
  }

  /// The bytes that the hash is of, around a body in canonical form.
  public func canonical(body: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 256)
    append(to: &bytes, body: body, hash: nil)
    return bytes
  }

  /// Appends the event as one JSON object in canonical form, which puts keys in this order.
  func append(to bytes: inout [UInt8], body: [UInt8], hash: EventHash?) {
    append(to: &bytes, hash: hash) { $0.append(contentsOf: body) }
  }

  /// Appends the event as one JSON object in canonical form: with its hash, the line of a ledger
  /// file without its end; without, the bytes that the hash is of.
  ///
  /// - Parameter body: Appends the body in canonical form.
  /// - Returns: The place among the bytes where the line has the hash, or would have it.
  @discardableResult
  public func append(
    to bytes: inout [UInt8], hash: EventHash?, body: (inout [UInt8]) throws -> Void
  ) rethrows -> Int {
    bytes.append(contentsOf: "{\"at\":".utf8)
    JSON.appendQuoted(at, to: &bytes)
    bytes.append(contentsOf: ",\"body\":".utf8)
    try body(&bytes)
    bytes.append(contentsOf: ",\"by\":".utf8)
    JSON.appendQuoted(by, to: &bytes)
    bytes.append(contentsOf: ",\"clock\":".utf8)
    bytes.append(contentsOf: String(clock).utf8)
    bytes.append(contentsOf: ",\"desk\":".utf8)
    JSON.appendQuoted(desk, to: &bytes)
    let place = bytes.count
    if let hash {
      bytes.append(contentsOf: ",\"hash\":".utf8)
      hash.appendQuotedHex(to: &bytes)
    }
    bytes.append(contentsOf: ",\"kind\":".utf8)
    JSON.appendQuoted(kind, to: &bytes)
    bytes.append(contentsOf: ",\"prev\":".utf8)
    prev.appendQuotedHex(to: &bytes)
    bytes.append(contentsOf: ",\"seq\":".utf8)
    bytes.append(contentsOf: String(seq).utf8)
    bytes.append(UInt8(ascii: "}"))
    return place
  }
}
