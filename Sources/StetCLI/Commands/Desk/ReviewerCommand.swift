internal import ArgumentParser
internal import Claims
internal import Workflow

struct ReviewerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviewer", abstract: "Who works on the desk.",
    subcommands: [Add.self, Retire.self, List.self])

  struct Add: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add somebody to reviewers.md, or bring a retired reviewer back.",
      discussion: "Example: stet reviewer add ann --name \"Ann\" --role reviewer")

    @Argument(help: "The handle: letters, digits, hyphens.")
    var handle: String

    @Option(parsing: .unconditional, help: "The name, as people know it.")
    var name: String?

    @Option(help: "What they may do; a reviewer's work unless said.")
    var role: Role?

    @OptionGroup var options: ChangingOptions

    func run(in session: Session) throws {
      let reviewer = try session.desk(options).addReviewer(
        handle: handle, name: name, role: role)
      session.print([reviewer], json: options.json)
    }
  }

  struct Retire: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "retire", abstract: "Keep somebody on the roster who may no longer act.",
      discussion: "Example: stet reviewer retire kai")

    @Argument(help: "The handle.", completion: .naming(.reviewer))
    var handle: String

    @OptionGroup var options: ChangingOptions

    func run(in session: Session) throws {
      let reviewer = try session.desk(options).retireReviewer(handle: handle)
      session.print([reviewer], json: options.json)
    }
  }

  struct List: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the roster.", discussion: "Example: stet reviewer list")

    @OptionGroup var options: DeskOptions

    func run(in session: Session) throws {
      session.print(try session.desk(options).roster().reviewers, json: options.json)
    }
  }
}

extension Session {
  fileprivate func print(_ reviewers: [Reviewer], json: Bool) {
    if isQuiet {
      for reviewer in reviewers { console.print(reviewer.handle) }
      return
    }
    guard json else {
      console.printTable(
        reviewers.map {
          [$0.handle, $0.role.rawValue, $0.isActive ? "active" : "retired", $0.name]
        })
      return
    }
    printJSON(
      .array(
        reviewers.map {
          [
            "handle": .string($0.handle), "name": .string($0.name),
            "role": .string($0.role.rawValue), "active": .bool($0.isActive),
          ]
        }))
  }
}
