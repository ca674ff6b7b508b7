import Matching
import Seeding
import Testing

@Suite("How far one text says what another says")
struct LikenessTests {
  /// The score of a claim for a text, in a ledger of which nothing else is known.
  private func score(_ text: String, _ claim: String, claims: Int = 10_000) -> Double {
    likeness(text, claim, claims: claims).score
  }

  private func likeness(_ text: String, _ claim: String, claims: Int = 10_000) -> Likeness {
    let text = LikenessText(text)
    let counts = Dictionary(text.terms.map { ($0.key, 20) }, uniquingKeysWith: { $1 })
    return LikenessQuery(text, rarity: TermRarity(claims: claims, counts: counts))
      .likeness(to: LikenessText(claim))
  }

  private let claims = [
    "The harbour authority of Bergen spent $40 million on two ferries in 2019.",
    "Senator Lena Marsh voted against the ferry bill three times.",
    "Half of all passengers on the night line pay no fare.",
    "Ferries emit more carbon dioxide per passenger than trains.",
    "日本政府は防衛費を43兆円に増やす",
  ]

  @Test("A text says exactly what it says, and nothing else says it better")
  func itself() {
    for claim in claims {
      #expect(score(claim, claim) == 1)
      for other in claims where other != claim { #expect(score(claim, other) < 0.5) }
    }
  }

  @Test(
    "Case, punctuation, spaces, articles and the writing of a number make no difference",
    arguments: [
      ("the harbour authority of bergen spent 40 million dollars on two ferries in 2019", 0),
      ("The  HARBOUR Authority of Bergen spent $40,000,000 on 2 ferries, in 2019!", 0),
      ("50% of all the passengers on a night line pay no fare", 2),
    ])
  func writing(text: String, claim: Int) {
    let expected = claim == 2 ? 0.6 : 1.0
    #expect(score(text, claims[claim]) >= expected)
  }

  @Test("Other words, another order and other figures each make it less like")
  func less() {
    let claim = claims[0]
    let reordered = score(
      "In 2019 two ferries: Bergen's harbour authority spent $40 million", claim)
    let changed = score(
      "The harbour authority of Bergen spent $70 million on two ferries in 2019.", claim)
    let dropped = score("The harbour authority of Bergen spent millions on ferries", claim)
    #expect(reordered < 1 && reordered > 0.8)
    #expect(changed < 1 && changed > Likeness.threshold)
    #expect(dropped < reordered && dropped > Likeness.threshold)
  }

  @Test("A figure of another unit is shared less than the same figure")
  func units() {
    let claim = "Fares rose by 30 percent"
    #expect(score("Fares rose by 30 dollars", claim) < score("Fares rose by 30%", claim))
    #expect(score("Fares rose by 31 dollars", claim) < score("Fares rose by 30 dollars", claim))
  }

  @Test(
    "A post is about the claim that it says in its own way",
    arguments: [
      ("LOL so #LenaMarsh said NO to the ferry bill 3 times!! 😂 https://t.co/x1 #shame", 1),
      ("@harbour_bergen blew 40M dollars on ferries?? pic.twitter.com/abc", 0),
      ("well I mean the ferry, it puts out more #carbondioxide than the train does", 3),
      ("Passenger on teh night lien dont pay the fares, half of them!", 2),
      ("防衛費43兆円", 4),
    ])
  func posts(text: String, claim: Int) {
    let scores = claims.map { score(text, $0) }
    #expect(scores[claim] == scores.max() && scores[claim] >= Likeness.threshold, "\(scores)")
  }

  @Test("Names in hashtags and handles are read as words, addresses and signatures as little")
  func tags() {
    func keys(_ text: String) -> [String] { LikenessText(text).terms.map(\.word) }
    #expect(keys("#StopTheFerry2024 now") == ["stop", "the", "ferry", "", "now"])
    #expect(keys("@LenaMarsh https://example.org/ferry www.x.org") == ["lena", "marsh"])
    #expect(keys("Ferries! — Lena (@lena_m) May 3, 2019") == ["ferries", "lena", "lena", "m"])
    #expect(keys("Don’t touch Bergen's U.S. ferry") == ["dont", "touch", "bergen", "usa", "ferry"])
    #expect(keys("Tell us, US") == ["tell", "us", "usa"])
    #expect(keys("Ærø Škoda ＦＥＲＲＹ") == ["ærø", "skoda", "ferry"])
  }

  @Test("Words written as one are cut into those that claims have")
  func joined() {
    let known: Set<String> = ["ferri", "bill"]
    let text = LikenessText("#stoptheferrybill").cuttingJoined { known.contains($0) }
    #expect(text.terms.map(\.word) == ["stop", "the", "ferry", "bill"])
    let unknown = LikenessText("#qwertzuiop").cuttingJoined { known.contains($0) }
    #expect(unknown.terms.map(\.word) == ["qwertzuiop"])
  }

  @Test("What both have is told in the claim's own words")
  func reasons() {
    let claim = claims[0]
    let likeness = likeness("forty million dollars for Bergen ferry", claim)
    func words(_ ranges: [Range<Int>]) -> [String] {
      ranges.map { String(decoding: Array(claim.utf8)[$0], as: UTF8.self) }
    }
    #expect(Set(words(likeness.words)) == ["Bergen", "ferries"])
    #expect(words(likeness.figures) == ["$40 million"])
  }

  @Test("Standing on the same words of a source makes liker, never the same")
  func spans() {
    var likeness = likeness("a ferry", claims[1])
    let before = likeness.score
    likeness.standOnTheSameWords()
    #expect(likeness.score > before && likeness.score < 1 && likeness.sharesSpan)
  }
}
