import Testing

@testable import Reporting

@Suite struct EnglishDateTests {
  @Test(arguments: [
    ("2022-12-16", "16 Dec 2022"), ("2022-12", "Dec 2022"), ("2022", "2022"),
    ("last week", "last week"), ("2022-13", "2022-13"),
  ])
  func `A day is shown with its month's name`(text: String, shown: String) {
    #expect(EnglishDate.day(text) == shown)
  }

  @Test func `A time is shown to the minute, and kept to the second`() {
    #expect(EnglishDate.time("2026-11-21T09:14:05Z") == "21 Nov 2026, 09:14 UTC")
    #expect(
      HTMLText.time("2026-11-21T09:14:05Z")
        == #"<time datetime="2026-11-21T09:14:05Z">21 Nov 2026, 09:14 UTC</time>"#)
    #expect(HTMLText.time("<noon>") == "&lt;noon&gt;")
  }
}
