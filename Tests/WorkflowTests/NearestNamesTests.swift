import Testing
import Workflow

@Suite("Names that somebody may have meant")
struct NearestNamesTests {
  @Test(
    arguments: [
      ("verfy", ["verify", "list"], ["verify"]), ("lsit", ["list", "log"], ["list"]),
      ("Mori", ["mori", "mary"], ["mori"]),
      ("unveri", ["verify", "unverifiable"], ["unverifiable", "verify"]),
      ("ann", ["anna", "an", "bob"], ["anna", "an"]),
      ("fery", ["port", "ferry-2024"], ["ferry-2024"]),
      ("ve", ["list", "verify"], ["verify"]), ("ls", ["log"], []),
      ("fars", ["運賃", "fare"], ["fare"]),
      ("運", ["運賃", "海"], ["運賃", "海"]), ("abc", ["xyz"], []), ("", ["a"], []),
      ("ferry-2042", ["ferry-2024", "port-notice"], ["ferry-2024"]),
      ("aaaaaaaaaa", ["aaaaaaabbb", "aaaabbbbbb"], ["aaaaaaabbb"]),
    ])
  func `are those a slip of the hand away, the nearest first`(
    typed: String, names: [String], nearest: [String]
  ) {
    #expect(NearestNames.nearest(to: typed, among: names) == nearest)
  }

  @Test func `a text is no name`() {
    let text = String(repeating: "a", count: 100_000)
    #expect(NearestNames.nearest(to: text, among: [text]).isEmpty)
  }
}
