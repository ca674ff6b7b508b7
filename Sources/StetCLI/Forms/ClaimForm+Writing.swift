internal import Anchoring
internal import Claims
internal import Workflow

extension ClaimForm {
  /// A form to be filled in, with what is known already.
  static func text(_ draft: ClaimDraft, source: String?, at passages: [Passage]) -> String {
    var lines: [String] = []
    func add(_ field: Field, _ value: String?) {
      lines += Self.lines(field, value ?? "")
    }
    add(.source, source)
    add(.claim, draft.text)
    let places = passages.flatMap(Self.places)
    if !places.contains(where: { $0.field == .quote || $0.field == .span || $0.field == .sentence })
    {
      add(.quote, nil)
    }
    for place in places { add(place.field, place.text) }
    add(.claimant, draft.fields.claimant)
    add(.context, draft.fields.context)
    add(.priority, draft.fields.priority.map(String.init))
    add(.tags, draft.tags.joined(separator: " "))
    return explanation + lines.joined(separator: "\n") + "\n"
  }

  private static let explanation = """
    # A statement that can be right or wrong alone, on the exact words where it stands.
    # Save and close to log it. Close it unchanged, or empty it, and nothing is logged.
    #
    #   source    the source's slug, or a beginning of it
    #   claim     the statement, in your own words
    #   quote     the exact words of the source, as they stand there: no shell reads them.
    #             first words … last words takes the passage between; a second `quote:`
    #             line, a second passage
    #   claimant  who says so                 context  what a reader must know
    #   priority  1 (first) to 3              tags     with spaces between
    #
    # Below a quote that stands in several places, one of these decides:
    #   prefix    the words before it         suffix   the words after it
    #   nth       which one, from 1
    # Instead of a quote: `span: START:END`, `sentence: NUMBER`.
    #
    # A value goes on over the next lines; `| ` before a line makes it text as it stands.
    # A line of three hyphens, ---, begins another claim: all are logged, or none.
    # Lines that begin with # are left out.

    """ + "\n"

  private static func places(of passage: Passage) -> [(field: Field, text: String)] {
    switch passage {
    case .span(let range): [(.span, range.description)]
    case .quote(let quote):
      [(.quote, quote.exact)]
        + [
          (.prefix, quote.prefix), (.suffix, quote.suffix), (.nth, quote.nth.map(String.init)),
        ].compactMap { field, value in value.map { (field, $0) } }
    case .sentence(let number, let part):
      (part.map(places) ?? []) + [(.sentence, String(number))]
    }
  }

  /// A field in lines that are read back as its value.
  private static func lines(_ field: Field, _ value: String) -> [String] {
    let isBeside = field == .prefix || field == .suffix
    let edges: [UInt8] = [value.utf8.first, value.utf8.last].compactMap(\.self)
    let hasEdge = edges.contains(UInt8(ascii: " ")) || edges.contains(UInt8(ascii: "\t"))
    let isPlain = isBeside || !(hasEdge || value.utf8.contains(UInt8(ascii: "\n")))
    if isPlain { return ["\(field.rawValue): \(value)"] }
    let parts = value.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return ["\(field.rawValue):"] + parts.map { "| \(Substring($0))" }
  }

  // MARK: What went wrong

  private static let mark = "#! "

  /// The form with an error above it, in place of the one that was there.
  ///
  /// - Parameter lines: The error's lines, for a form whose lines lie so many further down.
  static func text(_ text: String, marking lines: (_ shift: Int) -> [String]) -> String {
    let body = removingMarks(text)
    let shift = lines(0).count
    return lines(shift).map { mark + $0.replacingLineBreaks + "\n" }.joined() + body
  }

  /// The form without the error above it.
  static func removingMarks(_ text: String) -> String {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .filter { !$0.starts(with: "#!".utf8) }
      .map { String(Substring($0)) }.joined(separator: "\n")
  }
}
