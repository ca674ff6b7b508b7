import Anchoring
import Foundation
import Prose

/// Makes prose and quotes in a folder, or looks up each quote there and times it:
/// `SearchSpeed generate FOLDER`, `SearchSpeed exact FOLDER`, `SearchSpeed approximate FOLDER LIMIT`.
@main
enum SearchSpeed {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = URL(filePath: arguments.dropFirst().first ?? ".")
    switch (arguments.first, arguments.count) {
    case ("generate", 2): try generate(in: folder)
    case ("exact", 2): try exact(in: folder)
    case ("approximate", 3): try approximate(in: folder, within: Int(arguments[3]) ?? 0)
    default: print("usage: SearchSpeed generate|exact FOLDER | approximate FOLDER LIMIT")
    }
  }

  /// Writes `text`, and a quote a line in `damaged` and `exact`.
  private static func generate(in folder: URL) throws {
    var prose = Prose(seed: 1)
    let text = prose.text(ofLength: 1_000_000)
    var quotes = Quotes(from: text, seed: 2)
    let damaged = quotes.passages(20, ofLength: 150).map { quotes.damaged($0) }
    let exact = [8, 40, 150].flatMap { quotes.passages(20, ofLength: $0) }
    let files = [("text", text), ("damaged", lines(damaged)), ("exact", lines(exact))]
    for (name, content) in files {
      try Data(content.utf8).write(to: folder.appending(path: name))
    }
  }

  /// Prints how often each quote stands in the text, and the milliseconds that took.
  private static func exact(in folder: URL) throws {
    let (text, quotes) = try read("exact", in: folder)
    for quote in quotes {
      time { text.occurrences(of: quote).count }
    }
  }

  /// Prints the least distance at which each quote stands, -1 when none is within the limit, and
  /// the milliseconds that took, preparing quote and text included.
  private static func approximate(in folder: URL, within limit: Int) throws {
    let (text, quotes) = try read("damaged", in: folder)
    for quote in quotes {
      time {
        var budget = Int.max
        let found = ApproximatePattern(quote.unicodeScalars)
          .hits(in: ScalarText(text), within: limit, budget: &budget)
        return found.hits.map(\.distance).min() ?? -1
      }
    }
  }

  private static func read(
    _ name: String, in folder: URL
  ) throws -> (text: SourceText, quotes: [String]) {
    let text = try SourceText(utf8: Data(contentsOf: folder.appending(path: "text")))
    let quotes = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return (text, quotes.split(separator: "\n").map(String.init))
  }

  private static func lines(_ quotes: [String]) -> String {
    quotes.map { $0 + "\n" }.joined()
  }

  private static func time(_ search: () -> Int) {
    var result = 0
    let time = ContinuousClock().measure { result = search() }
    print(result, time / .milliseconds(1))
  }
}
