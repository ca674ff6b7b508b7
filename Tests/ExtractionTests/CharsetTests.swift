import Extraction
import Testing

@Suite("Charsets of pages")
struct CharsetTests {
  private func read(_ bytes: [UInt8], charset: String? = nil) throws -> ExtractedText {
    try HTMLReader(limits: .standard).read(bytes, charset: charset, url: nil)
  }

  private func page(_ label: String, _ words: [UInt8]) -> [UInt8] {
    Array("<html><meta charset=\"\(label)\"><p>".utf8) + words + Array("</p>".utf8)
  }

  @Test(
    "each label is read as the web means it",
    arguments: [
      ("latin1", [0x80, 0x20, 0x93, 0x41, 0x94], "€ “A”"),
      ("ISO-8859-1", [0x63, 0x61, 0x66, 0xE9], "café"),
      ("windows-1251", [0xCC, 0xE8, 0xF0], "Мир"),
      ("koi8-r", [0xED, 0xC9, 0xD2], "Мир"),
      ("iso-8859-2", [0xB3, 0xF3, 0x64, 0xBC], "łódź"),
      ("x-sjis", [0x8A, 0x43, 0x87, 0x40, 0x81, 0x60], "海①～"),
      ("EUC-JP", [0xB3, 0xA4, 0xA1, 0xC1], "海～"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x33, 0x24, 0x1B, 0x28, 0x42], "海"),
      ("gb2312", [0xD6, 0xD0], "中"),
      ("big5", [0xA4, 0xA4], "中"),
      ("euc-kr", [0xC7, 0xD1], "한"),
      ("iso-8859-9", [0xFD], "ı"),
    ] as [(String, [UInt8], String)])
  func label(label: String, words: [UInt8], text: String) throws {
    let read = try read(page(label, words))
    #expect(Array(read.text.utf8) == Array(text.utf8))
    #expect(read.remarks.isEmpty)
  }

  @Test("a byte order mark comes before what a header says, and that before what the page says")
  func order() throws {
    let marked = [0xEF, 0xBB, 0xBF] + page("koi8-r", Array("é".utf8))
    #expect(try read(marked, charset: "windows-1251").text == "é")
    #expect(try read(page("koi8-r", [0xCC, 0xE8, 0xF0]), charset: "windows-1251").text == "Мир")
    let units = Array("<p>é海".utf16).flatMap { unit -> [UInt8] in
      [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let wide: [UInt8] = [0xFF, 0xFE] + units
    #expect(try read(wide).text == "é海")
  }

  @Test("the charset of an http-equiv counts, that of a comment does not")
  func prescan() throws {
    let markup = """
      <!-- <meta charset=koi8-r> --><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>
      """
    #expect(try read(Array(markup.utf8) + [0x8A, 0x43]).text == "海")
  }

  @Test("UTF-8 that is declared to be something else is read as UTF-8, and that is said")
  func wrong() throws {
    let read = try read(page("windows-1252", Array("naïve 海".utf8)))
    #expect(read.text == "naïve 海")
    #expect(
      read.remarks == ["The page says that it is windows-1252; it is utf-8 and was read as that."])
  }

  @Test("what is declared to be UTF-8 and is not is read as what it looks like")
  func wrongTheOtherWay() throws {
    let read = try read(page("utf-8", [0x63, 0x61, 0x66, 0xE9]))
    #expect(read.text == "café")
    #expect(read.remarks.first?.contains("says that it is utf-8 and is not") == true)
  }

  @Test("bytes that no charset has become U+FFFD, and are counted")
  func malformed() throws {
    let text = Array("grün und blau ".utf8) + [0xFF] + Array(" öde".utf8) + [0xFE]
    let read = try read(page("utf-8", text + Array(" über äöü äöü".utf8)))
    #expect(read.text == "grün und blau \u{FFFD} öde\u{FFFD} über äöü äöü")
    #expect(read.remarks == ["The page is not utf-8 in 2 places; U+FFFD stands there."])
  }

  @Test(
    "a letter that a mark may follow is there when nothing follows, and before what is malformed")
  func heldBack() throws {
    #expect(try read(page("windows-1258", [0x56, 0x69, 0xEA, 0xF2, 0x74])).text == "Việt")
    let bare = Array("<meta charset=windows-1258>Na".utf8)
    #expect(try read(bare + [0x6D]).text == "Nam")
    #expect(try read(bare + [0x8A, 0x6D]).text == "Na\u{FFFD}m")
    let shifted: [UInt8] = [0x1B, 0x24, 0x42, 0x33, 0x24, 0xFF, 0x33, 0x24, 0x1B, 0x28, 0x42]
    #expect(try read(page("iso-2022-jp", shifted)).text == "海\u{FFFD}海")
  }

  @Test("a page that names no charset is guessed: UTF-8, Japanese, else windows-1252")
  func guess() throws {
    func bare(_ words: [UInt8]) throws -> String { try read(Array("<p>".utf8) + words).text }
    #expect(try bare(Array("海の家".utf8)) == "海の家")
    #expect(try bare([0x82, 0xB1, 0x82, 0xCC, 0x8A, 0x43, 0x82, 0xCD]) == "この海は")
    #expect(try bare([0xA4, 0xB3, 0xA4, 0xCE, 0xB3, 0xA4, 0xA4, 0xCF]) == "この海は")
    #expect(try bare([0x63, 0x61, 0x66, 0xE9]) == "café")
    #expect(try bare([0x1B, 0x24, 0x42, 0x33, 0x24, 0x1B, 0x28, 0x42]) == "海")
  }

  @Test("a label that nobody knows is as good as none")
  func unknown() throws {
    #expect(try read(page("klingon", Array("naïve".utf8)), charset: "x-none").text == "naïve")
  }
}
