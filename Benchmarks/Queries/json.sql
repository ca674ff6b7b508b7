-- The members of a claim in `stet report --format jsonl`, ids of citations and reviews being hashes here.
SELECT c.agreement, c.assigned,
  (SELECT json_group_array(json_object(
      'anchor', t.anchor, 'end', q.body -> 'end', 'exact', q.body ->> 'exact', 'id', lower(hex(q.hash)),
      'locator', q.body ->> 'locator', 'material', json(t.material),
      'now', CASE WHEN t.now_start IS NULL THEN NULL ELSE json_object(
        'end', t.now_end,
        'exact', substr(CAST(y.text AS TEXT), t.now_start + 1, t.now_end - t.now_start),
        'revision', r.number, 'start', t.now_start) END,
      'prefix', substr(CAST(x.text AS TEXT), max((q.body ->> 'start') - 63, 1), min(q.body ->> 'start', 64)),
      'revision', v.number, 'source', s.label, 'stance', q.body ->> 'stance', 'start', q.body -> 'start',
      'suffix', substr(CAST(x.text AS TEXT), (q.body ->> 'end') + 1, 64)))
    FROM citations t JOIN events q ON q.id = t.id LEFT JOIN sources s ON s.id = t.source
    LEFT JOIN named_revisions v ON v.name = q.body ->> 'revision' LEFT JOIN texts x ON x.sha256 = v.sha256
    LEFT JOIN revisions r ON r.id = t.now_revision LEFT JOIN texts y ON y.sha256 = r.sha256
    WHERE t.claim = c.id) AS citations,
  c.claimant, c.context, c.label AS id, json_object('at', e.at, 'by', e.by) AS logged,
  (SELECT json_group_array(json_object('at', m.at, 'by', m.by, 'private', json('false'), 'text', m.body ->> 'text'))
    FROM notes n JOIN events m ON m.id = n.id WHERE n.claim = c.id AND m.body ->> 'private' IS NULL) AS notes,
  coalesce(c.priority, 2) AS priority,
  (SELECT json_group_array(json_object(
      'at', f.at, 'basis', f.body ->> 'basis', 'because', f.body ->> 'because', 'by', f.by,
      'checked', f.body ->> 'checked', 'fix', f.body ->> 'fix', 'id', lower(hex(f.hash)),
      'lapsed', json(l.lapse), 'live', json(iif(l.live, 'true', 'false')),
      'overruled', (SELECT lower(hex(hash)) FROM events z WHERE z.id = l.overruled_by),
      'rests', (SELECT json_group_array(lower(hex(z.hash))) FROM json_each(l.rests) j JOIN events z ON z.id = j.value),
      'retracted', (SELECT json_object('at', z.at, 'because', z.body ->> 'because', 'by', z.by)
        FROM events z WHERE z.id = l.retraction),
      'role', f.body ->> 'role', 'verdict', f.body ->> 'verdict'))
    FROM reviews l JOIN events f ON f.id = l.id WHERE l.claim = c.id) AS reviews,
  c.stale,
  (SELECT json_object('at', z.at, 'because', z.body ->> 'because', 'by', z.by)
    FROM events z WHERE z.id = c.standing) AS stands,
  c.status, (SELECT json_group_array(tag) FROM claim_tags g WHERE g.claim = c.id) AS tags, c.text,
  (SELECT json_object('at', z.at, 'because', z.body ->> 'because', 'by', z.by, 'duplicate',
        (SELECT label FROM claims o JOIN events i ON i.id = o.id WHERE i.hash = c.duplicate_of))
    FROM events z WHERE z.id = c.withdrawal) AS withdrawn
FROM ordered a JOIN claims c ON c.id = a.claim JOIN events e ON e.id = c.id
ORDER BY a.rowid;
