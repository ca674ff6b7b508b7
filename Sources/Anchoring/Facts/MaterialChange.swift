/// A change that can make a sentence say something else: a figure, a date, a "not".
public struct MaterialChange: Hashable, Sendable {
  /// What sort of thing changed.
  public enum Kind: String, Sendable, CaseIterable {
    case figure
    case unit
    case currency
    case date
    case negation
    case name
  }

  /// What sort of thing changed.
  public let kind: Kind

  /// The words before; nil where it was added.
  public let before: String?

  /// The words now; nil where it was taken away.
  public let after: String?

  /// Joins a change to its words.
  public init(kind: Kind, before: String?, after: String?) {
    self.kind = kind
    self.before = before
    self.after = after
  }
}

extension MaterialChange: CustomStringConvertible {
  /// The change as people read it: `figure: 42 → 43`, `negation: + not`, `date: − in June`.
  public var description: String {
    switch (before, after) {
    case (let before?, let after?): "\(kind.rawValue): \(before) → \(after)"
    case (let before?, nil): "\(kind.rawValue): − \(before)"
    case (nil, let after?): "\(kind.rawValue): + \(after)"
    case (nil, nil): kind.rawValue
    }
  }
}
