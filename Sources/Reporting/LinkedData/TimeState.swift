internal import Claims

/// When a source read so, which text that is and where copies are, as the Web Annotation Data Model
/// has it (section 4.3.1).
struct TimeState {
  let revision: Revision
  /// When the source's publisher last changed it, as ``Source/updated`` has it.
  let updated: String?

  var members: [String: JSON] {
    var state: [String: JSON] = [
      "type": "TimeState", "cached": copies.count == 1 ? copies[0] : .array(copies),
      "schema:sha256": .string(revision.sha256.hex),
    ]
    if let updated { state["schema:dateModified"] = .string(updated) }
    guard let retrieved = revision.retrieved else { return state }
    if UTCTime.isTime(retrieved) {
      state["sourceDate"] = .string(retrieved)
    } else if let date = WrittenDate(retrieved) {
      state["sourceDateStart"] = .string(date.firstDay + "T00:00:00Z")
      state["sourceDateEnd"] = .string(date.lastDay + "T23:59:59Z")
    }
    return state
  }

  /// What an archive keeps, the file that the text was made from, and the text, as far as they are
  /// known: the model takes one copy or many.
  private var copies: [JSON] {
    [
      revision.archived.flatMap(IRI.web),
      revision.origin.map { StableURN.digest($0.original, of: $0.mediaType) },
      StableURN.digest(revision.sha256),
    ].compactMap { $0.map { .string($0) } }
  }
}

extension Source {
  /// When its publisher last changed it, where that is a date or a time.
  var updated: String? {
    fields.updated.flatMap { UTCTime.isTime($0) || WrittenDate($0) != nil ? $0 : nil }
  }
}
