/// Recognises the headings that pages put over their furniture.
enum SectionHeading {
  /// What stands under a heading of these words; nil for a heading of the article.
  static func kind(of line: String) -> FurnitureKind? {
    let folded = fold(line)
    if let kind = NameWords.headings[folded] { return kind }
    let words = folded.split(separator: " ")
    // "12 comments", "3 thoughts on “…”", "Comments (4)".
    let letters = words.filter { !$0.allSatisfy(\.isNumber) }
    if letters.count < words.count, letters.count == 1,
      ["comments", "comment", "responses", "replies", "コメント"].contains(letters[0])
    {
      return .comments
    }
    if folded.hasPrefix("leave a reply") || folded.hasPrefix("thoughts on") { return .comments }
    if words.count > 2, words[0].allSatisfy(\.isNumber),
      ["thoughts on", "thought on", "responses to", "comments on"].contains(
        words[1] + " " + words[2])
    {
      return .comments
    }
    if ["more from ", "more in ", "more on "].contains(where: folded.hasPrefix) { return .related }
    return folded.hasPrefix("about the author") ? .byline : nil
  }

  /// Small letters and figures, one space between words.
  private static func fold(_ line: String) -> String {
    var folded = ""
    for scalar in line.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        folded.unicodeScalars.append(scalar)
      } else if scalar == "'" || scalar == "’" {
        folded.append("'")
      } else if !folded.isEmpty, folded.last != " " {
        folded.append(" ")
      }
    }
    return folded.last == " " ? String(folded.dropLast()) : folded
  }
}
