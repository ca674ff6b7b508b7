-- The least that a ledger of claims needs: chained events, and claims by status. The floors keep this and nothing else.
PRAGMA page_size = 4096;
CREATE TABLE events (
  id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, desk TEXT NOT NULL, seq INTEGER NOT NULL, clock INTEGER NOT NULL,
  at TEXT NOT NULL, by TEXT NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL, prev BLOB NOT NULL
) STRICT;
CREATE INDEX events_by_chain ON events (desk, seq);
CREATE TABLE claims (id INTEGER PRIMARY KEY, text TEXT NOT NULL, status TEXT NOT NULL) STRICT;
CREATE INDEX claims_by_status ON claims (status, id);
