/// The names of desks: lower-case ASCII letters and digits, beginning with a letter.
public enum DeskName {
  /// Whether a desk can bear this name.
  public static func isWellFormed(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= Limit.deskName.most
    else {
      return false
    }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) }
  }

  /// The name for a desk that this handle opens: its letters, then the first number that is free
  /// (`mori`, `mori2`).
  public static func drawn(from handle: String, taken: (String) throws -> Bool) rethrows -> String {
    let letters = handle.lowercased().utf8.filter { isLetter($0) }.prefix(Limit.deskName.most - 6)
    let stem = letters.isEmpty ? "desk" : String(decoding: letters, as: UTF8.self)
    var name = stem
    var number = 1
    while try taken(name) {
      number += 1
      name = stem + String(number)
    }
    return name
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
