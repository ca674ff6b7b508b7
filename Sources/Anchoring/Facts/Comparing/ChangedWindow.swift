/// The part of two long texts in which they differ, with as much around it as any rule looks at.
struct ChangedWindow {
  let before: String
  let after: String

  /// Whether anything was cut off.
  let isNarrower: Bool

  /// How many bytes are kept on either side, back to white space where that is near.
  private static let margin = 4096

  init(_ before: String, _ after: String) {
    (self.before, self.after, isNarrower) = before.withUTF8Bytes { old in
      after.withUTF8Bytes { new in
        let shortest = Swift.min(old.count, new.count)
        var start = old.firstDifference(from: new) ?? shortest
        var tail = 0
        while tail < shortest - start, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
          tail += 1
        }
        start = Self.cut(old, from: Swift.max(0, start - Self.margin))
        let end = old.count - Swift.max(0, tail - Self.margin)
        let cutOff = old.count - Self.cut(forward: old, from: end)
        return (
          old.words(in: start..<(old.count - cutOff)), new.words(in: start..<(new.count - cutOff)),
          start > 0 || cutOff > 0
        )
      }
    }
  }

  /// The last white space before `offset`, within one more margin, else the code point there.
  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    let floor = Swift.max(0, offset - margin)
    if let space = (floor..<offset).last(where: { bytes[$0] == 0x20 }) { return space }
    return (0...offset).last { bytes[$0].beginsCodePoint } ?? 0
  }

  /// The first white space after `offset`, within one more margin, else the code point there.
  private static func cut(forward bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    let ceiling = Swift.min(bytes.count, offset + margin)
    if let space = (offset..<ceiling).first(where: { bytes[$0] == 0x20 }) { return space }
    return (offset..<bytes.count).first { bytes[$0].beginsCodePoint } ?? bytes.count
  }
}
