import Anchoring
import Testing

@Suite("A date")
struct DateFactTests {
  @Test(
    "is found in the forms that news uses, without the preposition before it",
    arguments: [
      FactRow("It has been so since 2019.", "2019"),
      FactRow("He came on Dec. 16, 2022, and left.", "Dec. 16, 2022"),
      FactRow("On Sept. 3 in Rome they met.", "Sept. 3"),
      FactRow("They met on 16 December 2022 and 3-5 May.", "16 December 2022", "3-5 May"),
      FactRow("It ends on the 4th of July.", "4th of July"),
      FactRow("It began in June and ends in March 2026.", "June", "March 2026"),
      FactRow("A vote is due Tuesday.", "Tuesday"),
      FactRow("In FY2024 and in fiscal 2025 it rose.", "FY2024", "fiscal 2025"),
      FactRow("Since the 1990s and the 19th century.", "1990s", "19th century"),
      FactRow("Last year it fell; this month it rose.", "Last year", "this month"),
      FactRow("The report came in early December 2024.", "December 2024"),
      FactRow("In the third quarter of 2023 and Q1 2024.", "third quarter of 2023", "Q1 2024"),
      FactRow("It ran from 2019–2022 and the 2024-25 season.", "2019–2022", "2024-25"),
      FactRow("At 10:30 a.m. and 5 p.m. it rang.", "10:30 a.m.", "5 p.m."),
      FactRow("Updated 2025-04-05 01:03:42.", "2025-04-05", "01:03:42"),
      FactRow("It was 27/3/2025.", "27/3/2025"),
      FactRow("Yesterday he said so, and tonight he leaves.", "Yesterday", "tonight"),
      FactRow("She may go in May.", "May"),
      FactRow("it was told in may 2019.", "may 2019"),
      FactRow("They ruled in 500 BC and AD 79.", "500 BC", "AD 79"),
      FactRow("The summer of 2023 was hot.", "summer of 2023"),
      FactRow("A law (1848) from between 1922 and 1937.", "1848", "1922", "1937"),
      FactRow("今年2022年12月16日に決めた。", "今年", "2022年12月16日"),
      FactRow("令和5年3月に開かれた。", "令和5年3月"),
      FactRow("２０２４年度の予算と1990年代。", "２０２４年度", "1990年代"),
      FactRow("10日午後3時半に月曜日の会議が終わった。", "10日", "午後3時半", "月曜日"),
      FactRow("昨年から来月まで、19世紀のように。", "昨年", "来月", "19世紀"),
      FactRow("十二月三十一日の午前零時と25年版。", "十二月三十一日", "午前零時", "25年"),
      FactRow("二〇二二年十二月に発表した。", "二〇二二年十二月"),
    ])
  func found(row: FactRow) {
    #expect(row.found(.date) == row.words)
  }

  @Test(
    "is not a verb, a name, a number of things or a span of time",
    arguments: [
      FactRow("He may go and they march on."),
      FactRow("They marched on May Day in their 50s."),
      FactRow("Theresa May spoke."),
      FactRow("They sent 2000 soldiers and $2024."),
      FactRow("It lasted five years and 2022 km."),
      FactRow("前年比で増えた。"),
      FactRow("5日間と3日目と2年間。"),
      FactRow("日本は一日も休まない。"),
      FactRow("It was the second half of the game."),
      FactRow("A 3:1 ratio and version 1.2.3."),
    ])
  func none(row: FactRow) {
    #expect(row.found(.date) == [])
  }
}
