import Anchoring
import Testing

@Suite("A name")
struct NameFactTests {
  @Test(
    "is found by its capitals, with its titles, particles and initials",
    arguments: [
      FactRow("Moscow has said so, and Pyongyang agrees.", "Moscow", "Pyongyang"),
      FactRow("The minister saw President Yoon Suk Yeol.", "President Yoon Suk Yeol"),
      FactRow(
        "It was Mr. Trump, J.D. Vance and George W. Bush.", "Mr. Trump", "J.D. Vance",
        "George W. Bush"),
      FactRow("The U.S. and NATO met in St. Petersburg.", "U.S.", "NATO", "St. Petersburg"),
      FactRow("Ties with N. Korea grew.", "N. Korea"),
      FactRow("Ships crossed the Sea of Japan.", "Sea of Japan"),
      FactRow("The Group of Seven met.", "Group of Seven"),
      FactRow(
        "Van der Berg of the Ministry of Defence left.", "Van der Berg of the Ministry of Defence"),
      FactRow("Japan’s Defence Ministry spoke.", "Japan", "Defence Ministry"),
      FactRow("China, Russia and Iran met.", "China", "Russia", "Iran"),
      FactRow("In June, Ishiba, who leads, met Kim Jong Un.", "Ishiba", "Kim Jong Un"),
      FactRow("Theresa May spoke in May.", "Theresa May"),
      FactRow("It was a World War I site.", "World War I"),
      FactRow("Fifth Avenue and May Day were on.", "Fifth Avenue", "May Day"),
      FactRow(
        "Article 9 and an F-35 over World War II sites.", "Article 9", "F-35", "World War II"),
      FactRow("Kishida left. They followed Kishida.", "Kishida", "Kishida"),
      FactRow("The China-Russia pact was US-led.", "China-Russia", "US"),
      FactRow("ドナルド・トランプ大統領とプーチン氏。", "ドナルド・トランプ", "プーチン"),
      FactRow("岸田文雄首相と安倍晋三氏は東京にいた。", "岸田文雄", "安倍晋三", "東京"),
      FactRow("元首相が北朝鮮とＮＡＴＯを語る。", "北朝鮮", "ＮＡＴＯ"),
    ])
  func found(row: FactRow) {
    #expect(row.found(.name) == row.words)
  }

  @Test(
    "is not a word that only begins a sentence, a lone title, a month or a common katakana word",
    arguments: [
      FactRow("Military contacts grew. Spending was low. Progress has stalled."),
      FactRow("Officials said nothing. However, everyone left."),
      FactRow("The President said that I was right."),
      FactRow("On Tuesday in June it rained."),
      FactRow("japan and russia met in lower case."),
      FactRow("弾道ミサイルのデータとシステム。"),
      FactRow("元首相と両氏が会った。"),
    ])
  func none(row: FactRow) {
    #expect(row.found(.name) == [])
  }
}
