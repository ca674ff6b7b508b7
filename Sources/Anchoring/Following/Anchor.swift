/// How a span's words fare in a newer revision of their text.
public enum Anchor: String, Sendable, CaseIterable {
  /// The same bytes at the same place.
  case unchanged

  /// The same bytes at a new place.
  case shifted

  /// The same words but for white space, quote marks, dashes or full-width forms.
  case reformatted

  /// The same words in other surroundings.
  case contextChanged = "context-changed"

  /// Other words in the same surroundings.
  case altered

  /// The words stand elsewhere, out of their surroundings.
  case moved

  /// The words may stand in several places and nothing tells which.
  case ambiguous

  /// The words were looked for and do not stand in the text.
  case lost

  /// The words were not looked for, or not far enough to say; it does not mean absent.
  case unsearched
}
