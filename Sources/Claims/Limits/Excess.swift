/// More of something than a ``Limit`` allows.
public struct Excess: Error, Equatable, Sendable {
  /// The limit.
  public let limit: Limit
  /// What goes beyond it, as in “the reason”.
  public let what: String
  /// How much there is, in the limit's unit; unknown where reading stopped at the limit.
  public let found: Int?

  /// - Parameters:
  ///   - what: What goes beyond the limit, with its article where it takes one.
  ///   - found: How much there is, where all of it has been counted.
  public init(of limit: Limit, in what: String, found: Int? = nil) {
    self.limit = limit
    self.what = what
    self.found = found
  }

  /// The same of what goes by another name.
  public func named(_ what: String) -> Excess { Excess(of: limit, in: what, found: found) }
}

extension Excess: CustomStringConvertible {
  /// What there is and how much there may be, as a sentence without its full stop.
  public var description: String {
    let unit = limit.unit.rawValue
    guard let found else { return "\(what) has more than \(limit) \(unit)" }
    return "\(what) has \(found) \(unit); the limit is \(limit)"
  }
}
