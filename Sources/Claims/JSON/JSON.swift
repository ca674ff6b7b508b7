/// A JSON value as the ledger knows it: numbers are integers, and an object's keys are unique.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case string(String)
  case array([JSON])
  case object([String: JSON])
}

extension JSON {
  /// The members, where this is an object.
  public var object: [String: JSON]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements, where this is an array.
  public var array: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The characters, where this is a string.
  public var string: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The number, where this is an integer.
  public var int: Int? {
    if case .int(let value) = self { value } else { nil }
  }

  /// A string, or `null` where there is none.
  public init(_ value: String?) {
    self = value.map { .string($0) } ?? .null
  }

  /// An array of strings.
  public init(_ values: [String]) {
    self = .array(values.map { .string($0) })
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An integer.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object; of equal keys the last one counts.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
