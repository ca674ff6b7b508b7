/// Makes keys of the bytes that a terminal sends: UTF-8, ECMA-48's control sequences as xterm uses
/// them, and bracketed paste.
///
/// Bytes may come in any pieces: what is not yet a whole key waits for the rest.
public struct KeyDecoder: Sendable {
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  private var pending: [UInt8] = []
  /// What has been pasted so far, while the end of it has not come.
  private var pasted: [UInt8]?

  /// A decoder that has seen nothing.
  public init() {}

  /// Whether the bytes seen last may be the beginning of a longer key: Escape, for one.
  public var isUndecided: Bool { !pending.isEmpty && pasted == nil }

  /// Takes bytes, and gives the keys that they complete.
  public mutating func keys(from bytes: some Sequence<UInt8>) -> [Key] {
    pending.append(contentsOf: bytes)
    return decode(isLast: false)
  }

  /// Gives what the bytes so far mean where no more come: Escape by itself, for one.
  public mutating func finish() -> [Key] {
    var keys = decode(isLast: true)
    if let text = pasted {
      keys.append(.paste(String(decoding: text + pending, as: UTF8.self)))
      pasted = nil
    }
    pending = []
    return keys
  }

  private mutating func decode(isLast: Bool) -> [Key] {
    var keys: [Key] = []
    while !pending.isEmpty {
      if pasted != nil {
        guard let text = takePaste() else { break }
        keys.append(.paste(text))
        continue
      }
      guard let (key, length) = Self.key(at: pending, isLast: isLast) else { break }
      pending.removeFirst(length)
      if let key { keys.append(key) } else { pasted = [] }
    }
    return keys
  }

  /// The pasted text, once its end has come.
  private mutating func takePaste() -> String? {
    let count = Self.pasteEnd.count
    let end = pending.indices.dropLast(count - 1).first { start in
      pending[start..<start + count].elementsEqual(Self.pasteEnd)
    }
    // What may be the beginning of the end stays.
    let taken = end ?? max(0, pending.count - count + 1)
    pasted?.append(contentsOf: pending[..<taken])
    pending.removeFirst(taken)
    guard end != nil, let text = pasted else { return nil }
    pending.removeFirst(count)
    pasted = nil
    return String(decoding: text, as: UTF8.self)
  }

  /// The first key and its length in bytes; no key where a paste begins, nothing where more bytes
  /// must come.
  private static func key(at bytes: [UInt8], isLast: Bool) -> (Key?, length: Int)? {
    switch bytes[0] {
    case 0x1B: escapeSequence(bytes, isLast: isLast)
    case 0x0D: (.enter, 1)
    // Control-J: a line feed that somebody typed, or that a program sent.
    case 0x0A: (.enter, 1)
    case 0x09: (.tab, 1)
    case 0x08, 0x7F: (.backspace, 1)
    case 0x01...0x1A: (.control(Unicode.Scalar(bytes[0] + 0x60)), 1)
    case 0x00...0x1F: (.other, 1)
    default: character(bytes, isLast: isLast)
    }
  }

  /// A character of one to four bytes; an ill-formed one means nothing.
  private static func character(_ bytes: [UInt8], isLast: Bool) -> (Key?, length: Int)? {
    let length =
      switch bytes[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let continuing = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }.count
    if 1 + continuing < length {
      // A byte that does not go on ends the character all the same.
      return bytes.count > 1 + continuing || isLast ? (.other, 1 + continuing) : nil
    }
    let scalars = String(decoding: bytes[..<length], as: UTF8.self).unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1,
      scalar != "\u{FFFD}" || bytes.starts(with: [0xEF, 0xBF, 0xBD])
    else { return (.other, length) }
    return (.scalar(scalar), length)
  }

  // MARK: Escape sequences

  private static func escapeSequence(_ bytes: [UInt8], isLast: Bool) -> (Key?, length: Int)? {
    guard bytes.count > 1 else { return isLast ? (.escape, 1) : nil }
    switch bytes[1] {
    case UInt8(ascii: "["): return controlSequence(bytes, isLast: isLast)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return isLast ? (.alt("O"), 2) : nil }
      return (named(final: bytes[2], parameters: []), 3)
    // Escape twice: the second may begin a sequence of its own.
    case 0x1B: return (.escape, 1)
    case 0x7F: return (.alt("\u{7F}"), 2)
    case 0x21...0x7E: return (.alt(Unicode.Scalar(bytes[1])), 2)
    default: return (.escape, 1)
    }
  }

  /// `ESC [`, parameters, and a letter or `~`.
  private static func controlSequence(
    _ bytes: [UInt8], isLast: Bool
  ) -> (Key?, length: Int)? {
    guard let end = bytes.indices.dropFirst(2).first(where: { !(0x20...0x3F).contains(bytes[$0]) })
    else { return isLast ? (.other, bytes.count) : nil }
    let final = bytes[end]
    // A byte that can stand in no sequence breaks it off.
    guard (0x40...0x7E).contains(final) else { return (.other, end) }
    let parameters = bytes[2..<end].split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false
    )
    .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    if final == UInt8(ascii: "~"), parameters.first == 200 { return (nil, end + 1) }
    return (named(final: final, parameters: parameters), end + 1)
  }

  /// The keys that have names; a second parameter tells of Shift, Alt and Control.
  private static func named(final: UInt8, parameters: [Int]) -> Key {
    let isModified = parameters.count > 1 && parameters[1] > 2
    return switch Character(Unicode.Scalar(final)) {
    case "A": .up
    case "B": .down
    case "C": isModified ? .wordRight : .right
    case "D": isModified ? .wordLeft : .left
    case "H": .home
    case "F": .end
    case "M": .enter
    case "Z": .backTab
    case "~":
      switch parameters.first {
      case 1, 7: .home
      case 3: .delete
      case 4, 8: .end
      case 5: .pageUp
      case 6: .pageDown
      default: .other
      }
    default: .other
    }
  }
}
