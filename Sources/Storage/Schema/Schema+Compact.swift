extension Schema {
  // The projections go with the events that they point at, and are made anew of those.
  static let compactEvents = """
    DROP VIEW claims_v;
    DROP VIEW citations_v;
    DROP VIEW reviews_v;
    DROP VIEW queries_v;
    DROP VIEW sign_offs_v;
    DROP TABLE queries;
    DROP TABLE sign_offs;
    DROP TABLE notes;
    DROP TABLE reviews;
    DROP TABLE citations;
    DROP TABLE claim_tags;
    DROP TABLE claims;
    DROP TABLE exclusions;
    DROP TABLE revisions;
    DROP TABLE sources;
    CREATE TABLE carried_desk AS SELECT name, touched FROM desk;
    CREATE TABLE carried_events AS SELECT * FROM events;
    DROP TABLE desk;
    DROP TABLE events;

    -- Of an event that was here when this one came, the number of its row stands instead of its hash:
    -- in body as "\\/12", in subject, and in prev, which is null where that is the row before.
    -- at is in seconds since 1970, unless it is no such time. number counts the claims logged on the
    -- event's chain, itself included; it is what claims are called by.
    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL CHECK (length(hash) = 32),
      desk TEXT NOT NULL,
      seq INTEGER NOT NULL CHECK (seq > 0),
      clock INTEGER NOT NULL CHECK (clock > 0),
      at ANY NOT NULL,
      by TEXT NOT NULL,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      prev ANY CHECK (typeof(prev) != 'blob' OR length(prev) = 32),
      subject ANY CHECK (typeof(subject) != 'blob' OR length(subject) = 32),
      number INTEGER NOT NULL CHECK (number >= 0)
    ) STRICT;
    CREATE INDEX events_by_hash ON events (substr(hash, 1, 8));

    CREATE TABLE desk (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT,
      touched INTEGER REFERENCES events (id)
    ) STRICT;

    """

  static let compactedEvents = """
    DROP TABLE carried_events;
    INSERT INTO desk (id, name, touched) SELECT 1, name, touched FROM carried_desk;
    DROP TABLE carried_desk;
    CREATE INDEX events_by_chain ON events (desk, seq);
    CREATE INDEX events_by_subject ON events (subject) WHERE subject IS NOT NULL;
    CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id) OR EXISTS
      (SELECT 1 FROM events WHERE substr(hash, 1, 8) = substr(NEW.hash, 1, 8) AND hash = NEW.hash)
    BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END;
    CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never removed'); END;

    """

  static let compactViews = """
    -- A claim is found by its label, and so are those of a fork that share it.
    DROP INDEX claims_by_desk;

    CREATE VIEW events_v AS
    SELECT e.id AS event, e.desk, e.seq, e.clock,
      iif(typeof(e.at) = 'integer', strftime('%Y-%m-%dT%H:%M:%SZ', e.at, 'unixepoch'), e.at) AS at,
      e.by, e.kind, e.body,
      iif(typeof(e.prev) = 'blob', lower(hex(e.prev)),
        (SELECT lower(hex(p.hash)) FROM events p WHERE p.id = coalesce(e.prev, e.id - 1))) AS prev,
      iif(typeof(e.subject) = 'blob', lower(hex(e.subject)),
        (SELECT lower(hex(s.hash)) FROM events s WHERE s.id = e.subject)) AS subject,
      lower(hex(e.hash)) AS hash
    FROM events e;

    CREATE VIEW claims_v AS
    SELECT c.label AS claim, c.status, c.agreement, c.text, c.claimant, c.context,
      coalesce(c.priority, 2) AS priority, c.assigned, e.by AS logged_by, e.at AS logged_at,
      (SELECT group_concat(tag, ';') FROM claim_tags t WHERE t.claim = c.id) AS tags
    FROM claims c JOIN events_v e ON e.event = c.id;

    CREATE VIEW citations_v AS
    SELECT c.label AS claim, s.label AS source, e.body ->> 'stance' AS stance,
      e.body ->> 'exact' AS exact, e.body ->> 'start' AS start, e.body ->> 'end' AS "end",
      t.anchor, t.now_start, t.now_end, e.by AS cited_by, e.at AS cited_at
    FROM citations t JOIN claims c ON c.id = t.claim JOIN events_v e ON e.event = t.id
    LEFT JOIN sources s ON s.id = t.source;

    CREATE VIEW reviews_v AS
    SELECT c.label AS claim, r.by AS reviewer, e.body ->> 'role' AS role,
      e.body ->> 'verdict' AS verdict, e.body ->> 'because' AS because,
      e.body ->> 'basis' AS basis, e.at AS reviewed_at, r.live,
      r.lapse ->> 'why' AS lapsed_by, r.retraction IS NOT NULL AS retracted,
      r.overruled_by IS NOT NULL AS overruled
    FROM reviews r JOIN claims c ON c.id = r.claim JOIN events_v e ON e.event = r.id;

    CREATE VIEW queries_v AS
    SELECT c.label AS claim, q.answers = '[]' AS open, e.body ->> 'text' AS query,
      e.by AS asked_by, e.at AS asked_at, a.body ->> 'text' AS answer, a.by AS answered_by,
      a.at AS answered_at
    FROM queries q JOIN claims c ON c.id = q.claim JOIN events_v e ON e.event = q.id
    LEFT JOIN events_v a ON a.event IN (SELECT value FROM json_each(q.answers));

    CREATE VIEW sign_offs_v AS
    SELECT s.label AS source, r.number AS revision, e.body ->> 'sha256' AS sha256,
      e.body ->> 'because' AS because, e.by AS signed_by, e.at AS signed_at
    FROM sign_offs o JOIN sources s ON s.id = o.source JOIN events_v e ON e.event = o.id
    LEFT JOIN (revisions r JOIN events_v t ON t.event = r.id)
      ON r.source = o.source AND e.body ->> 'revision' IN (t.hash, '/' || t.event);
    """
}
