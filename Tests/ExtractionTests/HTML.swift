import Anchoring
import Extraction
import Testing

/// Reads a page that is written here.
func read(
  _ markup: String, charset: String? = nil, url: String? = nil
) throws -> ExtractedText {
  try HTMLReader(limits: .standard).read(Array(markup.utf8), charset: charset, url: url)
}

extension ExtractedText {
  /// The words of a passage.
  func words(of furniture: Furniture) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: furniture.range.start)
    let end = scalars.index(scalars.startIndex, offsetBy: furniture.range.end)
    return String(scalars[start..<end])
  }

  /// The text without its furniture.
  var article: String {
    let scalars = Array(text.unicodeScalars)
    var article = String.UnicodeScalarView()
    var place = 0
    for passage in furniture {
      article.append(contentsOf: scalars[place..<passage.range.start])
      place = passage.range.end
    }
    article.append(contentsOf: scalars[place...])
    return String(article)
  }
}
