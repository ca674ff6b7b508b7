internal import GRDB

extension Schema {
  /// The places in desks' chains that two events claim, as the events have them.
  static let forkedPlaces = "SELECT desk, seq FROM events GROUP BY desk, seq HAVING count(*) > 1"
}

extension LedgerSnapshot {
  /// Names each place that is kept as a fork's and is none, or the other way round.
  func reportForks(_ report: (_ where: String, _ what: String) throws -> Void) throws {
    let kept = "SELECT desk, seq FROM forks"
    for (sql, what) in [
      ("\(Schema.forkedPlaces) EXCEPT \(kept)", "two events claim this place, which is not kept"),
      ("\(kept) EXCEPT \(Schema.forkedPlaces)", "it is kept as a fork's place and is none"),
    ] {
      try forEachRow(sql, []) { try report("\($0.text(0)) event \($0.int(1))", what) }
    }
  }

  /// Names each count, and each row that lists are read from, that is not what the rows it was made
  /// from give.
  func reportCounts(_ report: (_ where: String, _ what: String) throws -> Void) throws {
    let problems = [
      (
        "SELECT 'cohort ' || id FROM cohorts k WHERE claims != (SELECT count(*) FROM claims WHERE cohort = k.id)",
        "its claims are miscounted"
      ),
      (
        """
        SELECT label FROM sources s WHERE claims != (SELECT count(*) FROM source_claims k
          JOIN claims c ON c.id = k.claim WHERE k.source = s.id AND c.status != 'withdrawn')
        """, "its claims are miscounted"
      ),
      (
        """
        SELECT c.label FROM (SELECT source, claim FROM citations WHERE source IS NOT NULL
          EXCEPT SELECT source, claim FROM source_claims) m JOIN claims c ON c.id = m.claim
        """, "it is missing from the claims of a source that it cites"
      ),
      (
        """
        SELECT c.label FROM source_claims k JOIN claims c ON c.id = k.claim
        WHERE k.clock != c.clock OR NOT EXISTS
          (SELECT 1 FROM citations t WHERE t.claim = k.claim AND t.source = k.source)
        """, "it stands among the claims of a source where it does not belong"
      ),
      (
        """
        SELECT c.label FROM claim_tags g JOIN claims c ON c.id = g.claim WHERE g.clock != c.clock
        """, "it stands among the claims with a tag where it does not belong"
      ),
    ]
    for (sql, what) in problems {
      for row in try rows(sql, []) { try report(row[0], what) }
    }
  }
}
