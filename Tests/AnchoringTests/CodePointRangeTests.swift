import Anchoring
import Testing

@Suite("A code point range")
struct CodePointRangeTests {
  @Test("is written as it is read")
  func roundTrip() {
    #expect(CodePointRange(3169, 3183).description == "3169:3183")
    #expect(CodePointRange(parsing: "3169:3183") == CodePointRange(3169, 3183))
    #expect(CodePointRange(parsing: "x 0:7".dropFirst(2)) == CodePointRange(0, 7))
    #expect(CodePointRange(parsing: "5:5")?.count == 0)
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", ":", "1", "1:", ":1", "1:2:3", "-1:2", "+1:2", " 1:2", "1: 2", "2:1", "a:b", "１:２", "1-2",
      "0:99999999999999999999",
    ])
  func refused(text: String) {
    #expect(CodePointRange(parsing: text) == nil)
  }

  @Test("comes before one that starts later, or ends later")
  func order() {
    let ordered = [
      CodePointRange(0, 2), CodePointRange(0, 3), CodePointRange(1, 2), CodePointRange(2, 2),
    ]
    #expect(ordered.shuffled().sorted() == ordered)
    #expect(CodePointRange(3, 8).count == 5)
  }

  @Test("is as long wherever it is moved")
  func moved() {
    #expect(CodePointRange(3, 8).moved(by: 4) == CodePointRange(7, 12))
    #expect(CodePointRange(3, 8).moved(by: -3) == CodePointRange(0, 5))
  }
}
