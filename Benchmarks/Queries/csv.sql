-- The columns of `stet report --format csv`; ids of citations are whole hashes here, and no cell is guarded.
SELECT c.label AS id, c.status, c.agreement, c.text, c.claimant, c.context,
  coalesce(c.priority, 2) AS priority,
  (SELECT group_concat(tag, ';') FROM claim_tags g WHERE g.claim = c.id) AS tags,
  s.label AS source, v.number AS revision, q.body ->> 'stance' AS stance, q.body ->> 'exact' AS quote,
  substr(CAST(x.text AS TEXT), max((q.body ->> 'start') - 63, 1), min(q.body ->> 'start', 64)) AS prefix,
  substr(CAST(x.text AS TEXT), (q.body ->> 'end') + 1, 64) AS suffix,
  q.body ->> 'start' AS start, q.body ->> 'end' AS "end", q.body ->> 'locator' AS locator, t.anchor,
  (SELECT group_concat((p.body ->> 'stance') || ' ' || u.label || '@' || w.number || ' '
      || (p.body ->> 'start') || ':' || (p.body ->> 'end') || ' “' || (p.body ->> 'exact') || '”', char(10))
    FROM citations o JOIN events p ON p.id = o.id LEFT JOIN sources u ON u.id = o.source
    LEFT JOIN named_revisions w ON w.name = p.body ->> 'revision'
    WHERE o.claim = c.id AND o.position != t.position) AS citations,
  f.body ->> 'verdict' AS verdict, f.body ->> 'because' AS because, f.body ->> 'basis' AS basis,
  f.body ->> 'fix' AS fix, f.by AS reviewer, f.body ->> 'role' AS role, f.at AS reviewed,
  (SELECT group_concat(d.by || ' (' || (d.body ->> 'role') || '): ' || (d.body ->> 'verdict') || ' — '
      || (d.body ->> 'because') || coalesce('; proposed wording: ' || (d.body ->> 'fix'), ''), char(10))
    FROM reviews h JOIN events d ON d.id = h.id
    WHERE h.claim = c.id AND (h.live OR h.overruled_by IS NOT NULL) AND h.retraction IS NULL
      AND d.body ->> 'verdict' IS NOT f.body ->> 'verdict') AS dissent,
  (SELECT group_concat((j.value ->> 'why') || coalesce(' ' || (j.value ->> 'citation'), '') || ' '
      || (j.value ->> 'since'), char(10))
    FROM json_each(c.stale) j) AS stale,
  e.by AS logged_by, e.at AS logged,
  (SELECT group_concat(m.by || ' ' || m.at || ': ' || (m.body ->> 'text'), char(10))
    FROM notes n JOIN events m ON m.id = n.id WHERE n.claim = c.id AND m.body ->> 'private' IS NULL) AS notes,
  f.body ->> 'checked' AS checked,
  CASE WHEN c.status = 'stale' THEN
    (SELECT group_concat(d.by || ' (' || (d.body ->> 'role') || '): ' || (d.body ->> 'verdict') || ' — '
        || (d.body ->> 'because') || coalesce('; proposed wording: ' || (d.body ->> 'fix'), ''), char(10))
      FROM reviews h JOIN events d ON d.id = h.id
      WHERE h.claim = c.id AND h.lapse IS NOT NULL AND h.retraction IS NULL AND h.overruled_by IS NULL
        AND h.position = (SELECT max(position) FROM reviews k WHERE k.claim = c.id AND k.by = h.by))
    END AS before,
  nullif(substr(CAST(y.text AS TEXT), t.now_start + 1, t.now_end - t.now_start), q.body ->> 'exact') AS now,
  CASE WHEN t.material != '[]'
    THEN (SELECT group_concat(j.value, char(10)) FROM json_each(t.material) j) END AS material,
  (SELECT group_concat((p.body ->> 'stance') || ' ' || u.label || '@' || w.number || ' '
      || (p.body ->> 'start') || ':' || (p.body ->> 'end') || ': ' || o.anchor
      || coalesce('; now “' || nullif(substr(CAST(z.text AS TEXT), o.now_start + 1, o.now_end - o.now_start),
        p.body ->> 'exact') || '”', '')
      || coalesce('; ' || (SELECT group_concat(j.value, '; ') FROM json_each(o.material) j), ''), char(10))
    FROM citations o JOIN events p ON p.id = o.id LEFT JOIN sources u ON u.id = o.source
    LEFT JOIN named_revisions w ON w.name = p.body ->> 'revision'
    LEFT JOIN revisions r ON r.id = o.now_revision LEFT JOIN texts z ON z.sha256 = r.sha256
    WHERE o.claim = c.id AND o.position != t.position
      AND (o.anchor NOT IN ('unchanged', 'shifted') OR o.material != '[]')) AS others_changed,
  s.fields ->> 'agency' AS agency,
  (SELECT CASE WHEN count(*) = count(u.id)
        AND count(DISTINCT coalesce(u.fields ->> 'agency', u.fields ->> 'publisher', u.label)) = 1
        AND (max(p.body ->> 'stance' = 'supports') OR max(u.fields ->> 'agency' IS NOT NULL))
      THEN coalesce('agency ' || max(u.fields ->> 'agency'), 'publisher ' || max(u.fields ->> 'publisher'),
        'source ' || max(u.label)) END
    FROM citations o JOIN events p ON p.id = o.id LEFT JOIN sources u ON u.id = o.source
    WHERE o.claim = c.id AND p.body ->> 'stance' IN ('asserts', 'supports')
      AND EXISTS (SELECT 1 FROM reviews h JOIN events d ON d.id = h.id
        WHERE h.claim = c.id AND h.live AND d.body ->> 'verdict' = 'verified')) AS only_voice,
  (SELECT d.body ->> 'because' FROM events d WHERE d.id = c.standing) AS stands,
  (SELECT d.body ->> 'because' FROM events d WHERE d.id = c.withdrawal) AS withdrawn,
  (SELECT o.label FROM events i JOIN claims o ON o.id = i.id WHERE i.hash = c.duplicate_of) AS duplicate,
  (SELECT group_concat(d.by || ' ' || d.at || ': ' || (d.body ->> 'text')
      || coalesce((SELECT group_concat(' → ' || i.by || ' ' || i.at || ': ' || (i.body ->> 'text'), '')
        FROM json_each(k.answers) j JOIN events i ON i.id = j.value), ''), char(10))
    FROM queries k JOIN events d ON d.id = k.id WHERE k.claim = c.id) AS queries
FROM ordered a JOIN claims c ON c.id = a.claim JOIN events e ON e.id = c.id
LEFT JOIN citations t ON t.claim = c.id AND t.position = a.position
LEFT JOIN events q ON q.id = t.id
LEFT JOIN sources s ON s.id = t.source
LEFT JOIN named_revisions v ON v.name = q.body ->> 'revision'
LEFT JOIN texts x ON x.sha256 = v.sha256
LEFT JOIN revisions w ON w.id = t.now_revision
LEFT JOIN texts y ON y.sha256 = w.sha256
LEFT JOIN reviews l ON l.claim = c.id
  AND l.position = (SELECT max((i.body ->> 'verdict' = c.status) * 1000000 + h.position) % 1000000
    FROM reviews h JOIN events i ON i.id = h.id WHERE h.claim = c.id AND h.live)
LEFT JOIN events f ON f.id = l.id
ORDER BY a.rowid;
