public import ArgumentParser
internal import Terminal
internal import Workflow

/// `stet`: the root of every command.
public struct StetCommand: ParsableCommand {
  /// How the command is called, and what is below it.
  public static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract:
      "Record claims, tie them to the exact words of their sources, and keep every verdict.",
    discussion: """
      Begin, with an article in a text file, in a folder of your own:

        stet init --reviewer YOU
        stet source add article.txt --id ferry --title "New ferry"
        stet log 'The ship cost $30m' -s ferry -q '$30m'
        stet verify @ -b "the notice gives the same sum"
        stet log "The ferry carries 420 people" -s ferry -q "420 passengers"
        stet dispute @ -b "the notice says 402" --fix "The ferry carries 402 people"
        stet report -o report.html

      A claim is one statement, in your own words; -q takes the exact words where it
      stands. @ is the claim last touched, 12 the twelfth of this desk. In single
      quotes a $ is safe from the shell; `stet log` alone opens a form instead.
      """, version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "The desk",
        subcommands: [Init.self, ReviewerCommand.self, SummaryCommand.self]),
      CommandGroup(name: "Sources", subcommands: [SourceCommand.self]),
      CommandGroup(
        name: "Claims",
        subcommands: [
          Log.self, Cite.self, Uncite.self, AnchorCommand.self, Reword.self, SetFields.self,
          TagCommand.self,
          Assign.self, NoteCommand.self, Ask.self, AnswerCommand.self, Withdraw.self, Reopen.self,
        ]),
      CommandGroup(
        name: "Verdicts",
        subcommands: [
          NextCommand.self, Verify.self, Dispute.self, Unverifiable.self, Retract.self,
          StandCommand.self,
        ]),
      CommandGroup(
        name: "Reading",
        subcommands: [
          ListCommand.self, SearchCommand.self, SimilarCommand.self, Show.self, History.self,
          ReportCommand.self,
          GalleyCommand.self,
        ]),
      CommandGroup(
        name: "The gate",
        subcommands: [CoverageCommand.self, CheckCommand.self, SignCommand.self]),
      CommandGroup(
        name: "Exchange", subcommands: [Import.self, Sync.self]),
      CommandGroup(
        name: "Keeping",
        subcommands: [
          AuditCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self,
        ]),
    ])

  /// The root command, without arguments.
  public init() {}

  /// Runs one command line.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: The exit code.
  public static func run(_ arguments: [String], in session: Session) -> Int32 {
    if CompletionRequest.isOne(arguments) {
      session.answerCompletion(arguments)
      return ExitStatus.done.rawValue
    }
    defer { session.meter?.erase() }
    do {
      var command = try parseAsRoot(ArgumentRewriting.rewrite(arguments))
      if let command = command as? any SessionCommand {
        try command.run(in: session.showing(command.options))
      } else {
        try command.run()
      }
      return ExitStatus.done.rawValue
    } catch is CheckFoundSomething {
      return ExitStatus.found.rawValue
    } catch let ended as EndedBySignal {
      return 128 + ended.number
    } catch {
      return report(error, of: TypedCommand(arguments: arguments), in: session)
    }
  }

  private static func report(
    _ error: any Error, of typed: TypedCommand, in session: Session
  ) -> Int32 {
    let status = exitCode(for: error)
    if status == .success {
      session.console.output(fullMessage(for: error) + "\n")
      return status.rawValue
    }
    // The parser's own errors all end with the code for usage; ours do not pass through it.
    let failure =
      status == .validationFailure
      ? Failure(usage: message(for: error), of: fullMessage(for: error), typed: typed)
      : Failure(error, from: .line(typed))
    for line in failure.lines { session.console.say(line) }
    return failure.status.rawValue
  }
}

/// Ends a command whose check found something: exit code 1, and nothing more to say.
struct CheckFoundSomething: Error {}
