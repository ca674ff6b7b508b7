-- Revisions by what a citation's event calls them, and the claims in the article's order, each with the
-- position of the citation that says where it stands.
CREATE TEMP TABLE named_revisions (name TEXT PRIMARY KEY, number INTEGER, sha256 BLOB) WITHOUT ROWID;
INSERT INTO named_revisions
SELECT lower(hex(e.hash)), r.number, r.sha256 FROM revisions r JOIN events e ON e.id = r.id;

CREATE TEMP TABLE ordered AS
WITH
  ranked AS (
    SELECT s.id, row_number() OVER (ORDER BY e.clock, e.desk, e.seq, e.hash) AS rank
    FROM sources s JOIN events e ON e.id = s.id
  ),
  leading AS (
    SELECT t.claim,
      min(t.position + CASE WHEN e.body ->> 'stance' != 'asserts' THEN 2000000
        WHEN t.source IS NULL THEN 1000000 ELSE 0 END) % 1000000 AS position
    FROM citations t JOIN events e ON e.id = t.id GROUP BY t.claim
  )
SELECT c.id AS claim, l.position
FROM claims c JOIN events e ON e.id = c.id
LEFT JOIN leading l ON l.claim = c.id
LEFT JOIN citations t ON t.claim = c.id AND t.position = l.position
LEFT JOIN events q ON q.id = t.id
LEFT JOIN ranked r ON r.id = t.source
ORDER BY r.rank IS NULL, r.rank, coalesce(t.now_start, q.body ->> 'start'),
  coalesce(t.now_end, q.body ->> 'end'), c.clock, c.desk, c.seq, e.hash;
