internal import Workflow

extension Failure {
  /// Backups, and what stands where a file of the desk should.
  static func ofBackup(_ error: DeskError) -> Failure? {
    switch error {
    case .notItself(let path, let what):
      Failure(
        "\(path) is \(what.words).",
        hint: "Stet follows no link in claims/, and reads and writes nothing but files", .badData)
    case .databaseStands(let path):
      Failure(
        "there is a database already: \(path).",
        hint: "--force restores in its place, and keeps it under another name", .cannotCreate)
    case .badBackup(let path, let findings):
      Failure(
        "\(path) is no backup to be restored: \(findings.first ?? "it is damaged").",
        hint: "nothing was done; `stet audit --database FILE` lists all that is wrong with it",
        .badData)
    case .noRoster(let path):
      Failure(
        "\(path) holds no reviewers.md, and none stands in the folder.",
        hint: "a file that `stet backup` wrote holds it", .badData)
    case .badCopy(let path, let reason):
      Failure(
        "what was to become \(path) does not check: \(reason).",
        hint: "nothing was put in its place; `stet audit` says more", .badData)
    default: nil
    }
  }
}

extension FileKind {
  /// What it is, in words.
  fileprivate var words: String {
    switch self {
    case .link: "a link"
    case .folder: "a folder"
    case .file: "a file, and should be a folder"
    case .other: "no file"
    }
  }
}
