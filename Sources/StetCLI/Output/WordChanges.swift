internal import Anchoring

/// What differs between two short texts, word by word.
func wordChanges(from old: String, to new: String) -> [TextChange] {
  guard let oldText = try? SourceText(utf8: old.utf8), let newText = try? SourceText(utf8: new.utf8)
  else {
    // One of them is empty.
    return [
      TextChange(
        old: CodePointRange(0, old.unicodeScalars.count),
        new: CodePointRange(0, new.unicodeScalars.count))
    ]
  }
  return oldText.changes(to: newText)
}
