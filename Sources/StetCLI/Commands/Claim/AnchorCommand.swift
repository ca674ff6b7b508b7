internal import Anchoring
internal import ArgumentParser
internal import Claims
internal import Reporting
internal import Workflow

struct AnchorCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor",
    abstract: "Say where a citation's words stand in the newest text, or have them looked for.",
    discussion: """
      Example: stet anchor mori-12 q2m8d --span 75:82
      Example: stet anchor 12 q2m8d --confirm
      """)

  @Argument(help: "The claim.", completion: .naming(.claim))
  var claim: String?

  @Argument(help: "The citation's id, as `show` prints it.", completion: .naming(.citation))
  var citation: String?

  @OptionGroup var passages: PassageOptions

  @Flag(help: "The words stand where they were found.")
  var confirm = false

  @Option(
    name: .shortAndLong,
    help: "Instead of a claim: look for all that is unsearched in this source's newest text.",
    completion: .naming(.source))
  var source: String?

  @OptionGroup var options: ChangingOptions

  func run(in session: Session) throws {
    if let claim, let citation {
      try set(claim, citation, in: session)
    } else if claim == nil {
      try followUnsearched(in: session)
    } else {
      throw UsageError(
        sentence: "the citation is not named.", hint: "`stet show \(claim ?? "@")` lists them")
    }
  }

  private func set(_ claim: String, _ citation: String, in session: Session) throws {
    if source != nil {
      throw UsageError(sentence: "--source looks for all citations of a source, not for one.")
    }
    let desk = try session.desk(options)
    let (changed, words) = try desk.anchor(
      claim, citation: citation, try choice(session))
    if options.json {
      session.printJSON(changed.json())
    } else if session.isQuiet {
      session.console.print(changed.claim.id)
    } else {
      session.printAnchors([words])
    }
    session.suggest(after: .changed(changed.claim), on: desk, by: options.acting)
  }

  private func choice(_ session: Session) throws -> AnchorChoice {
    let isNamed = !passages.isEmpty
    guard isNamed != confirm else {
      throw UsageError(
        sentence:
          "name the place by --quote, --span or --sentence, or accept the one found by --confirm.")
    }
    if confirm { return .asFound }
    let named = try passages.passages(session)
    guard let passage = named.first, named.count == 1 else {
      throw UsageError(sentence: "a citation has one place: one --quote or one --span.")
    }
    return .at(passage)
  }

  private func followUnsearched(in session: Session) throws {
    if confirm || !passages.isEmpty {
      throw UsageError(
        sentence: "a place is set for one citation: name the claim and the citation.")
    }
    let followed = try session.desk(options).followUnsearched(
      in: try session.sourceName(source))
    if options.json {
      session.printJSON(session.json(followed))
    } else if session.isQuiet {
      session.console.print(followed.source.id)
    } else {
      session.paged { $0.printAnchors(followed.anchors) }
    }
    let found = followed.anchors.count { $0.now.anchor != .unsearched }
    session.report(
      followed.anchors.isEmpty
        ? "stet: nothing is unsearched in \(followed.source.id), revision \(followed.revision)"
        : "stet: looked for \(followed.anchors.count.counted("citation")) in \(followed.source.id), revision \(followed.revision); \(followed.anchors.count - found) unsearched still"
    )
    session.sayUnsearched(followed.anchors, of: followed.source)
  }
}
