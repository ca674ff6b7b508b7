import Extraction
import Foundation
import Testing

/// A page of `Pages/`, with the texts that a person and a browser have made of it.
struct SavedPage: CustomTestStringConvertible, Sendable {
  /// The file's name without its ending.
  let name: String
  let bytes: [UInt8]
  /// The article, as whoever wrote the page means it.
  let article: String
  /// What Chromium shows of the page (`document.body.innerText`), less what AMP hides with its script.
  let visible: String

  var testDescription: String { name }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Pages")

  /// All of them, by name.
  static let all: [SavedPage] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return files.filter { $0.hasSuffix(".html") }.sorted().compactMap { file in
      let name = String(file.dropLast(".html".count))
      func data(_ ending: String) -> Data? {
        try? Data(contentsOf: folder.appending(path: name + ending))
      }
      guard let page = data(".html"), let article = data(".article.txt"),
        let visible = data(".visible.txt")
      else { return nil }
      return SavedPage(
        name: name, bytes: Array(page), article: String(decoding: article, as: UTF8.self),
        visible: String(decoding: visible, as: UTF8.self))
    }
  }()

  func read() throws -> ExtractedText {
    try HTMLReader(limits: .standard).read(bytes, charset: nil, url: nil)
  }
}
