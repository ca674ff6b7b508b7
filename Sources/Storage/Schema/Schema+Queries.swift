extension Schema {
  // Whose turn a claim is: the oldest of those assigned to somebody, by their headline.
  static let turns = """
    DROP INDEX claims_by_assignee;
    CREATE INDEX claims_by_assignee ON claims (assigned, status, clock, desk, seq)
      WHERE assigned IS NOT NULL;
    """

  // What a query asks stands in its event; answers are the events that answer it, in ledger order.
  static let queriesTable = """
    CREATE TABLE queries (
      claim INTEGER NOT NULL REFERENCES claims (id),
      position INTEGER NOT NULL,
      id INTEGER NOT NULL REFERENCES events (id),
      answers TEXT NOT NULL,
      PRIMARY KEY (claim, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX queries_open ON queries (claim) WHERE answers = '[]';

    """

  static let queriesView = """
    CREATE VIEW queries_v AS
    SELECT c.label AS claim, q.answers = '[]' AS open, e.body ->> 'text' AS query,
      e.by AS asked_by, e.at AS asked_at, a.body ->> 'text' AS answer, a.by AS answered_by,
      a.at AS answered_at
    FROM queries q JOIN claims c ON c.id = q.claim JOIN events e ON e.id = q.id
    LEFT JOIN events a ON a.subject = e.subject AND a.kind = 'claim.answered'
      AND a.body ->> 'query' = lower(hex(e.hash));

    """

  // What was signed stands in the event; here is whether it counts.
  static let signOffsTable = """
    CREATE TABLE sign_offs (
      source INTEGER NOT NULL REFERENCES sources (id),
      position INTEGER NOT NULL,
      id INTEGER NOT NULL REFERENCES events (id),
      PRIMARY KEY (source, position)
    ) STRICT, WITHOUT ROWID;

    """

  static let signOffsView = """
    CREATE VIEW sign_offs_v AS
    SELECT s.label AS source, r.number AS revision, e.body ->> 'sha256' AS sha256,
      e.body ->> 'because' AS because, e.by AS signed_by, e.at AS signed_at
    FROM sign_offs o JOIN sources s ON s.id = o.source JOIN events e ON e.id = o.id
    LEFT JOIN (revisions r JOIN events t ON t.id = r.id)
      ON r.source = o.source AND lower(hex(t.hash)) = e.body ->> 'revision';
    """
}
