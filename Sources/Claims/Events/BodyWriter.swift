internal import Anchoring

/// Collects the members of an event's body; absent values and empty lists are left out.
///
/// Each value is written once, as it will stand, and the members are then put in the order of their
/// keys.
struct BodyWriter {
  private var values: [UInt8] = []
  private var members: [(key: String, value: Range<Int>)] = []

  init() {
    values.reserveCapacity(512)
    members.reserveCapacity(12)
  }

  /// The body in canonical form.
  var canonical: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count + 16 * members.count + 2)
    bytes.append(UInt8(ascii: "{"))
    // Keys are ASCII, whose order is the same in bytes and in UTF-16 code units.
    for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSON.appendQuoted(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: values[member.value])
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private mutating func add(_ key: String, _ write: (inout [UInt8]) -> Void) {
    let start = values.count
    write(&values)
    members.append((key, start..<values.count))
  }

  mutating func set(_ key: String, _ value: String?) {
    guard let value else { return }
    add(key) { JSON.appendQuoted(value, to: &$0) }
  }

  mutating func set(_ key: String, _ value: Int?) {
    guard let value else { return }
    add(key) { $0.append(contentsOf: String(value).utf8) }
  }

  mutating func set(_ key: String, _ value: EventHash?) {
    guard let value else { return }
    add(key) { value.appendQuotedHex(to: &$0) }
  }

  mutating func set(_ key: String, _ values: [String]) {
    set(key, list: values) { JSON.appendQuoted($0, to: &$1) }
  }

  mutating func set(_ key: String, _ values: [EventHash]) {
    set(key, list: values) { $0.appendQuotedHex(to: &$1) }
  }

  mutating func set(_ key: String, _ counts: [Status: Int]) {
    let members = counts.filter { $0.value != 0 }.map { ($0.key.rawValue, JSON.int($0.value)) }
    if members.isEmpty { return }
    add(key) {
      JSON.object(Dictionary(members) { first, _ in first }).appendCanonical(to: &$0)
    }
  }

  mutating func set(_ key: String, _ heads: [LedgerHead]) {
    set(key, list: heads) { $0.json.appendCanonical(to: &$1) }
  }

  private mutating func set<Element>(
    _ key: String, list elements: [Element], _ write: (Element, inout [UInt8]) -> Void
  ) {
    if elements.isEmpty { return }
    add(key) { bytes in
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(element, &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  mutating func set(_ range: CodePointRange) {
    set("start", range.start)
    set("end", range.end)
  }

  mutating func set(_ grounds: Grounds) {
    set("text", grounds.wording)
    set("rests", grounds.rests)
  }

  mutating func set(_ fields: ClaimFields) {
    set("claimant", fields.claimant)
    set("context", fields.context)
    set("priority", fields.priority)
  }

  mutating func set(_ fields: SourceFields) {
    for (key, path) in SourceFields.columns { set(key, fields[keyPath: path]) }
  }
}
