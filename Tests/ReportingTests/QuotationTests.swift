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
}
