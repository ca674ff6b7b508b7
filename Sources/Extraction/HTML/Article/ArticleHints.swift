/// What a page says of its article outside the text.
struct ArticleHints {
  /// Titles that it gives, the best first.
  var titles: [String] = []
  /// Who wrote it.
  var authors: [String] = []
  /// The article's whole text, as structured data for search engines have it.
  var body: String?
}
