/// Writes JSON in the canonical form of RFC 8785 as it comes, without building values first.
///
/// The members of an object must be written in the order of their keys.
public struct JSONWriter {
  /// What has been written, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var isFirst = true
  // In a debug build alone: tests run one, and the release need not pay for what they hold to.
  private var lastKey: String?

  /// A writer that has written nothing.
  public init() {}

  /// What has been written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what has been written, and keeps the room for more.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Ends a line, which may only stand between documents.
  public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  /// Writes an object, whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    let above = (isFirst, lastKey)
    (isFirst, lastKey) = (true, nil)
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    (isFirst, lastKey) = above
  }

  /// Writes a list, each of whose elements `body` writes.
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in elements {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      body(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a string.
  public mutating func string(_ value: String) { JSON.appendQuoted(value, to: &bytes) }

  // MARK: Members

  /// Writes the name of a member, after which its value must be written.
  ///
  /// - Parameter key: Printable ASCII without quotes and backslashes, after the keys before it.
  public mutating func key(_ key: StaticString) {
    #if DEBUG
      precondition(lastKey.map { $0 < "\(key)" } ?? true, "\(key) comes before \(lastKey ?? "")")
      lastKey = "\(key)"
    #endif
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a member whose value is a string, or `null` where there is none.
  public mutating func member(_ key: StaticString, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Writes a member whose value is an integer, or `null` where there is none.
  public mutating func member(_ key: StaticString, _ value: Int?) {
    self.key(key)
    if let value { bytes.append(contentsOf: String(value).utf8) } else { null() }
  }

  /// Writes a member whose value is a number of thousandths from 0 up, as RFC 8785 has numbers:
  /// `0.25`, `1`.
  public mutating func member(_ key: StaticString, thousandths: Int) {
    self.key(key)
    let digits = String(1000 + thousandths % 1000).dropFirst()
    let decimals = digits.reversed().drop { $0 == "0" }.reversed()
    let tail = decimals.isEmpty ? "" : "." + String(decimals)
    bytes.append(contentsOf: "\(thousandths / 1000)\(tail)".utf8)
  }

  /// Writes a member whose value is true or false.
  public mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes a member whose value is a list of strings.
  public mutating func member(_ key: StaticString, _ values: [String]) {
    self.key(key)
    array(values) { $0.string($1) }
  }

  /// Writes a member whose value is what `body` writes of something, or `null` where there is none.
  public mutating func member<Value>(
    _ key: StaticString, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void
  ) {
    self.key(key)
    if let value { body(&self, value) } else { null() }
  }

  private mutating func null() { bytes.append(contentsOf: "null".utf8) }
}
