import Anchoring
import Extraction
import Seeding
import Testing

@Suite("Article and furniture")
struct FurnitureTests {
  private let page = """
    <title>Weir to be mended | Mill News</title><nav><a href=1>Home</a> <a href=2>News</a></nav>
    <h1>Weir to be mended</h1><p class=byline>By Ada Cole</p>
    <div class=story><p>The weir at the upper mill is to be mended before the spring floods come.</p>
    <div class="share-bar"><a href=3>Facebook</a></div>
    <p>Work begins on 3 March and will take nine weeks, says the river board.</p>
    <p>Until then boats are to use the lock at Stone Bridge, which is narrow.</p></div>
    <div id=comments><p>I have fished there since I was a boy, and I say leave it as it is.</p></div>
    <footer>© Mill News</footer>
    """

  @Test("furniture is named for what it is, and nothing of the page is lost")
  func kinds() throws {
    let read = try read(page)
    #expect(
      read.furniture.map { "\($0.because.dropFirst(16)): \(read.words(of: $0))" } == [
        "navigation: Home News", "byline: By Ada Cole", "share buttons: Facebook",
        "comments: I have fished there since I was a boy, and I say leave it as it is.",
        "footer: © Mill News",
      ])
    #expect(read.article.contains("Weir to be mended\n"))
  }

  @Test("passages are in order, within the text, apart, and never begin or end with white space")
  func passages() throws {
    var generator = SeededGenerator(seed: 8)
    let parts = page.split(separator: "<").map { "<" + $0 }
    for _ in 0..<300 {
      let markup = (0..<60).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      guard let read = try? read(markup) else { continue }
      var end = -1
      for passage in read.furniture {
        #expect(passage.range.start > end, "\(markup)")
        #expect(passage.range.end <= read.text.unicodeScalars.count)
        let words = read.words(of: passage)
        #expect(words.first?.isWhitespace == false && words.last?.isWhitespace == false)
        end = passage.range.end
      }
    }
  }

  @Test(
    "a caption is the article's, whose picture it is not",
    arguments: [
      "<figure><img src=1 alt=Chart><figcaption>Output fell 31% in May <span class=credit>Chart: A. Cole</span></figcaption></figure>",
      "<figure><figcaption>Output fell 31% in May</figcaption><img src=1 alt=Chart><figcaption><span class=credit>Chart: A. Cole</span></figcaption></figure>",
      "<p class=wp-caption-text>Output fell 31% in May <span class=photo-credit>Chart: A. Cole</span></p>",
    ])
  func captions(figure: String) throws {
    let body = """
      <p>The mill at Stone Bridge has had a poor spring, its owners say, and a worse one may come.</p>
      """
    let last =
      "<p>They will close one of its three halls until the autumn, and sell what stands in it.</p>"
    // Between sentences, before them, and between the headline and the article's element.
    for page in [
      "<h1>Mill closes a hall</h1><article>\(body)\(figure)\(last)</article>",
      "<article><h1>Mill closes a hall</h1>\(body)\(figure)\(last)</article>",
    ] {
      let read = try read(page)
      #expect(read.article.contains("Output fell 31% in May"))
      #expect(read.furniture.map(read.words).contains("Chart: A. Cole"), "\(page)")
    }
  }

  @Test("a caption between headline and article is the article's, however short")
  func leadCaption() throws {
    let read = try read(
      """
      <h1>Mill closes a hall</h1><figure><img src=1 alt=Hall><figcaption>31% less</figcaption></figure>
      <article><p>The mill at Stone Bridge has had a poor spring, its owners say, and a worse one may come.</p>
      <p>They will close one of its three halls until the autumn, and sell what stands in it.</p></article>
      """)
    #expect(read.article.contains("31% less"))
    #expect(read.furniture.map(read.words) == ["[Image: Hall]"])
  }

  @Test("names that speak of most of the article are not believed")
  func misnamed() throws {
    let read = try read(
      """
      <div class="sidebar widget ad"><p>All of what this page has to say stands in a box with a poor name.</p>
      <p>There is a second sentence, too, so that nobody takes the first for a slogan.</p></div>
      """)
    #expect(read.furniture.isEmpty)
  }

  @Test("a form around the whole page is no furniture")
  func wrapped() throws {
    let read = try read("<form>\(page)</form>")
    #expect(read.article.contains("Stone Bridge"))
  }
}
