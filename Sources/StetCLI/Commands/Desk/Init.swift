internal import ArgumentParser
internal import Claims
internal import Terminal
internal import Workflow

struct Init: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a desk: reviewers.md and claims/.",
    discussion: """
      Example: stet init desk --reviewer mori
      Example: stet init paper --reviewer ann --name "Ann Mori" --json
      """)

  @Argument(help: "The folder; it may stand already.", completion: .directory)
  var folder = "."

  @Option(help: "Your handle: letters, digits, hyphens. You become an active editor.")
  var reviewer: String?

  @Option(parsing: .unconditional, help: "Your name, as people know it.")
  var name: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var options: FaceOptions

  func run(in session: Session) throws {
    let environment = try session.deskEnvironment(ActingOptions(handle: reviewer))
    guard let handle = environment.handle ?? session.environment["USER"], !handle.isEmpty else {
      throw UsageError(
        sentence: "nobody was named.", hint: "--reviewer HANDLE says who opens the desk")
    }
    let folder = DeskFolder(path: session.absolute(folder))
    let acting = try session.deskEnvironment(ActingOptions(handle: handle))
    let desk = try Desk.make(
      in: folder, reviewer: handle, name: name ?? handle, environment: acting)
    let summary = try desk.summary()
    if json {
      session.printJSON(["folder": .string(desk.folder.path), "desk": JSON(summary.desk)])
    } else {
      session.console.printTable([[summary.desk ?? "", self.folder]])
    }
    session.suggest(after: .opened(folder: self.folder))
  }
}

extension ActingOptions {
  init(handle: String?) {
    self.init()
    self.desk = nil
    self.handle = handle
    self.color = .auto
  }
}
