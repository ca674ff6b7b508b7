/// A JSON object in canonical form whose values are strings, integers and lists of strings, read in
/// place: what nearly all events' bodies are.
///
/// Its members are found without building values of them; each is read when it is asked for, and
/// only then is it seen whether its bytes are UTF-8. It lasts as long as the bytes stand.
struct FlatObject {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let members: [Member]

  /// Where a member's name stands, without its quotes, and its value.
  struct Member {
    let key: Range<Int>
    let value: Range<Int>
  }

  /// - Returns: `nil` for any other object and for whatever is no JSON, which reading it whole tells
  ///   apart.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var scanner = FlatScanner(bytes)
    guard let members = scanner.members(), scanner.isAtEnd else { return nil }
    self.bytes = bytes
    self.members = members
  }

  /// An object whose members have been found in these bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, members: [Member]) {
    self.bytes = bytes
    self.members = members
  }

  /// The value of a member, where there is one of this name.
  subscript(key: String) -> FlatValue? {
    var key = key
    return key.withUTF8 { key in
      for member in members where member.key.count == key.count {
        if key.elementsEqual(UnsafeBufferPointer(rebasing: bytes[member.key])) {
          return FlatValue(UnsafeBufferPointer(rebasing: bytes[member.value]))
        }
      }
      return nil
    }
  }
}

/// A string, an integer or a list of strings, as it stands in a ``FlatObject``.
struct FlatValue {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private var isString: Bool { bytes.first == UInt8(ascii: "\"") }

  /// The bytes between the quotes.
  private var content: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[1..<bytes.count - 1])
  }

  /// The characters, where this is a string.
  var string: String? {
    guard isString else { return nil }
    if content.contains(UInt8(ascii: "\\")) { return (try? JSON(parsing: bytes))?.string }
    return String(validating: content, as: UTF8.self)
  }

  /// The digest whose hexadecimal digits this string is.
  var hash: EventHash? { isString ? EventHash(hexDigits: content) : nil }

  /// The number, where this is an integer.
  var int: Int? {
    guard let first = bytes.first, first != UInt8(ascii: "\""), first != UInt8(ascii: "[") else {
      return nil
    }
    let isNegative = first == UInt8(ascii: "-")
    let value = bytes[(isNegative ? 1 : 0)...].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    return isNegative ? -value : value
  }

  /// The elements, where this is a list.
  var array: [FlatValue]? {
    guard bytes.first == UInt8(ascii: "[") else { return nil }
    var scanner = FlatScanner(bytes)
    var elements: [FlatValue] = []
    _ = scanner.take("[")
    while let element = scanner.string() {
      elements.append(FlatValue(UnsafeBufferPointer(rebasing: bytes[element])))
      _ = scanner.take(",")
    }
    return elements
  }
}
