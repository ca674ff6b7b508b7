import Foundation

/// What a page is made of, for tests to compare: enough of HTML's syntax for pages in which `<`
/// begins a tag wherever a letter or a slash follows.
struct HTMLMarkup {
  /// Tags in order, attributes by name only; what shows unseen characters left out.
  private(set) var outline: [String] = []

  init(_ page: String) {
    var rest = Substring.UnicodeScalarView(page.unicodeScalars)
    var isUnseen = false
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      guard let first = rest.first, first == "/" || first == "!" || first.properties.isAlphabetic,
        let end = rest.firstIndex(of: ">")
      else { continue }
      let tag = String(rest[..<end])
      if tag.hasPrefix(#"span class="unseen""#) {
        isUnseen = true
      } else if isUnseen, tag == "/span" {
        isUnseen = false
      } else {
        outline.append(tag.replacing(/="[^"]*"/.matchingSemantics(.unicodeScalar), with: ""))
      }
    }
  }

  /// The text content of what stands between tags.
  static func text(of markup: some StringProtocol) -> String {
    let plain = String(markup).replacing(/<[^>]*>/.matchingSemantics(.unicodeScalar), with: "")
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"),
      ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
    ]
    return references.reduce(plain) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal)
    }
  }
}

extension HTMLMarkup {
  /// What stands between `<main>` and `</main>`.
  static func content(of page: String) -> String {
    let opening = page.components(separatedBy: "<main id=\"main\">\n")
    return opening.dropFirst().joined().components(separatedBy: "</main>")[0]
  }

  /// The content of the `title` element.
  static func title(of page: String) -> String {
    page.firstMatch(
      of: /<title>(.*?)<\/title>/.dotMatchesNewlines().matchingSemantics(.unicodeScalar)
    ).map {
      text(of: $0.output.1)
    } ?? ""
  }
}
