internal import Claims
internal import Storage
internal import Workflow

extension Session {
  /// How many claims, sources or tags are offered at most.
  private static let completionLimit = 100

  /// Answers a shell that asks what a word could be.
  ///
  /// Whatever stands in the way, nothing is said of it: whoever presses a key for completion has
  /// asked no question. The desk is read and never written.
  func answerCompletion(_ arguments: [String]) {
    guard let request = CompletionRequest(arguments, home: environment["HOME"]),
      let offers = try? offers(for: request)
    else { return }
    let format = CompletionFormat(shell: environment["SAP_SHELL"])
    console.output(format.text(offers.filter { CompletionFormat.isPlain($0.name) }))
  }

  private func offers(for request: CompletionRequest) throws -> [NamedThing] {
    var acting = ActingOptions(handle: nil)
    acting.desk = request.desk
    let folder = try folder(acting)
    switch request.subject {
    case .reviewer, .anyReviewer:
      let roster = try Desk.roster(in: folder)
      return (request.subject == .reviewer ? roster.active : roster.reviewers)
        .map { NamedThing(name: $0.handle, words: $0.name) }
    default: break
    }
    let desk = try Desk(lookingInto: folder, environment: try deskEnvironment(acting))
    let limit = Self.completionLimit
    switch request.subject {
    case .claim, .anyClaim:
      return try desk.claimNames(
        startingWith: request.prefix, includingWithdrawn: request.subject == .anyClaim,
        limit: limit)
    case .source: return try desk.sourceNames(startingWith: request.prefix, limit: limit)
    case .tag:
      return try desk.tags(startingWith: request.prefix, limit: limit)
        .map { NamedThing(name: $0, words: "") }
    case .citation: return try request.arguments.first.map(desk.citationNames) ?? []
    case .query: return try request.arguments.first.map(desk.openQueryNames) ?? []
    case .exclusion: return try request.arguments.first.map(desk.exclusionNames) ?? []
    case .reviewer, .anyReviewer: return []
    }
  }
}
