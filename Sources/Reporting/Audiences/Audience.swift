/// Whom a report is written for.
public enum Audience: String, CaseIterable, Sendable {
  /// The desk itself: everything that is not private.
  case editor
  /// Whoever wrote the text: what they are asked, and what is in doubt.
  case author
  /// The public: plain findings, without a handle or a note.
  case reader
  /// Whoever must judge later what was known when: what was said, on what words, and since.
  case record
}
