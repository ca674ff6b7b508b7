/// The places where two bytes of a pattern stand at their distance: a superset of the pattern's.
///
/// 32 places are asked at once, by two comparisons of 32 bytes each (after Muła, "SIMD-friendly
/// algorithms for substring searching", 2016).
struct PairSearch {
  private typealias Bytes = SIMD32<UInt8>
  private typealias Words = SIMD4<UInt64>

  private let bytes: UnsafeRawBufferPointer
  private let pair: BytePair
  private let values: (first: UInt8, second: UInt8)
  /// How many places the pattern has room at.
  private let placeCount: Int
  /// The first place not asked yet.
  private var next = 0
  /// Of the 32 places before `next`, or fewer at the end of the text, those not given yet: a byte
  /// of ones a place.
  private var pending = Words.zero
  private var base = 0

  init(for pattern: [UInt8], in bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = UnsafeRawBufferPointer(bytes)
    pair = BytePair(of: pattern)
    values = (pattern[pair.first], pattern[pair.second])
    placeCount = max(bytes.count - pattern.count + 1, 0)
  }

  mutating func nextPlace() -> Int? {
    while true {
      for lane in 0..<4 where pending[lane] != 0 {
        let place = pending[lane].trailingZeroBitCount / 8
        pending[lane] &= ~(0xFF &<< UInt64(truncatingIfNeeded: place &* 8))
        return base &+ lane &* 8 &+ place
      }
      guard next < placeCount else { return nil }
      refill()
    }
  }

  private mutating func refill() {
    let firstValue = Bytes(repeating: values.first)
    let secondValue = Bytes(repeating: values.second)
    while next &+ 32 <= placeCount {
      let first = bytes.loadUnaligned(fromByteOffset: next &+ pair.first, as: Bytes.self)
      let second = bytes.loadUnaligned(fromByteOffset: next &+ pair.second, as: Bytes.self)
      let mask = (first .== firstValue) .& (second .== secondValue)
      pending = unsafeBitCast(mask, to: Words.self)
      base = next
      next &+= 32
      if pending[0] | pending[1] | pending[2] | pending[3] != 0 { return }
    }
    base = next
    while next < placeCount {
      let place = next &- base
      if bytes[next &+ pair.first] == values.first, bytes[next &+ pair.second] == values.second {
        pending[place / 8] |= 0xFF &<< UInt64(truncatingIfNeeded: place % 8 * 8)
      }
      next &+= 1
    }
  }
}
