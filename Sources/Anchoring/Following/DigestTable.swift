/// Where digests stand in two sequences, as far as each stands once: an open-addressing table.
///
/// The digests are well mixed already, so their low bits pick the slot.
struct DigestTable {
  private struct Slot {
    var digest: UInt64 = 0
    var old: Int32 = Self.never
    var new: Int32 = Self.never

    static let never: Int32 = -1
    static let often: Int32 = -2
  }

  private var slots: [Slot]
  private let mask: Int

  /// A table with room for `count` digests.
  init(capacity count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  mutating func addOld(_ digest: UInt64, at place: Int) {
    let index = index(of: digest)
    slots[index].digest = digest
    slots[index].old = slots[index].old == Slot.never ? Int32(place) : Slot.often
  }

  mutating func addNew(_ digest: UInt64, at place: Int) {
    let index = index(of: digest)
    // What the old side lacks can match nothing: it takes no room.
    guard slots[index].old != Slot.never else { return }
    slots[index].new = slots[index].new == Slot.never ? Int32(place) : Slot.often
  }

  /// Where `digest` stands in the new sequence, if it stands once in each.
  func newPlace(ofUnique digest: UInt64) -> Int? {
    let slot = slots[index(of: digest)]
    return slot.old >= 0 && slot.new >= 0 ? Int(slot.new) : nil
  }

  private func index(of digest: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: digest) & mask
    while slots[index].old != Slot.never, slots[index].digest != digest {
      index = (index + 1) & mask
    }
    return index
  }
}
