internal import Claims
internal import Terminal

/// The command that a person would give next, its own words left open.
struct NextStep: Equatable {
  /// As it is typed.
  let command: String

  /// What somebody has just done.
  enum Deed {
    case opened(folder: String)
    case addedSource(String, SourceKind?)
    case revised(source: String, stale: [String])
    case attached
    case rebuilt
    case setApart(source: String)
    case signed(source: String)
    case imported
    case synced(changed: [String])
    case logged(Claim)
    case cited(Claim, Stance)
    case changed(Claim)
    case reviewed([Claim])
    case stood
    case asked(Claim)
    case assigned(to: String)
    case found(Claim)
  }

  /// What most people do after a deed; nothing where nothing follows from it.
  ///
  /// - Parameter mayReview: Whether the rules let whoever acts review a claim.
  static func after(_ deed: Deed, mayReview: (Claim) -> Bool) -> NextStep? {
    switch deed {
    case .opened(let folder):
      let place = folder == "." ? "" : "cd \(ShellWord.quoted(folder)) && "
      return NextStep(command: "\(place)stet source add FILE --id SLUG --title \"…\"")
    case .addedSource(let slug, let kind):
      return kind == .article || kind == nil
        ? NextStep(command: "stet log \"…\" -s \(slug) -q \"…\"")
        : NextStep(command: "stet cite CLAIM -s \(slug) -q \"…\"")
    case .revised(let source, let stale):
      return NextStep(
        command: stale.isEmpty
          ? "stet coverage \(source)" : "stet list --status stale -s \(source)")
    case .attached, .rebuilt: return NextStep(command: "stet audit")
    case .setApart(let source): return NextStep(command: "stet coverage \(source)")
    case .signed(let source):
      return NextStep(command: "stet report --for record -s \(source) -o record.html")
    case .imported: return NextStep(command: "stet next")
    case .synced(let changed):
      return changed.isEmpty ? nil : NextStep(command: "stet next")
    case .logged(let claim):
      return mayReview(claim)
        ? claim.nextStep(reason: "\"…\"") : NextStep(command: "stet log \"…\" --sentence NUMBER")
    case .cited(let claim, let stance):
      guard claim.isOpen, mayReview(claim) else { return nil }
      let verb = stance == .refutes ? "dispute" : "verify"
      return NextStep(command: "stet \(verb) \(claim.id) -b \"…\"")
    case .changed(let claim):
      return claim.isOpen && mayReview(claim) ? claim.nextStep(reason: "\"…\"") : nil
    case .reviewed(let claims):
      if let open = claims.first(where: { [.disputed, .unverifiable].contains($0.status) }) {
        return NextStep(command: "stet ask \(open.id) \"…\"")
      }
      return NextStep(command: "stet next")
    case .stood: return NextStep(command: "stet check")
    case .asked(let claim):
      guard let query = claim.queries.last, let id = claim.shortIDs[query.hash] else { return nil }
      return NextStep(command: "stet answer \(claim.id) \(id) \"…\"")
    case .found(let claim): return NextStep(command: "stet show \(claim.id)")
    case .assigned(let handle): return NextStep(command: "stet list --assigned \(handle)")
    }
  }
}

extension Claim {
  /// Whether it waits for a verdict.
  fileprivate var isOpen: Bool { [.unchecked, .inReview, .stale].contains(status) }

  /// What a claim that is not settled waits for.
  ///
  /// - Parameter reason: What stands where somebody says why.
  func nextStep(reason: String) -> NextStep {
    switch status {
    case .stale: NextStep(command: "stet show \(id)")
    case .disputed: NextStep(command: "stet reword \(id) TEXT -b \(reason)")
    case .unverifiable: NextStep(command: "stet stand \(id) -b \(reason)")
    case .unchecked, .inReview, .verified, .withdrawn:
      NextStep(command: "stet verify \(id) -b \(reason)")
    }
  }
}
