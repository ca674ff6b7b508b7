internal import Claims

/// What the parts of a report for the public say.
extension ReaderReport {
  /// The parts that claims stand in.
  enum Part: CaseIterable {
    case found
    case notEstablished

    var findings: [PlainFinding] {
      switch self {
      case .found: [.verified, .disputed]
      case .notEstablished: [.notEstablished]
      }
    }

    var heading: Heading {
      switch self {
      case .found: Heading(id: "found", title: "What we found")
      case .notEstablished:
        Heading(id: "not-established", title: "What could not be established, and why")
      }
    }
  }

  struct Heading {
    let id: String
    let title: String
  }

  /// The text that the findings below it are about; none where they are about no text.
  struct Group {
    let source: PublishedSource?
  }

  struct Top {
    let title: String
    let organisation: String?
    let checked: [PublishedText]
    /// The day of the newest verdict.
    let lastDay: String?
    let summary: String
    let open: [String]
    let hasLegend: Bool
    let legend: [Term]

    init(title: String, _ report: Report, _ findings: [PlainFinding]) throws {
      func count(_ finding: PlainFinding) -> Int { findings.count { $0 == finding } }
      self.title = title
      self.organisation = report.organisation
      self.checked = report.checkedSources.map { PublishedText($0) }
      self.lastDay = try report.verdictDays.last.map { EnglishDate.day($0.day) }
      let settled = findings.count - count(.open) - count(.openAgain)
      let parts = [
        (count(.verified), "verified"), (count(.disputed), "disputed"),
        (count(.notEstablished), "that could not be established"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      self.summary =
        settled == 0
        ? "No claim has been settled yet."
        : "\(settled.counted("claim")) settled: \(parts.joined(separator: ", "))."
      self.open = [
        Self.sentence(count(.open), "still being checked"),
        Self.sentence(
          count(.openAgain), "being checked again, for the words or the grounds have changed"),
      ].compactMap(\.self)
      self.legend = PlainFinding.allCases.prefix(3).filter { count($0) > 0 }.map {
        Term(word: $0.word, meaning: $0.meaning)
      }
      self.hasLegend = !legend.isEmpty
    }

    private static func sentence(_ count: Int, _ predicate: String) -> String? {
      count == 0 ? nil : "\(count) \(count == 1 ? "claim is" : "claims are") \(predicate)."
    }
  }

  struct Term {
    let word: String
    let meaning: String
  }

  /// A text that was checked.
  struct PublishedText {
    let source: PublishedSource
    let author: String?
    let isPartial: Bool
    /// How many versions of it were read, and when the last.
    let versions: String?

    init(_ source: Source) {
      // When it was read is told with the number of its versions.
      self.source = PublishedSource(
        source, copy: ShownCopy(archiveOf: source.newest), tellsUpdate: true)
      self.author = self.source.named == nil ? nil : source.fields.author
      self.isPartial = source.fields.partial != nil
      let read = source.newest?.retrieved.map(\.dayRead)
      self.versions =
        switch (source.revisions.count, read) {
        case (0, _), (1, nil): nil
        case (1, let day?): "read on \(day)"
        case (let count, nil): "\(count) versions of it were read"
        case (let count, let day?): "\(count) versions of it were read, the last on \(day)"
        }
    }
  }

  struct ShownCorrection {
    let source: PublishedSource
    let earlier: ShownQuotation
    let later: ShownQuotation?
    /// The copies in which both can be read, where an archive keeps them.
    let earlierCopy: ShownCopy?
    let laterCopy: ShownCopy?
    let wording: String?
    let isAfterDispute: Bool
    /// What changed, where anything did that bears on claims.
    let changes: String?

    init(_ correction: Correction) {
      self.source = correction.source
      self.earlier = correction.earlier
      self.later = correction.later
      self.earlierCopy = correction.earlierCopy
      self.laterCopy = correction.laterCopy
      self.changes =
        correction.changes.isEmpty ? nil : correction.changes.joined(separator: "; ")
      switch correction.kind {
      case .asProposed(let wording):
        self.wording = wording
        self.isAfterDispute = false
      case .afterDispute:
        self.wording = nil
        self.isAfterDispute = true
      case .unprompted:
        self.wording = nil
        self.isAfterDispute = false
      }
    }
  }
}
