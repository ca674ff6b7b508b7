/// What must be known of a citation to tell whether it says where its claim stands.
public protocol Citing {
  /// How the words stand to the claim.
  var stance: Stance { get }
  /// The `source.added` event.
  var source: EventHash { get }
}

extension Citation: Citing {}

/// Finds the citation of a claim that says where it stands: the first that asserts it, in a source
/// checked where there is one, else the first of all.
public struct LeadingChoice<Citation: Citing> {
  /// The sources checked, by their `source.added` events.
  private let checked: Set<EventHash>
  private var first: Citation?
  private var asserting: Citation?
  /// Whether no citation to come can lead in its place.
  public private(set) var isFinal = false

  /// The choice among no citations yet.
  public init(checked: Set<EventHash>) {
    self.checked = checked
  }

  /// The one that leads those seen so far.
  public var chosen: Citation? { asserting ?? first }

  /// Takes the next citation into account, in ledger order.
  public mutating func see(_ citation: Citation) {
    guard !isFinal else { return }
    if first == nil { first = citation }
    guard citation.stance == .asserts else { return }
    isFinal = checked.contains(citation.source)
    if isFinal || asserting == nil { asserting = citation }
  }
}

extension Sequence where Element: Citing {
  /// The one of a claim's citations that says where it stands.
  public func leading(in checked: Set<EventHash>) -> Element? {
    var choice = LeadingChoice<Element>(checked: checked)
    for citation in self where !choice.isFinal { choice.see(citation) }
    return choice.chosen
  }
}
