internal import Claims
internal import Storage

extension Audit {
  static let unnamedOriginal = "no revision was made from this file"

  /// Names the events about claims and sources that nobody knows, and the texts of which no revision
  /// is known.
  mutating func checkOrphans(_ snapshot: LedgerSnapshot) throws {
    try snapshot.forEachOrphan { desk, seq, kind in
      report(
        .orphan, at: "\(desk) event \(seq)",
        "\(kind) speaks of a \(kind.hasPrefix("source.") ? "source" : "claim") that is not known")
    }
    for text in try snapshot.orphanTexts() {
      report(.orphan, at: "text \(text.hex.prefix(12))", "no revision has this text")
    }
    for original in try snapshot.orphanOriginals() {
      report(.orphan, at: "original \(original.hex.prefix(12))", Self.unnamedOriginal)
    }
  }
}

extension Exchange {
  /// Holds the copies of texts against their names, and names those that no revision has.
  ///
  /// - Parameter brought: Those of revisions that ledger files hold and that are not taken in yet.
  func checkCopies(
    _ snapshot: LedgerSnapshot, expecting brought: Set<EventHash>, _ audit: inout Audit
  ) throws {
    for path in try textFiles() {
      do {
        let sha256 = EventHash.sha256(try DeskFolder.read(path, upTo: .sourceText))
        if !path.hasSuffix("/\(sha256.hex).txt") {
          audit.report(.text, at: name(path), "its content is not what its name is the SHA-256 of")
        } else if !brought.contains(sha256), try snapshot.sources(withText: sha256).isEmpty {
          audit.report(.orphan, at: name(path), "no revision has this text")
        }
      } catch DeskError.notItself(_, let what) {
        audit.report(.text, at: name(path), what.finding)
      } catch DeskError.tooLarge(let excess) {
        audit.report(.text, at: name(path), "\(excess.named("it"))")
      }
    }
  }
}

extension FileKind {
  /// What stands in the place of a file or a folder, as an audit's finding.
  var finding: String {
    switch self {
    case .link: "it is a link, which is not followed"
    case .folder: "it is a folder"
    case .file: "it is a file, and should be a folder"
    case .other: "it is no file"
    }
  }
}
