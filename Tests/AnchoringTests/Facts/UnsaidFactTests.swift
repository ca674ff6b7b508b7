import Anchoring
import Testing

@Suite("Figures and dates that no quote says")
struct UnsaidFactTests {
  private func unsaid(_ statement: String, _ quotes: String...) -> [String] {
    FactScanner.unsaid(in: statement, by: quotes).map(\.words)
  }

  @Test(
    arguments: [
      ("The plan costs 43 trillion yen", "¥43tn ($307bn)"), ("It costs ¥43tn", "43 trillion yen"),
      ("It costs $307bn", "¥43tn ($307bn)"), ("420 people travelled", "420 passengers"),
      ("Four hundred and twenty seats", "420 seats"), ("A fall of 5 percent", "fell 5%"),
      ("It opened in 2024", "opened on 3 May 2024"), ("It opened in May", "on 3 May 2024"),
      ("It opened on May 3, 2024", "2024年5月3日"), ("From 10 to 12 percent", "10–12 percent"),
      ("It is the third ferry", "the ferry"), ("It opened on Monday", "it opened"),
      ("Nothing in figures", "nor here"), ("運賃は1200円だった", "¥1,200"), ("", ""),
      ("In the 1990s", "in the 1990s"), ("On 3/4/2024", "3 April 2024"),
    ])
  func `what a quote says in other words is said`(statement: String, quote: String) {
    #expect(unsaid(statement, quote) == [])
  }

  @Test(
    arguments: [
      ("It costs 0m", "$30m", ["0m"]), ("It carries 402 people", "420 passengers", ["402"]),
      ("It costs ¥43tn", "$43tn", ["¥43tn"]), ("It opened in 2023", "on 3 May 2024", ["2023"]),
      ("It opened on 4 May 2024", "3 May 2024", ["4 May 2024"]), ("5 km on", "5 miles", ["5 km"]),
      ("In the 1990s", "in 1990", ["1990s"]),
      ("It costs 43 trillion", "¥43bn", ["43 trillion"]),
    ])
  func `what no quote says is told`(statement: String, quote: String, words: [String]) {
    #expect(unsaid(statement, quote) == words)
  }

  @Test func `each figure may stand in a quote of its own`() {
    #expect(unsaid("60 cars and 420 people", "420 passengers", "60 cars") == [])
    #expect(unsaid("60 cars and 420 people", "420 passengers") == ["60"])
    #expect(unsaid("60 cars and 420 people") == ["60", "420"])
  }

  @Test func `a day may stand apart from its year`() {
    #expect(unsaid("It opened on 3 May 2024", "on 3 May", "since 2024") == [])
  }

  @Test func `places are in code points of the statement`() {
    let fact = FactScanner.unsaid(in: "é日 costs 43 yen", by: []).first
    #expect(fact?.range == CodePointRange(9, 15))
    #expect(fact?.kind == .figure)
  }
}
