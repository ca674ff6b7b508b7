import Anchoring
import Testing

@Suite("An ordinal or a superlative")
struct RankFactTests {
  @Test(
    "is found as an ordinal",
    arguments: [
      FactRow("It was the sixth time and his first visit.", "sixth", "first"),
      FactRow("The 21st and the twenty-second rounds.", "21st", "twenty-second"),
      FactRow(
        "It is the second-largest, even the third largest.", "second-largest", "third largest"),
      FactRow("This was a first-ever summit.", "first-ever"),
      FactRow("A second term follows.", "second"),
      FactRow("It is No. 5 on the list.", "No. 5"),
      FactRow("He asked No 10 and No. 2.", "No 10", "No. 2"),
      FactRow("第6回会合と5回目の発射。", "第6回", "5回目"),
      FactRow("初めての会談で、初の合意だ。", "初めて", "初"),
      FactRow("世界3位となり、２番目に多い。", "3位", "２番目"),
    ])
  func ordinals(row: FactRow) {
    #expect(row.found(.ordinal) == row.words)
  }

  @Test(
    "is not a second of time, a set phrase or part of a name",
    arguments: [
      FactRow("In a second, it was over, at 5 beats per second."),
      FactRow("Second, it failed; at first it had not."),
      FactRow("The first lady had second thoughts."),
      FactRow("The Seventh Fleet sailed."),
      FactRow("当初の計画は初期の段階だ。"),
      FactRow("第三者が第二次世界大戦を見た。"),
      FactRow("Fifth Avenue is long."),
    ])
  func noOrdinals(row: FactRow) {
    #expect(row.found(.ordinal) == [])
  }

  @Test(
    "is found as a superlative",
    arguments: [
      FactRow("It is the largest and most costly drill.", "largest", "most"),
      FactRow("An unprecedented, record number came.", "unprecedented", "record"),
      FactRow("The deadliest storm on record.", "deadliest", "record"),
      FactRow("They are the only two.", "only"),
      FactRow("Most of the members agreed.", "Most"),
      FactRow("過去最大の予算で、最も高い。", "過去最大", "最も"),
      FactRow("戦後最悪の事故だ。", "戦後最悪"),
    ])
  func superlatives(row: FactRow) {
    #expect(row.found(.superlative) == row.words)
  }

  @Test(
    "is not a bound, a word that only ends in -est, or a record on a shelf",
    arguments: [
      FactRow("At least five and at most ten came at best."),
      FactRow("The latest protest in the west was a test of interest."),
      FactRow("He has a criminal record and will record it."),
      FactRow("最近の最終案は最大で30機だ。"),
    ])
  func noSuperlatives(row: FactRow) {
    #expect(row.found(.superlative) == [])
  }
}
