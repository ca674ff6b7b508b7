internal import Workflow

extension Session {
  /// Says which names of a query nothing bears, with what may have been meant.
  func sayUnknownNames(in query: ClaimQuery, of desk: Desk) throws {
    for name in try desk.unknownNames(in: query) {
      switch name {
      case .tag(let tag, let known):
        say("no claim has the tag “\(tag.shortened)”", tag, known, "the tags are")
      case .handle(let handle, let known):
        say("nobody on the roster is called “\(handle.shortened)”", handle, known, "there are")
      }
    }
  }

  private func say(_ sentence: String, _ typed: String, _ known: [String], _ there: String) {
    console.say("stet: \(sentence)")
    let hint =
      Failure.meant(NearestNames.nearest(to: typed, among: known))
      ?? (known.isEmpty ? nil : "\(there): \(Failure.list(known))")
    if let hint { console.say("hint: \(hint)") }
  }
}
