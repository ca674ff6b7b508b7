import Anchoring
import Testing

/// The words of each sentence of `text`.
func sentences(_ text: String) throws -> [String] {
  let source = try SourceText(text)
  return try source.sentences().map { try source.words($0.range) }
}

@Suite("A sentence")
struct SentenceTests {
  @Test(
    "ends at its stop where another begins",
    arguments: [
      ["He left.", "She stayed."], ["Did he leave?!", "Nobody knew…", "Then she spoke."],
      ["It fell to 2.5 percent.", "42 people left."], ["He waited...", "She came."],
      ["The paper (see p. 12) is long.", "(It has 90 pages.)", "Nobody read it."],
      ["It was Plan B.", "The council had no other."], ["He meant No. 5.", "It was gone."],
      ["They met on May 3.", "June was quiet."], ["It grew.[12][3]", "Then it shrank."],
      ["¡Vamos!", "¿Y ahora?", "Nada."],
      ["It is at https://example.org/2023/index.html.", "Nobody reads it."],
      ["Write to desk@example.org.", "Mori answers."],
    ])
  func ends(expected: [String]) throws {
    for separator in [" ", "  ", "\u{A0}", "\t "] {
      #expect(try sentences(expected.joined(separator: separator)) == expected)
    }
  }

  @Test(
    "goes on after the full stop of an abbreviation",
    arguments: [
      "The U.S. and the U.K. met N. Korea in the U.S. Senate.",
      "Mr. Sato and Mrs. J. K. Mori, with George W. Hill, met Gen. Ito at St. Olaf’s.",
      "Ships of Yahoo! Inc. and Yahoo! Japan met.",
      "On Sept. 3, at 3 p.m. Monday, No. 5 left; by 4 p.m. Tokyo time, No. 6 had.",
      "It ran from 9 a.m. JST, Sat. Nov. 5, to Sun. Nov. 6.",
      "The bill of ¥43tn ($307bn) is 2.5 times that of 1.0 before, approx. 3 vs. 1, i.e. more.",
      "Harbour Corp. President Abe and Sons Co. Ltd. Chairman Ono agreed.",
      "Art. 9 and Fig. 2, pp. 4-5, vol. 3, are at example.org/index.html, v2.0.",
      "The Japan-U.S. treaty is the U.S.-led one.", "Alliance of J.R.R. Reuel, Ph.D. and others.",
      "He waited … and waited ... and left.", "“Why?” he asked. ", "“Why?” Mori asked.",
      "“Stop!” Mr Mori shouted.",
    ])
  func goesOn(text: String) throws {
    let trimmed = text.last == " " ? String(text.dropLast()) : text
    #expect(try sentences(text) == [trimmed])
  }

  @Test(
    "ends after an abbreviation where a word follows that begins sentences",
    arguments: [
      ["It came from the U.S.", "The council refused."],
      ["She lives at No. 10 Harbour St.", "He does not."],
      ["They work for Harbour Corp.", "It pays."],
      ["The shop opens at 9 a.m.", "Nobody comes."], ["It rained in Dec.", "The roof leaked."],
      ["He bought nails, etc.", "She paid."], ["It was World War I.", "In Europe it was long."],
    ])
  func endsAfterAbbreviation(expected: [String]) throws {
    #expect(try sentences(expected.joined(separator: " ")) == expected)
  }

  @Test(
    "ends within a quotation, and after one whose stop stands inside",
    arguments: [
      ["“He left.", "She stayed.”", "Nobody else came."], ["He said “no.”", "“Why?”", "She went."],
      ["\"He left.\"", "She stayed."], ["‘Go.’", "They went."], ["(He left.)", "[She stayed.]"],
    ])
  func quotations(expected: [String]) throws {
    #expect(try sentences(expected.joined(separator: " ")) == expected)
  }

  @Test(
    "ends in Japanese at its stop, with no space, and after the closing bracket",
    arguments: [
      ["政府は予算を増やした。", "町は減らした。"], ["本当か？", "誰も知らない！", "以上。"],
      ["「橋を直す。道も直す。」と町長は述べた。", "議会は黙った。"], ["（注を見よ。）", "本文に戻る。"],
      ["「橋を直す。」", "議会は黙った。"], ["『古い橋。』", "新しい橋。"], ["「なぜ？」と聞いた。", "返事はない。"],
      ["値は２．５だった。", "次は3。"], ["半角でも終わる｡", "次へ進む｡"], ["点で終わる．", "次も点．"],
      ["「「中の中。」も外。」と言う。", "終わり。"], ["「橋を直せ！」。", "彼は去った。"],
      ["町長は答えなかった…。", "会は終わった……。", "以上…！"], ["町長は「橋を直す。」「道も直す。」と述べた。", "次。"],
      ["「橋を直す。」", "「道も直す。」"], ["本当か?", "町長は答えた。"], ["「本当か?」", "町長は答えた。"],
      ["すごい!と町長は言った。", "Yahoo!ニュースが報じた。"],
    ])
  func japanese(expected: [String]) throws {
    #expect(try sentences(expected.joined()) == expected)
    #expect(try sentences(expected.joined(separator: "\u{3000}")) == expected)
  }

  @Test("ends at each stop after a Japanese bracket that is not closed nearby")
  func unclosed() throws {
    #expect(try sentences("「道を直す。橋も直す。") == ["「道を直す。", "橋も直す。"])
    let far = String(repeating: "長", count: 500)
    #expect(try sentences("「短い。\(far)。」終わり。") == ["「短い。", "\(far)。」", "終わり。"])
  }

  @Test(
    "ends with its line, whatever ends the line",
    arguments: ["\n", "\r\n", "\r", "\n\n", " \n\t\n ", "\u{2028}", "\u{2029}", "\u{85}", "\u{C}"])
  func lines(lineEnd: String) throws {
    let expected = ["Bridge closed", "The bridge is shut. to cars", "• One item", "- another"]
    #expect(try sentences(expected.joined(separator: lineEnd)) == expected)
    #expect(try sentences(lineEnd + expected.joined(separator: lineEnd) + lineEnd) == expected)
  }

  @Test("keeps the number of its item")
  func numbering() throws {
    #expect(
      try sentences("1. The bridge\n2) The road. It is shut.\n(3) All")
        == ["1. The bridge", "2) The road.", "It is shut.", "(3) All"])
  }

  @Test("begins with small letters in a text that has no capitals")
  func noCapitals() throws {
    #expect(
      try sentences("the bridge is shut. nobody knows why. mr. sato left on sept. 3. he is back.")
        == ["the bridge is shut.", "nobody knows why.", "mr. sato left on sept. 3.", "he is back."])
    #expect(try sentences("The Harbour is shut. iTown is not.").count == 1)
  }

  @Test("has a number counted from 1 and a place in code points")
  func places() throws {
    let found = try SourceText("😀 é.\r\n\r\n🇯🇵 two. 三。").sentences()
    #expect(found.map(\.number) == [1, 2, 3])
    #expect(
      found.map(\.range) == [CodePointRange(0, 4), CodePointRange(8, 15), CodePointRange(16, 18)])
  }

  @Test("knows its paragraph, whatever cuts the paragraphs")
  func paragraphs() throws {
    let text = try SourceText("Bridge shut\nIt is shut. Nobody knows why.\n\n• It leaks.\n")
    #expect(text.sentences().map(\.paragraph) == [1, 2, 2, 3])
  }

  @Test("is not there in a text of white space")
  func nothing() throws {
    #expect(try sentences(" \n\r\n\u{3000}\t").isEmpty)
  }
}
