import Foundation
import Reporting

extension AudiencePage {
  /// The whole page.
  func written(_ form: PageForm) throws -> String {
    var text = ""
    try write(form) { text += $0 }
    return text
  }

  /// The whole page, or of a page in HTML what stands in `main`, with digests cut to eight digits.
  func content(_ form: PageForm) throws -> String {
    let text = try written(form)
    let content = form == .html ? HTMLMarkup.content(of: text) : text
    return content.replacing(/[0-9a-f]{64}/) { $0.output.prefix(8) + "…" }
  }
}

/// A page to be searched through by bytes, many times.
struct WrittenPage {
  private let bytes: Data

  init(_ page: String) {
    bytes = Data(page.utf8)
  }

  func contains(_ part: String) -> Bool { bytes.range(of: Data(part.utf8)) != nil }

  func occurrences(of part: String) -> Int {
    let part = Data(part.utf8)
    var count = 0
    var rest = bytes[...]
    while let found = rest.range(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}

extension AudiencePage {
  /// The whole page, to be searched through.
  func searchable(_ form: PageForm) throws -> WrittenPage { WrittenPage(try written(form)) }
}
