internal import Anchoring
internal import Claims
internal import Workflow

extension Failure {
  /// Who may do what.
  static func ofPeople(_ error: DeskError) -> Failure? {
    switch error {
    case .nobodyNamed(let active):
      active.isEmpty
        ? Failure(
          "nobody on the roster is active.", hint: "`stet reviewer add HANDLE` adds somebody",
          .notPermitted)
        : Failure(
          "the roster has several active reviewers, and none was named.",
          hint: "--as HANDLE or STET_REVIEWER says who acts: \(list(active))", .usage)
    case .notOnRoster(let handle, let known):
      Failure(
        "\(handle.shortened) is not on the roster.",
        hint: meant(NearestNames.nearest(to: handle, among: known))
          ?? "active in reviewers.md are: \(list(known)); `stet reviewer add HANDLE` adds somebody",
        .notPermitted)
    case .retired(let handle, let row):
      Failure(
        "\(handle) is no longer active.",
        hint: said(row, "`stet reviewer add \(handle)` brings them back"), .notPermitted)
    case .retiredAlready(let handle):
      Failure(
        "\(handle) is retired already.",
        hint: "`stet reviewer add \(handle)` brings them back", .notPermitted)
    case .reviewerStands(let handle):
      Failure(
        "\(handle) is on the roster already.",
        hint: "a role or a name is changed in their row of reviewers.md", .cannotCreate)
    case .roleTooLow(let handle, let role, let row):
      Failure(
        "\(handle) is a \(role.rawValue); a verdict needs a reviewer or an editor.",
        hint: said(row, "the role there decides"), .notPermitted)
    case .notAnEditor(let handle, let role, let deed, let row):
      Failure(
        "\(handle) is a \(role.rawValue); only an editor \(does(deed)).",
        hint: said(row, "the role there decides"), .notPermitted)
    case .ownClaim(let claim, let handle, let line):
      Failure(
        "\(handle) logged or last reworded \(claim) and may not review it.",
        hint: rule("self-review | no", line), .notPermitted)
    case .tooLittleEvidence(let claim, let found, let needed, let line):
      Failure(
        "\(claim) has \(found) independent supporting \(found == 1 ? "source" : "sources"), and the rules ask for \(needed).",
        hint: rule("evidence | \(needed)", line), .notPermitted)
    default: nil
    }
  }

  private static func does(_ deed: EditorsDeed) -> String {
    switch deed {
    case .stand: "lets a claim stand"
    case .sign: "signs a text"
    }
  }

  /// What a row of the roster says, and what follows from it.
  private static func said(_ row: RosterRow?, _ rest: String) -> String {
    row.map { "reviewers.md:\($0.line) says `\($0.text)`; \(rest)" } ?? rest
  }

  private static func rule(_ row: String, _ line: Int?) -> String {
    line.map { "reviewers.md:\($0) says `\(row)`" } ?? "the default rule is `\(row)`"
  }
}
