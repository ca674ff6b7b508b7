/// Why bytes are not JSON that the ledger can hold.
public struct JSONError: Error, Equatable {
  /// Where reading stopped, in bytes from the start.
  public let offset: Int
  /// What was expected there, or what is wrong.
  public let reason: String
}

/// Reads RFC 8259 JSON strictly: integers only, no key twice in an object, valid UTF-8, bounded
/// depth.
///
/// Foundation's decoder would fold equal-looking keys and accept floating point; both would let two
/// different lines mean one event.
struct JSONReader {
  /// The integers that every JSON reader takes exactly (RFC 8785 refers to I-JSON, RFC 7493).
  static let largestInteger = 9_007_199_254_740_991

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// How many values have been begun.
  private var count = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.error("nothing more after the value") }
    return value
  }

  private func error(_ reason: String) -> JSONError { JSONError(offset: position, reason: reason) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSON {
    guard depth < Limit.jsonDepth.most else {
      throw error("nesting deeper than \(Limit.jsonDepth)")
    }
    // A value of two bytes can take a hundred times as much in memory.
    count += 1
    guard count <= Limit.jsonValues.most else {
      throw error("more than \(Limit.jsonValues) values")
    }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte):
      return .int(try integer())
    default: throw error("expected a JSON value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw error("expected \(word)") }
      position += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSON {
    position += 1
    var members: [String: JSON] = [:]
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("expected a key in quotes") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw error("expected ':'") }
      skipSpace()
      guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
        throw error("the key \"\(Self.shortened(key))\" stands twice")
      }
      skipSpace()
      if take(",") { continue }
      guard take("}") else { throw error("expected ',' or '}'") }
      return .object(members)
    }
  }

  /// A key as an error has room for it.
  private static func shortened(_ key: String) -> String {
    let start = String(key.unicodeScalars.prefix(40))
    return start.utf8.count < key.utf8.count ? start + "…" : key
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSON {
    position += 1
    var elements: [JSON] = []
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take(",") { continue }
      guard take("]") else { throw error("expected ',' or ']'") }
      return .array(elements)
    }
  }

  private mutating func integer() throws(JSONError) -> Int {
    let start = position
    _ = take("-")
    let digits = position
    var value = 0
    while let byte = next, Self.isDigit(byte) {
      // Past the largest integer the value is none that is taken; it need not be exact any more.
      if value <= Self.largestInteger { value = value * 10 + Int(byte & 0x0F) }
      position += 1
    }
    let isZero = position == start + 1 && value == 0
    guard position > digits, bytes[digits] != UInt8(ascii: "0") || isZero,
      next != UInt8(ascii: "."), next != UInt8(ascii: "e"), next != UInt8(ascii: "E"),
      value <= Self.largestInteger
    else { throw error("expected an integer") }
    return digits > start ? -value : value
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var decoded: [UInt8] = []
    var runStart = position
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        let run = bytes[runStart..<position]
        position += 1
        let text: String?
        if decoded.isEmpty {
          text = String(validating: run, as: UTF8.self)
        } else {
          decoded.append(contentsOf: run)
          text = String(validating: decoded, as: UTF8.self)
        }
        guard let text else { throw error("a string that is not UTF-8") }
        return text
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: bytes[runStart..<position])
        position += 1
        decoded.append(contentsOf: Array(String(try escape()).utf8))
        runStart = position
      case 0..<0x20: throw error("a control character inside a string")
      default: position += 1
      }
    }
    throw error("a string without its closing quote")
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte = next else { throw error("a string without its closing quote") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      // SQLite's text functions end at a NUL, and no statement or source text needs one.
      guard unit != 0 else { throw error("a NUL character") }
      if let scalar = Unicode.Scalar(unit) { return scalar }
      if UTF16.isLeadSurrogate(unit), take("\\"), take("u") {
        let trail = try hexUnit()
        if UTF16.isTrailSurrogate(trail) {
          return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
        }
      }
      throw error("half of a surrogate pair")
    default: throw error("an unknown escape")
    }
  }

  private mutating func hexUnit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("expected four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      position += 1
    }
    return unit
  }
}

extension JSON {
  /// Reads one JSON document: integers only, no key twice, valid UTF-8, within
  /// ``Limit/jsonDepth`` and ``Limit/jsonValues``.
  ///
  /// - Throws: ``JSONError`` with the byte offset where reading stopped.
  public init(parsing text: String) throws(JSONError) {
    self = try Self.parse(Array(text.utf8))
  }

  /// Reads one JSON document from UTF-8 bytes.
  ///
  /// - Throws: ``JSONError`` with the byte offset where reading stopped.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    self = try Self.parse(bytes)
  }

  /// Reads one JSON document from UTF-8 bytes that stand somewhere else.
  ///
  /// - Throws: ``JSONError`` with the byte offset where reading stopped.
  public init(parsing bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    self = try JSONReader.read(bytes)
  }

  private static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSON {
    try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in try JSONReader.read(buffer) }
  }
}
