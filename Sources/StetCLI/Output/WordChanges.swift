internal import Anchoring

/// What differs between two short texts, in code points of each.
func wordChanges(
  from old: String, to new: String
) -> [(old: CodePointRange, new: CodePointRange)] {
  let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
  if old == new { return [] }
  let shorter = min(old.count, new.count)
  var start = 0
  while start < shorter, old[start] == new[start] { start += 1 }
  var end = 0
  while end < shorter - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
  return [(CodePointRange(start, old.count - end), CodePointRange(start, new.count - end))]
}

/// Both texts in one line, as a plain word diff has them: `420 [-people-]{+passengers+}`.
///
/// White space that could be taken for another, or for nothing, is spelled out where it differs.
func difference(from old: String, to new: String) -> String {
  let (oldScalars, newScalars) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
  func words(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).replacingLineBreaks
  }
  var line = ""
  var position = 0
  for change in wordChanges(from: old, to: new) {
    line += words(newScalars[position..<change.new.start])
    if change.old.count > 0 {
      line += "[-\(spelled(oldScalars[change.old.start..<change.old.end]))-]"
    }
    if change.new.count > 0 {
      line += "{+\(spelled(newScalars[change.new.start..<change.new.end]))+}"
    }
    position = change.new.end
  }
  return line + words(newScalars[position...])
}

private func spelled(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  scalars.map { scalar in
    let isPlain = scalar == " " || !(scalar.properties.isWhitespace || scalar.isInvisible)
    return isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }.joined()
}

extension Unicode.Scalar {
  /// Whether it shows as nothing: a soft hyphen, a joiner, a mark of direction.
  fileprivate var isInvisible: Bool {
    properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint
  }
}
