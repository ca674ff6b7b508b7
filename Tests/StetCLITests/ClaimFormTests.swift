import Anchoring
import Claims
import Seeding
import Testing
import Workflow

@testable import StetCLI

@Suite("The form of a claim")
struct ClaimFormTests {
  private func drafts(_ text: String) throws -> [PlacedDraft] { try ClaimForm(text).drafts() }

  private func error(_ text: String) -> FormError? {
    do {
      _ = try drafts(text)
      return nil
    } catch let error as FormError { return error } catch { return nil }
  }

  @Test func `a value goes on over the next lines`() throws {
    let draft = try #require(
      try drafts(
        "source: a\r\nClaim: one\r\n  two\r\n\r\nthree\r\nquote: first\nsecond\n\nthird: 3\n\n# no\n"
      )
      .first)
    #expect(draft.draft.text == "one two three")
    #expect(draft.passages == [.quote(QuoteSelector(exact: "first\nsecond\n\nthird: 3"))])
    #expect(draft.line == 1)
  }

  @Test func `a bar makes a line text whatever it begins with`() throws {
    let draft = try #require(
      try drafts("source: a\nclaim: x\nquote:\n| # 1\n| claim: y \n| ---\n|\n| | z").first)
    #expect(
      draft.passages == [.quote(QuoteSelector(exact: "# 1\nclaim: y \n---\n\n| z"))])
  }

  @Test func `what decides between several places stands below its quote`() throws {
    let text =
      "source: a\nclaim: x\nquote: q\nprefix: the \nsuffix:  of\nquote: r\nnth: 2\nspan: 3:9\n"
    let draft = try #require(try drafts(text).first)
    #expect(
      draft.passages == [
        .quote(QuoteSelector(exact: "q", prefix: "the ", suffix: " of")),
        .quote(QuoteSelector(exact: "r", nth: 2)), .span(CodePointRange(3, 9)),
      ])
    let inSentence = try #require(
      try drafts(
        "sentence: 4\nsource: a\nclaim: x\nquote: q\n---\nsource: a\nclaim: y\nsentence: 5"
      )
      .first)
    #expect(inSentence.passages == [.sentence(4, .quote(QuoteSelector(exact: "q")))])
  }

  @Test(
    arguments: [
      ("claim: x\nquote: q", 1, "source"), ("\nsource: a\nquote: q", 2, "claim"),
      ("source: a\nclaim: x", 1, "words"), ("source: a\n\nclaim: x\nclaim: y", 4, "one `claim`"),
      ("words\n", 1, "no field"), ("source: a\nclaim: x\nspan: 3", 3, "place"),
      ("source: a\nclaim: x\nnth: 2\nquote: q", 3, "below"),
      ("source: a\nclaim: x\nquote: q\nnth: two", 4, "number"),
      ("source: a\nclaim: x\nquote: q\npriority: high", 4, "number"),
      ("source: a\nclaim: x\nquote: q\n---\n\nclaim: y\nquote: r", 6, "source"),
    ])
  func `what is wrong is told with its line`(text: String, line: Int, words: String) {
    #expect(error(text)?.line == line)
    #expect(error(text)?.problem.contains(words) == true, "\(String(describing: error(text)))")
  }

  @Test func `claims that are blank are passed over`() throws {
    #expect(try drafts("source: a\nclaim: \nquote: \ntags: x\n---\n---\n").isEmpty)
  }

  @Test func `what is written into a form is read out of it`() throws {
    var generator = SeededGenerator(seed: 11)
    func text(_ length: ClosedRange<Int>) -> String {
      let pieces = ["a", " ", "\n", ":", "# ", "---", "| ", "claim: ", "$3", "é", "海", "\t"]
      let middle = (0..<Int.random(in: length, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      return "x" + middle + "y"
    }
    for _ in 0..<300 {
      let draft = ClaimDraft(
        text: text(0...9),
        fields: ClaimFields(claimant: text(0...4), context: text(0...9), priority: 2),
        tags: ["a", "b"])
      let quote = QuoteSelector(exact: text(0...9), prefix: "the ", suffix: " of", nth: 3)
      let passages: [Passage] = [.quote(quote), .span(CodePointRange(1, 4))]
      let form = ClaimForm.text(draft, source: "s", at: passages)
      let read = try #require(try drafts(form).first, "seed 11")
      #expect(read.draft.text.utf8.elementsEqual(draft.text.utf8), "\(form), seed 11")
      #expect(read.draft.fields == draft.fields, "\(form), seed 11")
      #expect(read.draft.tags == draft.tags)
      #expect(read.passages == passages, "\(form), seed 11")
    }
  }

  @Test func `an error above a form is replaced by the next, and the rest stays`() {
    let text = "# a\r\nclaim: x\n\n| #! y\n"
    let once = ClaimForm.text(text) { ["at \($0)", "two"] }
    #expect(once == "#! at 2\n#! two\n" + text)
    #expect(ClaimForm.text(once) { _ in ["other"] } == "#! other\n" + text)
    #expect(ClaimForm.removingMarks(once) == text)
  }
}
