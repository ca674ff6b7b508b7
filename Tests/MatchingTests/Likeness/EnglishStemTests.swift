import Testing

@testable import Matching

@Suite("Stems of English words")
struct EnglishStemTests {
  @Test(
    "The steps of the algorithm",
    arguments: [
      ("ferries", "ferri"), ("ferry", "ferri"), ("caresses", "caress"), ("cats", "cat"),
      ("agreed", "agre"), ("feed", "feed"), ("hopping", "hop"), ("falling", "fall"),
      ("filing", "file"), ("sized", "size"), ("relational", "relat"), ("digitizer", "digit"),
      ("hopefulness", "hope"), ("electrical", "electr"), ("adoption", "adopt"), ("rate", "rate"),
      ("controlled", "control"), ("sky", "sky"), ("is", "is"),
    ])
  func steps(word: String, stem: String) {
    #expect(EnglishStem.of(word) == stem)
  }

  @Test("What is longer than any word is its own stem, and takes no time")
  func long() {
    let run = String(repeating: "y", count: 1_000_000) + "ate"
    #expect(EnglishStem.of(run).utf8.elementsEqual(run.utf8))
  }

  @Test("A word with anything but the letters a to z is its own stem")
  func others() {
    for word in ["ærøs", "f35s", "日本", ""] { #expect(EnglishStem.of(word) == word) }
  }
}
