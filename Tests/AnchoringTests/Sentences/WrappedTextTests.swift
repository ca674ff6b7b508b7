import Anchoring
import Testing

@Suite("A wrapped text")
struct WrappedTextTests {
  /// `words` broken greedily into lines of at most `width` columns.
  private func wrap(_ words: String, at width: Int, lineEnd: String = "\n") -> String {
    var lines = [""]
    for word in words.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: lineEnd)
  }

  private let prose = [
    "The harbour council voted on Tuesday to close the old bridge for two years, "
      + "a step that it had put off three times since the storm of 2019 tore away the northern pier.",
    "Repairs will cost 4.3 million and are to begin in the spring, when the ferry company has "
      + "a second ship ready to carry those who now walk across every day.",
  ]

  @Test("has its lines joined", arguments: [50, 64, 72, 80, 100], ["\n", "\r\n"])
  func joined(width: Int, lineEnd: String) throws {
    let text = prose.map { wrap($0, at: width, lineEnd: lineEnd) }
      .joined(separator: lineEnd + lineEnd)
    let found = try sentences(text).map {
      $0.replacing(lineEnd, with: " ")
    }
    #expect(found == prose)
  }

  @Test("keeps headlines, items and furniture apart")
  func apart() throws {
    let text = """
      Bridge to close
      By A. Writer

      \(wrap(prose[0], at: 72))
      - one lane stays open until the end of the year, for carts and those who walk
      - the other is shut
      """
    let found = try sentences(text)
    #expect(found.count == 5)
    #expect(found.first == "Bridge to close")
    #expect(found.last == "- the other is shut")
  }

  @Test("goes on in a line that would be a byline of its own")
  func byline() throws {
    let text = """
      The treaty on the closing of the harbour was signed on Tuesday
      by Prime Minister Hanako Mori and President Ann Hill in Kanmon
      and took effect at once, said the agency.
      """
    #expect(try SourceText(text).sentences().map(\.role) == [.body])
  }

  @Test("in Japanese has its lines joined")
  func japanese() throws {
    let line = String(repeating: "橋を直す工事が港で続く", count: 3)
    let text = "\(line)\nが、町は\(line.dropFirst(4))\nと述べた。"
    #expect(try sentences(text).count == 1)
  }

  @Test("is not one of headlines, one a line, however alike their widths")
  func headlines() throws {
    let lines = [
      "Harbour council votes to close the old bridge for two years",
      "Ferry company orders its second ship from the northern yard",
      "Storm tears away the pier that nobody had paid to look after",
      "Nobody walks across on the first of the two years, it seems",
    ]
    #expect(try sentences(lines.joined(separator: "\n")) == lines)
  }

  @Test("is not one with a paragraph a line")
  func paragraphs() throws {
    let text = prose.map { $0 + " " + $0 }.joined(separator: "\n")
    #expect(try sentences(text).count == 4)
  }
}
