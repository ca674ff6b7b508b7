import Anchoring
import Testing

@Suite("A quotation")
struct QuotationFactTests {
  @Test(
    "is the words between its marks, without the stop before the closing one",
    arguments: [
      FactRow("It is “rapidly tilting,” he said.", "rapidly tilting"),
      FactRow("He asked, \"Why now?\" and left.", "Why now"),
      FactRow("The ‘quiet zone’ is not quiet.", "quiet zone"),
      FactRow("'Never again,' he wrote.", "Never again"),
      FactRow("彼は「過去最大だ。」と述べた。", "過去最大だ"),
      FactRow("『白書』と｢案｣を読む。", "白書", "案"),
      FactRow("Er sagte «genug» dazu.", "genug"),
      FactRow("“He said ‘no’ twice,” she said.", "He said ‘no’ twice"),
      FactRow("Of ‘the neighbours’ many drills’.", "the neighbours’ many drills"),
      FactRow("「二つの「案」がある」とした。", "二つの「案」がある"),
      FactRow("“This opens and goes on.", "This opens and goes on"),
      FactRow("And here it ends,” she said.", "And here it ends"),
      FactRow("It isn’t ‘done’, it’s “new”.", "done", "new"),
      FactRow("Say \"one\" and \"two\".", "one", "two"),
    ])
  func found(row: FactRow) {
    #expect(row.found(.quotation) == row.words)
  }

  @Test(
    "is not an apostrophe, a possessive, an inch, an elision or an empty pair",
    arguments: [
      FactRow("It’s the neighbours’ dogs that don’t bark."),
      FactRow("A rock 'n' roll hit of the '90s."),
      FactRow("The 5' 10\" man wore a 15\" hat."),
      FactRow("“” and \"\" and ‘ ’"),
      FactRow("O’Brien's and O'Neill’s."),
    ])
  func none(row: FactRow) {
    #expect(row.found(.quotation) == [])
  }
}
