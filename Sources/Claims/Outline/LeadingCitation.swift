/// What must be known of a citation to tell whether it says where its claim stands.
public protocol Citing {
  /// How the words stand to the claim.
  var stance: Stance { get }
  /// The `source.added` event.
  var source: EventHash { get }
}

extension Citation: Citing {}

extension Sequence where Element: Citing {
  /// The citation of a claim that says where it stands: the first that asserts it, in a source
  /// checked where there is one, else the first of all.
  public func leading(in checked: Set<EventHash>) -> Element? {
    var first: Element?
    var asserting: Element?
    for citation in self {
      if citation.stance == .asserts {
        if checked.contains(citation.source) { return citation }
        if asserting == nil { asserting = citation }
      }
      if first == nil { first = citation }
    }
    return asserting ?? first
  }
}
