internal import Anchoring

/// Two texts in one line, word by word, for a template that marks what was dropped and what was
/// added.
enum ComparedWords {
  /// Values with `same`, or with `old`, `new` or both, in order; what is empty is left out.
  static func pieces(from old: String, to new: String) -> [Templates.Values] {
    guard let older = try? SourceText(utf8: old.utf8), let newer = try? SourceText(utf8: new.utf8)
    else { return [["old": old, "new": new]] }
    let scalars = (old: Array(old.unicodeScalars), new: Array(new.unicodeScalars))
    var pieces: [Templates.Values] = []
    var done = 0
    for change in older.changes(to: newer) {
      pieces.append(Templates.values(["same": text(scalars.old[done..<change.old.start])]))
      pieces.append(
        Templates.values([
          "old": text(scalars.old[change.old.start..<change.old.end]),
          "new": text(scalars.new[change.new.start..<change.new.end]),
        ]))
      done = change.old.end
    }
    return pieces + [Templates.values(["same": text(scalars.old[done...])])]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }
}
