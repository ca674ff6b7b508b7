import Extraction
import Testing

@Suite("Texts made again")
struct GoldenTextTests {
  /// Digests of texts that `stet-html 1` makes.
  private static let digests: [String: UInt64] = [
    "recipe": 14_179_370_733_594_560_476, "semantic-news": 3_204_095_286_380_791_284,
    "shift-jis-news": 1_524_731_767_380_772_994, "table-layout-2003": 7_824_130_608_379_336_404,
    "wiki": 15_642_969_472_332_650_985,
  ]

  /// A text that a stranger makes of the same file must be the same, byte for byte.
  @Test("a page's text is what this version of the reader has always made of it")
  func digests() throws {
    for page in SavedPage.all {
      guard let digest = Self.digests[page.name] else { continue }
      let found = Self.digest(try page.read().text)
      #expect(
        found == digest,
        """
        The text of \(page.name) is another one (\(found)). If that is wanted, raise the version in \
        HTMLReader.name, so that nobody takes the new text for the old, and put the new digest here.
        """)
    }
    #expect(HTMLReader.name == "stet-html 1")
  }

  @Test("reading a page twice gives the same")
  func again() throws {
    for page in SavedPage.all { #expect(try page.read() == page.read()) }
  }

  /// FNV-1a (Fowler, Noll and Vo), which tells texts apart that nobody made to be taken for others.
  private static func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
