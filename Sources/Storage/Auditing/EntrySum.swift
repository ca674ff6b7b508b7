/// A collection of entries told from another by three numbers that do not depend on their order: how
/// many there are, and the sum and the exclusive or of their digests.
///
/// So two collections are compared that come in different orders, and of which neither fits into
/// memory. What chance changes, it tells; it is no proof against somebody who chooses the entries.
struct EntrySum: Equatable, Sendable {
  private var count = 0
  private var sum: UInt64 = 0
  private var parity: UInt64 = 0

  /// Adds an entry by its digest.
  mutating func add(_ digest: UInt64) {
    count += 1
    sum &+= digest
    parity ^= digest
  }

  /// Adds all entries of another one.
  mutating func add(_ other: EntrySum) {
    count += other.count
    sum &+= other.sum
    parity ^= other.parity
  }
}

/// The digests of what indexes hold.
enum EntryDigest {
  /// Of some bytes: FNV-1a, 64 bits (Fowler, Noll and Vo).
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Of a digest and the numbers beside it, each bit of which changes every other one with a chance
  /// of a half (the finalizer of SplitMix64, Steele, Lea and Flood 2014).
  static func of(_ digest: UInt64, _ numbers: Int64...) -> UInt64 {
    numbers.reduce(mixed(digest)) { mixed($0 &+ UInt64(bitPattern: $1)) }
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = bits &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
