internal import ArgumentParser
internal import Claims
internal import Workflow

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source", abstract: "Sources and their texts.",
    subcommands: [
      SourceAdd.self, SourceRevise.self, SourceAttach.self, SourceList.self, SourceShow.self,
      SourceDiff.self, SourceVerify.self, SourceDescribe.self, SourceTidy.self, SourceExclude.self,
      SourceInclude.self,
    ])
}

/// A source's metadata on the command line.
struct SourceOptions: ParsableArguments {
  @Option(help: "What sort of source it is.")
  var kind: SourceKind?

  @Option(parsing: .unconditional, help: "Who published it.")
  var publisher: String?

  @Option(parsing: .unconditional, help: "The agency whose copy it is; one agency counts once.")
  var agency: String?

  @Option(parsing: .unconditional, help: "Who wrote it.")
  var author: String?

  @Option(parsing: .unconditional, help: "Where it was found.")
  var url: String?

  @Option(help: ArgumentHelp("When it was published.", valueName: "yyyy[-mm[-dd]]"))
  var published: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When its publisher last changed it.", valueName: "time"))
  var updated: String?

  @Option(help: "The language, as a BCP 47 tag.")
  var language: String?

  @Option(parsing: .unconditional, help: "Why the text is not the whole of it.")
  var partial: String?

  @Option(parsing: .unconditional, help: "Anything else worth knowing.")
  var note: String?

  func fields(_ session: Session) throws -> SourceFields {
    var fields = SourceFields()
    fields.kind = kind?.rawValue
    fields.publisher = try session.text(publisher)
    fields.agency = try session.text(agency)
    fields.author = try session.text(author)
    fields.url = try session.text(url)
    fields.published = published
    fields.updated = updated
    fields.language = language
    fields.partial = try session.text(partial)
    fields.note = try session.text(note)
    return fields
  }
}
