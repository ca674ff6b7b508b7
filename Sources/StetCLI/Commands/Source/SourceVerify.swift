internal import ArgumentParser
internal import Claims
internal import Terminal
internal import Workflow

struct SourceVerify: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Make a text again from the file that was kept; exit 1 where it is another.",
    discussion: """
      A text that came as one is held against its SHA-256.

      Example: stet source verify ferry-page
      Example: stet source verify ferry-2024 --revision 1
      """)

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Option(help: "Which revision's text; the newest unless said.")
  var revision: Int?

  @OptionGroup var options: DeskOptions

  func run(in session: Session) throws {
    let found = try session.desk(options).verifyText(
      ofSource: try session.sourceName(source), revision: revision)
    if options.json {
      session.printJSON(found.json)
    } else {
      session.print(found.rows)
    }
    if !found.isSound { throw CheckFoundSomething() }
  }
}

extension Session {
  /// Rows of two cells; on a terminal the second is wrapped.
  fileprivate func print(_ rows: [[String]]) {
    guard console.isTerminal else {
      for row in rows { console.printRow(row) }
      return
    }
    console.printFacts(rows.map { ($0[0], StyledText($0[1])) })
  }
}

extension TextVerification {
  /// Which text it is and what was found; where texts differ, a row of each.
  fileprivate var rows: [[String]] {
    let text = "\(source.id) revision \(revision.number)"
    let was = revision.origin?.extractor ?? ""
    switch outcome {
    case .asItCame: return [[text, "the text came as it is, and has its SHA-256"]]
    case .changed(.text): return [[text, "the text on file is not the one with its SHA-256"]]
    case .changed(.original):
      return [[text, "the original on file is not the one with its SHA-256"]]
    case .same:
      let now = isByAnother ? "; made by \(was), and again by \(extractor ?? "")" : " by \(was)"
      return [[text, "the same text, made again from the original\(now)"]]
    case .other(let difference):
      let made = "another text; made by \(was), and now by \(extractor ?? "")"
      guard let difference else { return [[text, made]] }
      return [
        [text, "\(made); they differ from code point \(difference.start) on"],
        ["-", difference.was], ["+", difference.now],
      ]
    }
  }

  fileprivate var json: JSON {
    var place = JSON.null
    if case .other(let difference?) = outcome {
      place = [
        "start": .int(difference.start), "was": .string(difference.was),
        "now": .string(difference.now),
      ]
    }
    var changed = JSON.null
    if case .changed(let part) = outcome { changed = .string(part.rawValue) }
    return [
      "source": .string(source.id), "revision": .int(revision.number),
      "sha256": .string(revision.sha256.hex), "same": .bool(isSound), "changed": changed,
      "original": JSON(revision.origin?.original.hex), "media": JSON(revision.origin?.mediaType),
      "extractor": JSON(revision.origin?.extractor),
      "now": sha256.map { ["sha256": .string($0.hex), "extractor": JSON(extractor)] } ?? .null,
      "difference": place,
    ]
  }
}
