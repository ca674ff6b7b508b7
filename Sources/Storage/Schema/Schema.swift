internal import GRDB

/// The tables, as frozen SQL: a step is never edited once it has been released, only followed by
/// another.
enum Schema {
  /// `Stet` in ASCII: what `PRAGMA application_id` says of our files.
  static let applicationID = 0x5374_6574

  /// What `PRAGMA user_version` says once every step has been taken.
  static var version: Int { steps.count }

  /// What takes a database from one version to the next.
  struct Step {
    /// The frozen SQL.
    let sql: String
    /// The kinds of events that are folded from here on; what of them an earlier version took in
    /// unread is projected when the step is taken.
    let kinds: [String]
    /// The members of sources' metadata that are folded from here on, in the same way.
    var members: [String] = []
    /// Whether the claims that are there have to be brought into the indexes that code keeps.
    var fillsIndexes = false
    /// What SQL alone cannot do: carries what an earlier version wrote, before all projections are
    /// made anew.
    var carry: (@Sendable (LedgerTransaction) throws -> Void)?
    /// The frozen SQL that follows on it.
    var sqlAfterCarrying = ""
  }

  /// Step n takes a database from version n to version n + 1.
  static let steps = [
    Step(sql: ledger + projections + views, kinds: []),
    Step(
      sql: queriesTable + queriesView + signOffsTable + signOffsView,
      kinds: ["claim.asked", "claim.answered", "source.signed"]),
    Step(sql: turns, kinds: []),
    Step(
      sql: compactEvents, kinds: [], carry: { try $0.carryEvents(from: "carried_events") },
      sqlAfterCarrying: compactedEvents + projections + queriesTable + signOffsTable + turns
        + compactViews),
    Step(sql: search, kinds: [], fillsIndexes: true),
    Step(sql: lists, kinds: ["claim.logged"]),
    Step(sql: likeness, kinds: [], fillsIndexes: true),
    Step(sql: originals, kinds: [], members: ["updated"]),
  ]

  private static let ledger = """
    CREATE TABLE desk (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT,
      touched INTEGER REFERENCES events (id)
    ) STRICT;

    -- number counts the claims logged on the event's chain, itself included; it is what claims are called by.
    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
      desk TEXT NOT NULL,
      seq INTEGER NOT NULL CHECK (seq > 0),
      clock INTEGER NOT NULL CHECK (clock > 0),
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      prev BLOB NOT NULL CHECK (length(prev) = 32),
      subject BLOB CHECK (length(subject) = 32),
      number INTEGER NOT NULL CHECK (number >= 0)
    ) STRICT;
    INSERT INTO desk (id) VALUES (1);
    CREATE INDEX events_by_chain ON events (desk, seq);
    CREATE INDEX events_by_clock ON events (clock);
    CREATE INDEX events_by_subject ON events (subject) WHERE subject IS NOT NULL;
    CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
    CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

    -- Where two events bear one (desk, seq).
    CREATE TABLE forks (
      desk TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (desk, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE texts (
      sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
      text BLOB NOT NULL
    ) STRICT;

    """

  static let projections = """
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY REFERENCES events (id),
      label TEXT NOT NULL UNIQUE,
      slug TEXT NOT NULL,
      fields TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sources_by_slug ON sources (slug);

    CREATE TABLE revisions (
      id INTEGER PRIMARY KEY REFERENCES events (id),
      source INTEGER NOT NULL REFERENCES sources (id),
      number INTEGER NOT NULL CHECK (number > 0),
      sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
      UNIQUE (source, number)
    ) STRICT;
    CREATE INDEX revisions_by_text ON revisions (sha256);

    CREATE TABLE exclusions (
      id INTEGER PRIMARY KEY REFERENCES events (id),
      source INTEGER NOT NULL REFERENCES sources (id),
      included INTEGER REFERENCES events (id)
    ) STRICT;
    CREATE INDEX exclusions_by_source ON exclusions (source);

    CREATE TABLE claims (
      id INTEGER PRIMARY KEY REFERENCES events (id),
      label TEXT NOT NULL UNIQUE,
      desk TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      clock INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      text TEXT NOT NULL,
      wording INTEGER NOT NULL REFERENCES events (id),
      claimant TEXT,
      context TEXT,
      priority INTEGER,
      assigned TEXT,
      status TEXT NOT NULL CHECK (status IN
        ('withdrawn', 'disputed', 'stale', 'unchecked', 'in-review', 'verified', 'unverifiable')),
      agreement TEXT NOT NULL CHECK (agreement IN
        ('none', 'sole', 'unanimous', 'split', 'decided')),
      stale TEXT NOT NULL,
      standing INTEGER REFERENCES events (id),
      withdrawal INTEGER REFERENCES events (id),
      duplicate_of BLOB
    ) STRICT;
    CREATE INDEX claims_in_order ON claims (clock, desk, seq);
    CREATE INDEX claims_by_status ON claims (status, clock, desk, seq);
    CREATE INDEX claims_by_desk ON claims (desk, number);
    CREATE INDEX claims_by_assignee ON claims (assigned) WHERE assigned IS NOT NULL;
    CREATE INDEX claims_by_survivor ON claims (duplicate_of) WHERE duplicate_of IS NOT NULL;

    CREATE TABLE claim_tags (
      tag TEXT NOT NULL,
      claim INTEGER NOT NULL REFERENCES claims (id),
      PRIMARY KEY (claim, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX claims_by_tag ON claim_tags (tag, claim);

    -- What a citation says stands in its event; here is what has become of it. source is null until it arrives.
    CREATE TABLE citations (
      claim INTEGER NOT NULL REFERENCES claims (id),
      position INTEGER NOT NULL,
      id INTEGER NOT NULL REFERENCES events (id),
      source INTEGER REFERENCES sources (id),
      anchor TEXT NOT NULL CHECK (anchor IN
        ('unchanged', 'shifted', 'reformatted', 'context-changed', 'altered', 'moved', 'ambiguous',
         'lost', 'unsearched')),
      material TEXT NOT NULL,
      now_revision INTEGER REFERENCES revisions (id),
      now_start INTEGER,
      now_end INTEGER CHECK (now_end > now_start),
      grounds INTEGER NOT NULL REFERENCES events (id),
      PRIMARY KEY (claim, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX citations_by_source ON citations (source, claim);

    -- What a verdict says stands in its event; here is what has become of it.
    CREATE TABLE reviews (
      claim INTEGER NOT NULL REFERENCES claims (id),
      position INTEGER NOT NULL,
      id INTEGER NOT NULL REFERENCES events (id),
      by TEXT NOT NULL,
      rests TEXT NOT NULL,
      retraction INTEGER REFERENCES events (id),
      lapse TEXT,
      overruled_by INTEGER REFERENCES events (id),
      live INTEGER NOT NULL CHECK (live IN (0, 1)),
      PRIMARY KEY (claim, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reviews_by_reviewer ON reviews (by, claim);

    CREATE TABLE notes (
      claim INTEGER NOT NULL REFERENCES claims (id),
      position INTEGER NOT NULL,
      id INTEGER NOT NULL REFERENCES events (id),
      PRIMARY KEY (claim, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let views = """
    CREATE VIEW claims_v AS
    SELECT c.label AS claim, c.status, c.agreement, c.text, c.claimant, c.context,
      coalesce(c.priority, 2) AS priority, c.assigned, e.by AS logged_by, e.at AS logged_at,
      (SELECT group_concat(tag, ';') FROM claim_tags t WHERE t.claim = c.id) AS tags
    FROM claims c JOIN events e ON e.id = c.id;

    CREATE VIEW citations_v AS
    SELECT c.label AS claim, s.label AS source, e.body ->> 'stance' AS stance,
      e.body ->> 'exact' AS exact, e.body ->> 'start' AS start, e.body ->> 'end' AS "end",
      t.anchor, t.now_start, t.now_end, e.by AS cited_by, e.at AS cited_at
    FROM citations t JOIN claims c ON c.id = t.claim JOIN events e ON e.id = t.id
    LEFT JOIN sources s ON s.id = t.source;

    CREATE VIEW reviews_v AS
    SELECT c.label AS claim, r.by AS reviewer, e.body ->> 'role' AS role,
      e.body ->> 'verdict' AS verdict, e.body ->> 'because' AS because,
      e.body ->> 'basis' AS basis, e.at AS reviewed_at, r.live,
      r.lapse ->> 'why' AS lapsed_by, r.retraction IS NOT NULL AS retracted,
      r.overruled_by IS NOT NULL AS overruled
    FROM reviews r JOIN claims c ON c.id = r.claim JOIN events e ON e.id = r.id;
    """
}

extension Schema.Step {
  /// Takes a database one version further, its projections aside.
  func take(on db: Database, _ progress: @escaping WorkProgress.Report) throws {
    try db.execute(sql: sql)
    guard let carry else { return }
    try carry(LedgerTransaction(db, progress))
    try db.execute(sql: sqlAfterCarrying)
  }
}
