import Anchoring
import Claims
import Extraction
import Foundation
import Workflow

/// Web pages that tests save.
enum Pages {
  /// A page with a menu above the article.
  ///
  /// - Parameters:
  ///   - menu: What stands in the menu.
  ///   - padding: How long a comment in it is, in bytes, which no reader sees.
  static func page(
    title: String? = "New ferry", menu: String = "Start News Sport",
    _ paragraphs: String..., padding: Int = 0
  ) -> String {
    let title = title.map { "<title>\($0)</title>" } ?? ""
    let body = paragraphs.map { "<p>\($0)</p>\n" }.joined()
    return """
      <!DOCTYPE html>
      <html><head>\(title)<meta charset="utf-8">
      <!-- \(String(repeating: "x", count: padding)) --></head>
      <body><nav><a href="/">\(menu)</a></nav>
      <article>\(body)</article></body></html>
      """
  }

  /// Longer than a row of the database may be.
  static let large = page(
    "The ferry carries 420 passengers, the port said.", "It opened in May.", padding: 1 << 20)
}

extension NewText {
  /// A web page.
  init(page: String, named name: String = "page.html") {
    self.init(Document(name: name, bytes: Array(page.utf8)))
  }
}

extension Desk {
  /// Adds a source from a page; what the page says of itself is taken.
  @discardableResult
  func add(_ slug: String, page: String, kind: String? = nil) throws -> AddedSource {
    var fields = SourceFields()
    fields.slug = slug
    fields.kind = kind
    return try addSource(fields, text: NewText(page: page))
  }

  /// The text of a source, the newest unless said.
  func words(of source: String, revision: Int? = nil) throws -> String {
    String(decoding: try text(ofSource: source, revision: revision), as: UTF8.self)
  }

  /// The words of a source's exclusions that hold in its newest text, in ledger order.
  func wordsSetApart(in source: String) throws -> [String] {
    let scalars = Array(try words(of: source).unicodeScalars)
    return try coverage(of: source).setApart.map { apart in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[apart.range.start..<apart.range.end])
      return String(words)
    }
  }
}

extension String {
  /// The digest of its bytes, in hexadecimal.
  var sha256: String { EventHash.sha256(utf8).hex }
}
