internal import Claims
internal import Terminal
internal import Workflow

/// Something that is being written about a claim: a reason, then perhaps a wording, or a note.
struct Writing: Equatable {
  /// What came of a key.
  enum Outcome: Equatable {
    /// The line or what it is for has changed, or nothing has.
    case going
    /// It was left as it is.
    case left
    /// A whole verdict.
    case verdict(VerdictDraft)
    /// A whole note.
    case note(String, isPrivate: Bool)
    /// It cannot be entered so: why.
    case refused(String)
  }

  /// How many former reasons are numbered: one digit each, and no more than the eye takes in.
  static let numbered = 5

  private(set) var purpose: ReviewDraft.Purpose
  private(set) var editor: LineEditor
  /// Former reasons, the newest first.
  let recent: [String]
  /// The reason, once the wording is being written.
  private(set) var because: String?
  /// The wording as far as it goes, while the reason is being written.
  private var fix: String?
  /// What the claim says, to be put right.
  private let wording: String

  /// Begins, or goes on with what was begun before.
  ///
  /// - Parameters:
  ///   - draft: What there is of it, or of something else that may serve.
  ///   - wording: What the claim says.
  init(
    _ purpose: ReviewDraft.Purpose, draft: ReviewDraft?, recent: [String], wording: String
  ) {
    self.wording = wording
    let isSame = draft?.purpose.isSame(as: purpose) == true
    self.purpose = isSame ? draft?.purpose ?? purpose : purpose
    let other = isSame ? [] : [draft?.text ?? ""].filter { !$0.isEmpty }
    self.recent = recent
    fix = isSame ? draft?.fix : nil
    editor = LineEditor(isSame ? draft?.text ?? "" : "", history: other + recent)
  }

  /// Whether a wording is being written that would be right.
  var isWording: Bool { because != nil }

  /// What there is so far.
  var draft: ReviewDraft {
    ReviewDraft(
      purpose: purpose, text: because ?? editor.text, fix: isWording ? editor.text : fix)
  }

  mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .enter: return enter()
    case .escape: return escape()
    case .tab: turn(by: 1)
    case .backTab: turn(by: -1)
    default: _ = editor.take(key)
    }
    return .going
  }

  private mutating func escape() -> Outcome {
    guard let reason = because else { return .left }
    // From the wording back to the reason.
    fix = editor.text
    because = nil
    editor = LineEditor(reason, history: recent)
    return .going
  }

  private mutating func enter() -> Outcome {
    let text = editor.text.trimmed
    switch purpose {
    case .note(let isPrivate):
      return text.isEmpty ? .refused("The note is empty.") : .note(text, isPrivate: isPrivate)
    case .verdict(let verdict, let basis):
      if let because {
        return .verdict(
          VerdictDraft(
            verdict: verdict, because: because, basis: basis, fix: text.isEmpty ? nil : text))
      }
      if let number = Int(text), recent.prefix(Self.numbered).indices.contains(number - 1) {
        editor.replace(with: recent[number - 1])
        return .going
      }
      if text.isEmpty { return .refused("A verdict takes a reason.") }
      guard verdict == .disputed else {
        return .verdict(VerdictDraft(verdict: verdict, because: text, basis: basis))
      }
      because = text
      editor = LineEditor(fix ?? "", history: [wording])
      return .going
    }
  }

  /// The next basis, or the other kind of note.
  private mutating func turn(by step: Int) {
    switch purpose {
    case .note(let isPrivate): purpose = .note(isPrivate: !isPrivate)
    case .verdict(let verdict, let basis):
      let all: [Basis?] = [nil] + Basis.allCases
      let index = (all.firstIndex(of: basis) ?? 0) + step
      purpose = .verdict(verdict, basis: all[(index + all.count) % all.count])
    }
  }
}

extension ReviewDraft.Purpose {
  /// Whether both are the same verdict, or both are notes.
  func isSame(as other: ReviewDraft.Purpose) -> Bool {
    switch (self, other) {
    case (.verdict(let verdict, _), .verdict(let otherVerdict, _)): verdict == otherVerdict
    case (.note, .note): true
    default: false
    }
  }
}

extension String {
  /// Without white space at the ends.
  fileprivate var trimmed: String {
    let scalars = Array(unicodeScalars)
    let start = scalars.prefix { $0.properties.isWhitespace }.count
    let end = scalars.count - scalars.reversed().prefix { $0.properties.isWhitespace }.count
    return start < end ? String(String.UnicodeScalarView(scalars[start..<end])) : ""
  }
}
