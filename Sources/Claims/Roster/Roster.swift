/// Who works on a desk, and by which rules: what `reviewers.md` says.
public struct Roster: Equatable, Sendable {
  /// The rows of the first table, in their order.
  public let reviewers: [Reviewer]
  /// The rows of the last table.
  public let rules: Rules
  /// Each reviewer's row as it stands in `reviewers.md`, by handle.
  public let rows: [String: RosterRow]

  /// A roster.
  public init(reviewers: [Reviewer], rules: Rules, rows: [String: RosterRow] = [:]) {
    self.reviewers = reviewers
    self.rules = rules
    self.rows = rows
  }

  /// The reviewer with this handle, active or not.
  public func reviewer(_ handle: String) -> Reviewer? {
    reviewers.first { $0.handle == handle }
  }

  /// Those who may act.
  public var active: [Reviewer] { reviewers.filter(\.isActive) }
}

/// A row of a table as it stands in `reviewers.md`.
public struct RosterRow: Equatable, Sendable {
  /// The line, counted from 1.
  public let line: Int
  /// The row, without white space at its ends.
  public let text: String

  /// A row at a line.
  public init(line: Int, text: String) {
    self.line = line
    self.text = text
  }
}

/// A row of the roster.
public struct Reviewer: Equatable, Sendable {
  /// The short name that events bear.
  public let handle: String
  /// The name for people.
  public let name: String
  /// What they may do.
  public let role: Role
  /// Whether they may act now.
  public let isActive: Bool

  /// A reviewer.
  public init(handle: String, name: String, role: Role, isActive: Bool) {
    self.handle = handle
    self.name = name
    self.role = role
    self.isActive = isActive
  }
}

/// The desk's rules, checked when an event is made.
public struct Rules: Equatable, Sendable {
  /// How many live verdicts settle a claim.
  public var signOffs = 1
  /// Whether who logged or last reworded a claim may review it.
  public var selfReview = false
  /// How many independent sources must support a claim before it can be verified.
  public var evidence = 0
  /// The organisation that publishes the checks.
  public var organisation: String?
  /// The pattern of a published check's address, with `{id}`.
  public var claimReviewURL: String?
  /// Where each rule stands in `reviewers.md`, counted from 1.
  public var lines: [String: Int] = [:]

  /// The rules of a desk that says nothing.
  public init() {}
}
