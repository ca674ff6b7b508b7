import Anchoring
import Claims
import Testing

@testable import Reporting

@Suite struct QuotationTests {
  private func markdown(
    _ exact: String, at start: Int, between prefix: String, _ suffix: String, length: Int?
  ) -> String {
    Quotation(
      span: Span(
        range: CodePointRange(start, start + exact.unicodeScalars.count), exact: exact),
      context: CitationContext(prefix: prefix, suffix: suffix, wordsNow: nil), length: length
    ).markdown
  }

  @Test func `An ellipsis stands only where the text goes on`() {
    #expect(markdown("b", at: 2, between: "a ", " c", length: 5) == "a **b** c")
    #expect(markdown("b", at: 9, between: "a ", " c", length: 20) == "…a **b** c…")
    #expect(markdown("b", at: 2, between: "a ", " c", length: nil) == "a **b** c…")
  }

  @Test func `White space at the edges of the words stays outside the bold`() {
    #expect(markdown(" b\n", at: 1, between: "a", "c", length: 5) == "a **b** c")
  }

  @Test func `Words without their text stand alone`() {
    let span = Span(range: CodePointRange(3, 8), exact: "*43tn")
    #expect(Quotation(span: span, context: nil, length: 90).markdown == #"**\*43tn**"#)
  }

  @Test func `What stands around the words cannot format them`() {
    #expect(
      markdown("43", at: 5, between: "<b> *", "* </b>", length: 13)
        == #"&lt;b> \***43**\* &lt;/b>"#)
  }

  private func whole(
    _ exact: String, at start: Int, between prefix: String, _ suffix: String, length: Int?
  ) -> String {
    let quotation = Quotation(
      span: Span(
        range: CodePointRange(start, start + exact.unicodeScalars.count), exact: exact),
      context: CitationContext(prefix: prefix, suffix: suffix, wordsNow: nil), length: length)
    return quotation.wholeWordsBefore + "|" + exact + "|" + quotation.wholeWordsAfter
  }

  @Test func `A word that the cut went through is left out where white space shows words`() {
    #expect(
      whole("x", at: 90, between: "tic sea is ", " and wi", length: 200) == "…sea is |x| and…")
    #expect(whole("x", at: 4, between: "sea ", " and", length: 9) == "sea |x| and")
    #expect(whole("x", at: 90, between: "防衛費は", "となる", length: 200) == "…防衛費は|x|となる…")
    #expect(
      whole("x", at: 90, between: "abcdefghijklmnopq r", "", length: 91)
        == "…abcdefghijklmnopq r|x|")
  }
}
