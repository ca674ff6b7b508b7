internal import Claims

/// The row numbers of events that a write has lately appended or asked for.
///
/// Bounded: of two generations, the older is forgotten when the younger is full.
struct EventNumbers {
  /// Room for the events of some ten thousand claims; what is not found here is looked up.
  private static let generation = 1 << 16

  private var young: [EventHash: Int64] = [:]
  private var old: [EventHash: Int64] = [:]

  subscript(hash: EventHash) -> Int64? {
    mutating get {
      if let number = young[hash] { return number }
      guard let number = old[hash] else { return nil }
      self[hash] = number
      return number
    }
    set {
      if young.count >= Self.generation {
        old = young
        young = Dictionary(minimumCapacity: Self.generation)
      }
      young[hash] = newValue
    }
  }
}
