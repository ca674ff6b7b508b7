import Extraction
import Testing

@Suite("Saved pages")
struct SavedPagesTests {
  /// The least F1 of the article by page; pages that are not named have 0.97 or more.
  private static let leastF1: [String: Double] = [
    // Its last line, which the page's own program wrote, stands in the article's element.
    "line-breaks": 0.96,
    // So does its note on letters to the editor, and who the author is stands under the headline.
    "opinion-sections": 0.96,
  ]

  @Test("there are pages of many shapes")
  func many() {
    #expect(SavedPage.all.count >= 32)
  }

  @Test("the article is what is no furniture", arguments: SavedPage.all)
  func article(page: SavedPage) throws {
    let read = try page.read()
    let accuracy = Accuracy(of: read.article, against: page.article)
    #expect(accuracy.f1 >= Self.leastF1[page.name] ?? 0.97, "\(accuracy)\n\(read.article)")
    #expect(read.remarks.isEmpty)
  }

  @Test("nothing that a browser shows is lost", arguments: SavedPage.all)
  func visible(page: SavedPage) throws {
    let read = try page.read()
    let missing = VisibleLines(page.visible).missing(from: read.text)
    #expect(missing.isEmpty)
  }

  @Test("a line that a browser shows twice and a text has once is missing")
  func twice() {
    let lines = VisibleLines("Home\nThe weir\nHome\nNews")
    #expect(lines.missing(from: "News, Home: the weir. - Home").isEmpty)
    #expect(lines.missing(from: "Home: the weir. News") == ["Home"])
    #expect(VisibleLines("weir\nThe weir").missing(from: "The weir") == ["The weir"])
  }

  @Test("over all pages F1 is at least 0.99")
  func means() throws {
    let article = Accuracy(
      meanOf: try SavedPage.all.map { Accuracy(of: try $0.read().article, against: $0.article) })
    print("precision", article.precision, "recall", article.recall, "F1", article.f1)
    #expect(article.f1 >= 0.99)
  }
}
