internal import Anchoring

/// What differs between two short texts, in code points of each.
func wordChanges(
  from old: String, to new: String
) -> [(old: CodePointRange, new: CodePointRange)] {
  let (old, new) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
  if old == new { return [] }
  var start = 0
  while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
  var end = 0
  while end < min(old.count, new.count) - start,
    old[old.count - 1 - end] == new[new.count - 1 - end]
  {
    end += 1
  }
  return [(CodePointRange(start, old.count - end), CodePointRange(start, new.count - end))]
}
