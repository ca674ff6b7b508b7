import Anchoring
import Testing

@Suite("What stands on page after page")
struct PageEdgeTests {
  /// The lines of a text that are furniture of pages, in text order.
  private func pageLines(_ pages: String...) throws -> [String] {
    let text = try SourceText(pages.joined(separator: "\u{0C}"))
    return try text.sentences().filter { $0.role == .furniture(.page) }.map {
      try text.words($0.range)
    }
  }

  @Test func `is a header that stands again, and a number that rises`() throws {
    #expect(
      try pageLines(
        "Harbour works, volume 2\n\nThe quay was widened in May.\n\n11\n",
        "Harbour works, volume 2\n\nThe crane came later.\n\n12\n",
        "Harbour works, volume 2\n\nNobody used it.\n\n13\n")
        == [
          "Harbour works, volume 2", "11", "Harbour works, volume 2", "12",
          "Harbour works, volume 2", "13",
        ])
  }

  @Test func `may alternate between left and right pages, and hold the page's number`() throws {
    #expect(
      try pageLines(
        "2 | Harbour works\nThe quay was widened.\n", "The quay | 3\nThe crane came.\n",
        "4 | Harbour works\nNobody used it.\n", "The quay | 5\nIt was sold.\n")
        == ["2 | Harbour works", "The quay | 3", "4 | Harbour works", "The quay | 5"])
  }

  @Test func `is no row of a table that goes on over the page`() throws {
    #expect(
      try pageLines(
        "2019 12 345\n2020 14 377\n", "2021 17 401\n2022 19 422\n", "2023 20 440\n2024 25 447\n"
      ).isEmpty)
  }

  @Test func `is not what two pages far from each other begin with, nor what stands amid a page`()
    throws
  {
    #expect(
      try pageLines(
        "In short\nThe quay was widened.\nIt held.\n",
        "One\nIn brief\nThe crane came.\nSo it was.\n",
        "Two\nAgain\nIn brief\nNobody used it.\nIt stood.\n", "In short\nIt was sold.\nFor scrap.\n"
      ).isEmpty)
  }

  @Test func `needs pages`() throws {
    #expect(try pageLines("Harbour works\nThe quay.\nHarbour works\nThe crane.\n").isEmpty)
  }

  @Test func `parts no paragraph of the page from its lines`() throws {
    let text = try SourceText(
      """
      Harbour works
      The quay was widened in the spring of that year by more than twenty metres
      and the crane, which had been ordered long before, was put up in the summer
      1\u{0C}Harbour works
      of the next, when nobody had expected it any more. The ships that it was built
      for had left the line by then, and the port sold it two years later for scrap.
      2
      """)
    let sentences = text.sentences()
    #expect(
      try sentences.filter(\.isFurniture).map { try text.words($0.range) }
        == ["Harbour works", "1", "Harbour works", "2"])
    #expect(sentences.filter { !$0.isFurniture }.count == 3)
  }

  @Test func `is a number between dashes, pages or not`() throws {
    #expect(
      try pageLines("The quay was widened.\n\n- 3 -\n\nThe crane came.\n\n— 14 —\n")
        == ["- 3 -", "— 14 —"])
    #expect(try pageLines("-3\n\n- 3 boats -\n\n– –\n").isEmpty)
  }
}
