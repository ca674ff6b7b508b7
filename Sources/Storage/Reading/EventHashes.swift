internal import Claims

/// The hashes of events that have lately been read or asked for, by the numbers of their rows.
///
/// Bounded: of two generations, the older is forgotten when the younger is full.
struct EventHashes {
  /// Room for the events of some ten thousand claims; what is not found here is looked up.
  private static let generation = 1 << 16

  private var young: [Int64: EventHash] = [:]
  private var old: [Int64: EventHash] = [:]

  subscript(id: Int64) -> EventHash? {
    mutating get {
      if let hash = young[id] { return hash }
      guard let hash = old[id] else { return nil }
      self[id] = hash
      return hash
    }
    set {
      if young.count >= Self.generation {
        old = young
        young = [:]
      }
      young[id] = newValue
    }
  }
}
