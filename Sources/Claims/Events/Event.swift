/// One thing that happened: appended to a desk's chain and never changed.
public struct Event: Hashable, Sendable {
  /// Kept together, so that handing an event on costs one count of references and not one a field.
  private let parts: Parts

  private final class Parts: Sendable {
    let desk: String
    let seq: Int
    let clock: Int
    let at: String
    let by: String
    let canonicalBody: [UInt8]
    let body: EventBody
    let prev: EventHash
    let hash: EventHash

    init(
      desk: String, seq: Int, clock: Int, at: String, by: String, canonicalBody: [UInt8],
      body: EventBody, prev: EventHash, hash: EventHash
    ) {
      self.desk = desk
      self.seq = seq
      self.clock = clock
      self.at = at
      self.by = by
      self.canonicalBody = canonicalBody
      self.body = body
      self.prev = prev
      self.hash = hash
    }
  }

  /// The desk whose chain it is part of.
  public var desk: String { parts.desk }
  /// 1, 2, … in this desk.
  public var seq: Int { parts.seq }
  /// 1 + the highest clock that the desk had seen, so that effects sort after causes.
  public var clock: Int { parts.clock }
  /// The machine's time, `YYYY-MM-DDTHH:MM:SSZ`, which orders nothing.
  public var at: String { parts.at }
  /// The handle of who acted.
  public var by: String { parts.by }
  /// The body exactly as it stands in the ledger, in canonical form, unknown fields included.
  public var canonicalBody: [UInt8] { parts.canonicalBody }
  /// The body, read.
  public var body: EventBody { parts.body }
  /// The hash of this desk's event before, or 64 zeros.
  public var prev: EventHash { parts.prev }
  /// SHA-256 of the canonical form without this member.
  public var hash: EventHash { parts.hash }

  /// A new event with its hash.
  public init(
    desk: String, seq: Int, clock: Int, at: String, by: String, body: EventBody, prev: EventHash
  ) {
    let canonicalBody = body.canonical
    self.init(
      desk: desk, seq: seq, clock: clock, at: at, by: by, canonicalBody: canonicalBody, body: body,
      prev: prev,
      statedHash: .sha256(
        EventContent(
          desk: desk, seq: seq, clock: clock, at: at, by: by, kind: body.kind, prev: prev
        ).canonical(body: canonicalBody)))
  }

  /// An event put together from parts that belong together.
  init(
    desk: String, seq: Int, clock: Int, at: String, by: String, canonicalBody: [UInt8],
    body: EventBody, prev: EventHash, statedHash: EventHash
  ) {
    parts = Parts(
      desk: desk, seq: seq, clock: clock, at: at, by: by, canonicalBody: canonicalBody, body: body,
      prev: prev, hash: statedHash)
  }

  /// An event put together from its stored parts, its hash taken as stated.
  ///
  /// - Parameter canonicalBody: The body as ``canonicalBody`` gave it; other JSON text of an object
  ///   is taken, and put in canonical form.
  /// - Throws: ``EventError/notJSON(offset:reason:)``, ``EventError/malformed(field:)``,
  ///   ``EventError/malformedBody(kind:field:)``.
  public init(
    desk: String, seq: Int, clock: Int, at: String, by: String, kind: String,
    canonicalBody: [UInt8], prev: EventHash, statedHash: EventHash
  ) throws(EventError) {
    let flat = try canonicalBody.withUnsafeBufferPointer {
      (bytes) throws(EventError) -> EventBody? in
      guard let object = FlatObject(bytes), String(validating: bytes, as: UTF8.self) != nil else {
        return nil
      }
      return try EventBody(kind: kind, body: object)
    }
    if let flat {
      self.init(
        desk: desk, seq: seq, clock: clock, at: at, by: by, canonicalBody: canonicalBody,
        body: flat, prev: prev, statedHash: statedHash)
      return
    }
    let json: JSON
    do { json = try JSON(parsing: canonicalBody) } catch {
      throw .notJSON(offset: error.offset, reason: error.reason)
    }
    guard let members = json.object else { throw .malformed(field: "body") }
    try self.init(
      desk: desk, seq: seq, clock: clock, at: at, by: by, kind: kind, members: members, prev: prev,
      statedHash: statedHash)
  }

  /// An event put together from its parts, its hash taken as stated.
  ///
  /// - Throws: ``EventError/malformedBody(kind:field:)``.
  public init(
    desk: String, seq: Int, clock: Int, at: String, by: String, kind: String,
    members: [String: JSON], prev: EventHash, statedHash: EventHash
  ) throws(EventError) {
    var bytes: [UInt8] = []
    JSON.object(members).appendCanonical(to: &bytes)
    self.init(
      desk: desk, seq: seq, clock: clock, at: at, by: by, canonicalBody: bytes,
      body: try EventBody(kind: kind, body: members), prev: prev, statedHash: statedHash)
  }

  /// Reads one line of a ledger file: canonical bytes, right hash, readable body, nothing beyond its
  /// ``Limit``.
  ///
  /// - Throws: ``EventError`` for the first thing that is wrong.
  public init(line: [UInt8]) throws(EventError) {
    self = try line.withUnsafeBufferPointer { bytes throws(EventError) in
      try Event(line: bytes)
    }
  }

  /// Reads one line of a ledger file where it stands.
  ///
  /// - Throws: ``EventError`` for the first thing that is wrong.
  public init(line: UnsafeBufferPointer<UInt8>) throws(EventError) {
    do throws(Excess) { try Limit.ledgerLine.check("the line", count: line.count) } catch {
      throw .tooLarge(error)
    }
    if let event = EventLine(line)?.event() {
      self = event
    } else {
      // Whatever is not as nearly every line is gets read whole, which finds out what is wrong.
      try self.init(parsing: Array(line))
    }
    do throws(Excess) { try body.checkLimits() } catch { throw .tooLarge(error) }
  }

  private init(parsing line: [UInt8]) throws(EventError) {
    let json: JSON
    do { json = try JSON(parsing: line) } catch {
      throw .notJSON(offset: error.offset, reason: error.reason)
    }
    var canonical: [UInt8] = []
    json.appendCanonical(to: &canonical)
    guard canonical == line else { throw .notCanonical }
    guard let object = json.object else { throw .malformed(field: "event") }
    func member<Value>(_ field: String, _ value: Value?) throws(EventError) -> Value {
      guard let value else { throw .malformed(field: field) }
      return value
    }
    let stated = try member("hash", object["hash"]?.string.flatMap(EventHash.init(hex:)))
    let desk = try member("desk", object["desk"]?.string)
    guard DeskName.isWellFormed(desk) else { throw .malformed(field: "desk") }
    try self.init(
      desk: desk,
      seq: try member("seq", object["seq"]?.int.flatMap { $0 > 0 ? $0 : nil }),
      clock: try member("clock", object["clock"]?.int.flatMap { $0 > 0 ? $0 : nil }),
      at: try member("at", object["at"]?.string.flatMap { Stamp.isTime($0) ? $0 : nil }),
      by: try member(
        "by", object["by"]?.string.flatMap { NameRule.handle.problem(with: $0) == nil ? $0 : nil }),
      kind: try member("kind", object["kind"]?.string),
      members: try member("body", object["body"]?.object),
      prev: try member("prev", object["prev"]?.string.flatMap(EventHash.init(hex:))),
      statedHash: stated)
    guard object.count == 9 else { throw .malformed(field: "event") }
    guard computedHash == stated else {
      throw .wrongHash(stated: stated, computed: computedHash)
    }
  }

  /// The kind, such as `claim.logged`.
  public var kind: String { body.kind }

  /// Whether it brings a claim; told without a copy of the body.
  public var logsClaim: Bool { if case .claimLogged = parts.body { true } else { false } }

  /// The body's members, unknown fields included.
  public var members: [String: JSON] { (try? JSON(parsing: canonicalBody))?.object ?? [:] }

  /// The hash that the content gives; equal to ``hash`` unless a stored part was changed.
  public var computedHash: EventHash { .sha256(content.canonical(body: canonicalBody)) }

  /// The event as one JSON object, `hash` included.
  public var json: JSON {
    [
      "desk": .string(desk), "seq": .int(seq), "clock": .int(clock), "at": .string(at),
      "by": .string(by), "kind": .string(kind), "body": .object(members),
      "prev": .string(prev.hex), "hash": .string(hash.hex),
    ]
  }

  /// Appends ``json`` in canonical form: the line that a ledger file holds, without its end.
  public func appendLine(to bytes: inout [UInt8]) {
    content.append(to: &bytes, body: canonicalBody, hash: hash)
  }

  private var content: EventContent {
    EventContent(desk: desk, seq: seq, clock: clock, at: at, by: by, kind: kind, prev: prev)
  }
}

extension Event: Comparable {
  /// Ledger order: (`clock`, `desk`, `seq`, `hash`), the same on every desk, causes first.
  public static func < (left: Event, right: Event) -> Bool {
    left.clock != right.clock ? left.clock < right.clock : left.order < right.order
  }

  /// Two events are one when their hashes are equal.
  public static func == (left: Event, right: Event) -> Bool { left.hash == right.hash }

  /// By the hash alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Where this event stands in the ledger.
  public var order: LedgerOrder {
    LedgerOrder(clock: clock, desk: desk, seq: seq, hash: hash)
  }
}
