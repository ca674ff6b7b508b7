import Matching
import Testing

@Suite("What a person typed as a query")
struct SearchQueryTests {
  @Test(
    "It is read as FTS5 has it, or else word by word",
    arguments: [
      ("ferry", #""ferry""#),
      ("new Ferry", #"("new" AND "ferry")"#),
      ("\"new ferry\"", #""new ferry""#),
      ("“new ferry”*", #""new ferry" *"#),
      ("ferr*", #""ferr" *"#),
      ("new OR old AND ferry", #"("new" OR ("old" AND "ferry"))"#),
      ("new ferry NOT old pier", #"(("new" AND "ferry") NOT ("old" AND "pier"))"#),
      ("(new OR old) ferry", #"(("new" OR "old") AND "ferry")"#),
      ("a NOT b NOT (c OR d)", #"("a" NOT "b" NOT ("c" OR "d"))"#),
      ("a NOT (b NOT c)", #"("a" NOT ("b" NOT "c"))"#),
      ("title:ferry", #"titles : "ferry""#),
      ("reason: \"page 4\"", #"reasons : "page 4""#),
      ("quote:(a OR b)", #"(quotes : "a" OR quotes : "b")"#),
      ("¥43tn", #""¥ 43 tn""#),
      ("C++", #""c + +""#),
      ("1,000", #""1000""#),
      ("3.5%", #""3.5 %""#),
      ("F-35B", #""f 35 b""#),
      ("Japan's", #""japan""#),
      ("don't", #""don t""#),
      ("f(x)", #""f x""#),
      ("a - b !!", #"("a" AND "b")"#),
      ("\"…\" ferry", #""ferry""#),
      ("防衛費", #""防衛 衛費""#),
      ("費", #""費" *"#),
      ("防衛 予算", #"("防衛" AND "予算")"#),
      ("43兆円", #""43 3兆 兆円""#),
      ("3兆", #""3兆""#),
      ("で4", #""で 4" *"#),
      ("円、兆", #""円 兆" *"#),
    ])
  func read(typed: String, expected: String) throws {
    #expect(try SearchQuery(typed).expression == expected)
  }

  @Test(
    "What does not read as a query is searched word by word",
    arguments: [
      ("new \"ferry", #"("new" AND "ferry")"#),
      ("AND", #""and""#),
      ("ferry AND", #"("ferry" AND "and")"#),
      ("NOT ferry", #"("not" AND "ferry")"#),
      ("(ferry", #""ferry""#),
      ("ferry)", #""ferry""#),
      ("() ferry", #""ferry""#),
      ("title:", #""title""#),
      ("title:quote:a", #""title quote a""#),
      ("a OR OR b", #"("a" AND "or" AND "or" AND "b")"#),
      ("{text} : x ^y NEAR(a b)", #"("text" AND "x" AND "y" AND "near a" AND "b")"#),
    ])
  func word(typed: String, expected: String) throws {
    #expect(try SearchQuery(typed).expression == expected)
  }

  @Test(
    "Without a term it is none",
    arguments: ["", "  \n", "…", "()", "\"\"", "\"", "'", "- !", "!! NOT ferry"])
  func none(typed: String) {
    #expect(throws: SearchQuery.Problem.noTerm) { try SearchQuery(typed) }
  }

  @Test("Of ten thousand words it is too long, of stop words it is not")
  func long() throws {
    let many = (1...10_000).map { "word\($0)" }.joined(separator: " ")
    #expect(throws: SearchQuery.Problem.tooLong(words: 10_000)) { try SearchQuery(many) }
    #expect(throws: SearchQuery.Problem.tooLong(words: 10_000)) { try SearchQuery("\"" + many) }
    #expect(try SearchQuery("the of and").expression == #"("the" AND "of" AND "and")"#)
    let deep = String(repeating: "(", count: 300) + "a" + String(repeating: ")", count: 300)
    #expect(try SearchQuery(deep).expression == #""a""#)
  }

  @Test("Nested deeper than SQLite's parser goes it is searched word by word")
  func nested() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "a OR b AND c NOT (", count: depth) + "d"
        + String(repeating: ")", count: depth)
    }
    #expect(try SearchQuery(nested(9)).expression.hasPrefix(#"("a" OR ("b" AND ("c" NOT "#))
    #expect(try SearchQuery(nested(19)).expression.hasPrefix(#"("a" AND "or" AND "b" AND "#))
  }

  @Test("Only a word by itself is looked for in other forms")
  func forms() throws {
    let query = try SearchQuery("plans \"plans ahead\" plan* 43 防衛")
    let expanded = query.expanding { $0 == "plans" ? ["plan", "plans", "planned"] : ["wrong"] }
    #expect(
      expanded.expression
        == #"(("plans" OR "plan" OR "planned") AND "plans ahead" AND "plan" * AND "43" AND "防衛")"#)
  }
}
