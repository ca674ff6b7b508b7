public import Claims

/// What a reviewer has begun to write about a claim and not entered.
public struct ReviewDraft: Equatable, Sendable {
  /// What it was to be.
  public enum Purpose: Equatable, Sendable {
    /// A verdict, and what it is given on.
    case verdict(Verdict, basis: Basis?)
    /// A note.
    case note(isPrivate: Bool)
  }

  /// What it was to be.
  public var purpose: Purpose
  /// The reason, or the note, as far as it went.
  public var text: String
  /// A proposed wording, as far as it went.
  public var fix: String?

  /// A draft.
  public init(purpose: Purpose, text: String, fix: String? = nil) {
    self.purpose = purpose
    self.text = text
    self.fix = fix
  }

  /// Whether there is nothing in it to lose.
  public var isEmpty: Bool { text.isEmpty && (fix ?? "").isEmpty }
}

extension ReviewDraft {
  var json: JSON {
    var members: [String: JSON] = ["text": .string(text)]
    members["fix"] = fix.map { .string($0) }
    switch purpose {
    case .verdict(let verdict, let basis):
      members["verdict"] = .string(verdict.rawValue)
      members["basis"] = basis.map { .string($0.rawValue) }
    case .note(let isPrivate): members["private"] = .int(isPrivate ? 1 : 0)
    }
    return .object(members)
  }

  init?(_ json: JSON) {
    guard let members = json.object, let text = members["text"]?.string else { return nil }
    if let verdict = members["verdict"]?.string.flatMap(Verdict.init) {
      let basis = members["basis"]?.string.flatMap(Basis.init)
      self.init(
        purpose: .verdict(verdict, basis: basis), text: text, fix: members["fix"]?.string)
    } else {
      self.init(purpose: .note(isPrivate: members["private"]?.int == 1), text: text)
    }
  }
}
