/// Why a line is not an event, or an event is not what it claims to be.
public enum EventError: Error, Equatable, CustomStringConvertible {
  /// Not JSON; the offset is in bytes.
  case notJSON(offset: Int, reason: String)
  /// JSON, but not the bytes that RFC 8785 gives for it.
  case notCanonical
  /// A member of the event itself is missing or of another shape.
  case malformed(field: String)
  /// A known kind whose body lacks a field or has it in another shape.
  case malformedBody(kind: String, field: String)
  /// The digest that the line bears is not the digest of its content.
  case wrongHash(stated: EventHash, computed: EventHash)

  /// What is wrong, as the end of a sentence.
  public var description: String {
    switch self {
    case .notJSON(let offset, let reason): "not JSON at byte \(offset): \(reason)"
    case .notCanonical: "not in canonical form (RFC 8785)"
    case .malformed(let field): "`\(field)` is missing or malformed"
    case .malformedBody(let kind, let field): "`\(field)` of \(kind) is missing or malformed"
    case .wrongHash(let stated, let computed):
      "the hash is \(stated.hex.prefix(12))…, but the content gives \(computed.hex.prefix(12))…"
    }
  }
}

/// One thing that happened: appended to a desk's chain and never changed.
public struct Event: Hashable, Sendable {
  /// The desk whose chain it is part of.
  public let desk: String
  /// 1, 2, … in this desk.
  public let seq: Int
  /// 1 + the highest clock that the desk had seen, so that effects sort after causes.
  public let clock: Int
  /// The machine's time, `YYYY-MM-DDTHH:MM:SSZ`, which orders nothing.
  public let at: String
  /// The handle of who acted.
  public let by: String
  /// The body exactly as it stands in the ledger, unknown fields included.
  public let members: [String: JSON]
  /// The body, read.
  public let body: EventBody
  /// The hash of this desk's event before, or 64 zeros.
  public let prev: EventHash
  /// SHA-256 of the canonical form without this member.
  public let hash: EventHash

  /// A new event with its hash.
  public init(
    desk: String, seq: Int, clock: Int, at: String, by: String, body: EventBody, prev: EventHash
  ) {
    self.desk = desk
    self.seq = seq
    self.clock = clock
    self.at = at
    self.by = by
    self.members = body.members
    self.body = body
    self.prev = prev
    let content = Self.content(
      desk: desk, seq: seq, clock: clock, at: at, by: by, kind: body.kind, members: members,
      prev: prev)
    self.hash = .sha256(Self.canonicalBytes(content))
  }

  /// An event put together from its stored parts, its hash taken as stated.
  ///
  /// - Throws: ``EventError/malformedBody(kind:field:)``.
  public init(
    desk: String, seq: Int, clock: Int, at: String, by: String, kind: String,
    members: [String: JSON], prev: EventHash, statedHash: EventHash
  ) throws(EventError) {
    self.desk = desk
    self.seq = seq
    self.clock = clock
    self.at = at
    self.by = by
    self.members = members
    self.body = try EventBody(kind: kind, body: members)
    self.prev = prev
    self.hash = statedHash
  }

  /// Reads one line of a ledger file: canonical bytes, right hash, readable body.
  ///
  /// - Throws: ``EventError`` for the first thing that is wrong.
  public init(line: [UInt8]) throws(EventError) {
    let json: JSON
    do { json = try JSON(parsing: line) } catch {
      throw .notJSON(offset: error.offset, reason: error.reason)
    }
    guard Self.canonicalBytes(json) == line else { throw .notCanonical }
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

  /// The hash that the content gives; equal to ``hash`` unless a stored part was changed.
  public var computedHash: EventHash { .sha256(Self.canonicalBytes(content)) }

  /// The event as one JSON object, `hash` included.
  public var json: JSON {
    guard case .object(var object) = content else { return content }
    object["hash"] = .string(hash.hex)
    return .object(object)
  }

  private var content: JSON {
    Self.content(
      desk: desk, seq: seq, clock: clock, at: at, by: by, kind: kind, members: members, prev: prev)
  }

  private static func content(
    desk: String, seq: Int, clock: Int, at: String, by: String, kind: String,
    members: [String: JSON], prev: EventHash
  ) -> JSON {
    [
      "desk": .string(desk), "seq": .int(seq), "clock": .int(clock), "at": .string(at),
      "by": .string(by), "kind": .string(kind), "body": .object(members),
      "prev": .string(prev.hex),
    ]
  }

  private static func canonicalBytes(_ json: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    json.appendCanonical(to: &bytes)
    return bytes
  }
}

extension Event: Comparable {
  /// Ledger order: (`clock`, `desk`, `seq`, `hash`), the same on every desk, causes first.
  public static func < (left: Event, right: Event) -> Bool { left.order < right.order }

  /// Two events are one when their hashes are equal.
  public static func == (left: Event, right: Event) -> Bool { left.hash == right.hash }

  /// By the hash alone.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Where this event stands in the ledger.
  public var order: LedgerOrder {
    LedgerOrder(clock: clock, desk: desk, seq: seq, hash: hash)
  }
}

/// An event's place in ledger order.
public struct LedgerOrder: Hashable, Comparable, Sendable {
  let clock: Int
  let desk: String
  let seq: Int
  let hash: EventHash

  /// A place.
  public init(clock: Int, desk: String, seq: Int, hash: EventHash) {
    self.clock = clock
    self.desk = desk
    self.seq = seq
    self.hash = hash
  }

  /// Compares (`clock`, `desk`, `seq`, `hash`).
  public static func < (left: LedgerOrder, right: LedgerOrder) -> Bool {
    if left.clock != right.clock { return left.clock < right.clock }
    if left.desk != right.desk { return left.desk < right.desk }
    if left.seq != right.seq { return left.seq < right.seq }
    return left.hash < right.hash
  }
}

extension Event {
  /// The claim or source that the event is about, which is itself where it brings one.
  public var subject: EventHash? {
    switch body {
    case .deskOpened: nil
    case .sourceAdded, .claimLogged: hash
    default:
      (kind.hasPrefix("source.") ? members["source"] : members["claim"] ?? members["source"])?
        .string.flatMap(EventHash.init(hex:))
    }
  }

  /// The claim that the event is about.
  public var claim: EventHash? { kind.hasPrefix("claim.") ? subject : nil }
}
