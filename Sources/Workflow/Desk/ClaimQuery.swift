public import Storage
internal import Claims

/// Which claims a person asks for, in the words that they typed.
public struct ClaimQuery: Sendable {
  /// The conditions that need no look-up.
  public var filter = ClaimFilter()
  /// A source's slug or a beginning of one.
  public var source: String?
  /// A claim's id, after which to go on.
  public var after: String?
  /// Whether only claims that wait for the actor are meant.
  public var isWaiting = false

  /// All claims.
  public init() {}
}

/// A name in a query that nothing on the desk bears.
public enum UnknownName: Sendable, Equatable {
  /// No claim has the tag; with those that there are.
  case tag(String, known: [String])
  /// Nobody on the roster has the handle; with those who are.
  case handle(String, known: [String])
}

extension Desk {
  /// The names in a query that nothing on the desk bears, so that it finds nothing.
  public func unknownNames(in query: ClaimQuery) throws -> [UnknownName] {
    var unknown: [UnknownName] = []
    if let tag = query.filter.tag {
      let known = try tags(startingWith: "", limit: 1_000)
      if !known.contains(where: { $0.utf8.elementsEqual(tag.utf8) }) {
        unknown.append(.tag(tag, known: known))
      }
    }
    let handles = [query.filter.loggedBy, query.filter.reviewedBy, query.filter.assigned]
    for handle in handles.compactMap(\.self) {
      let roster = try roster()
      if roster.reviewer(handle) == nil {
        unknown.append(.handle(handle, known: roster.reviewers.map(\.handle)))
      }
    }
    return unknown
  }
}
