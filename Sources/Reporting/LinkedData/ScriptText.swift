/// JSON that may stand in the `<script>` element of a page and still reads as the same JSON.
enum ScriptText {
  /// The text with `<` and Unicode's own line separators in JSON's escapes.
  ///
  /// Without a `<` there is no `</script` that would end the element and no `<!--` that would keep
  /// its end from being seen; the separators end a line in scripts of before ECMAScript 2019.
  static func escape(_ json: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<": safe.append(contentsOf: #"\u003c"#.unicodeScalars)
      case "\u{2028}": safe.append(contentsOf: #"\u2028"#.unicodeScalars)
      case "\u{2029}": safe.append(contentsOf: #"\u2029"#.unicodeScalars)
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}
