internal import Anchoring
internal import ArgumentParser
internal import Claims
internal import Terminal
internal import Workflow

struct SourceTidy: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "tidy",
    abstract: "Show what of a text belongs to the page and not to the article, and set it apart.",
    discussion: """
      Share bars, advertisements, prompts, repeated captions, page numbers and the like; what is set \
      apart already, was taken back, or is cited by a claim, is left out.

      Example: stet source tidy ferry-2024
      Example: stet source tidy ferry-2024 --apply
      """)

  @Argument(help: "The source; otherwise STET_SOURCE.", completion: .naming(.source))
  var source: String?

  @Flag(help: "Set all of it apart.")
  var apply = false

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    let tidying = try session.desk(options).tidy(
      try session.sourceName(source), applying: apply)
    if options.json {
      session.printJSON(tidying.json)
    } else if session.isQuiet {
      for id in tidying.ids { session.console.print(id) }
    } else {
      session.print(tidying)
    }
    let count = tidying.passages.count.counted("passage")
    let name = tidying.source.id
    session.report(
      tidying.passages.isEmpty
        ? "stet: nothing in \(name) to set apart"
        : apply ? "stet: \(count) of \(name) set apart" : "stet: \(count) of \(name) to set apart")
    if apply {
      session.suggest(after: .setApart(source: name))
    } else if !tidying.passages.isEmpty {
      session.suggest(NextStep(command: "stet source tidy \(name) --apply"))
    }
  }
}

extension Tidying {
  /// The ids of the exclusions that were recorded, in the order of the passages.
  fileprivate var ids: [String] {
    let ids = EventHash.shortIDs(for: source.exclusions.map(\.hash))
    return exclusions.map { ids[$0.hash] ?? "" }
  }

  fileprivate var json: JSON {
    let ids = ids
    return [
      "source": .string(source.id), "applied": .bool(!ids.isEmpty),
      "passages": .array(
        passages.enumerated().map { index, passage in
          [
            "number": .int(index + 1), "start": .int(passage.range.start),
            "end": .int(passage.range.end), "kinds": JSON(passage.kinds.map(\.rawValue)),
            "words": .string(passage.words), "because": .string(passage.because),
            "id": index < ids.count ? .string(ids[index]) : .null,
          ]
        }),
    ]
  }
}

extension Session {
  /// Number, place, kinds and words of each passage.
  fileprivate func print(_ tidying: Tidying) {
    let rows = tidying.passages.enumerated().map { index, passage in
      [
        String(index + 1), passage.range.description,
        passage.kinds.map(\.rawValue).joined(separator: ", "), passage.words,
      ]
    }
    guard console.isTerminal else {
      for row in rows { console.printRow(row) }
      return
    }
    var table = Table([
      .init(alignment: .right), .init(), .init(), .init(truncation: .end),
    ])
    for row in rows {
      table.append([
        StyledText(row[0], .dim), StyledText(row[1], .dim), StyledText(row[2]),
        StyledText(row[3]),
      ])
    }
    console.print(table)
  }
}
