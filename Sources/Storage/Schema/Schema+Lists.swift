extension Schema {
  // What lists and counts are read from, so that neither takes longer on a larger ledger: every list
  // is in order of logging, which begins with the clock.
  static let lists = """
    -- Claims that are alike in all that people are counted and looked for by, as an object of JSON.
    CREATE TABLE cohorts (
      id INTEGER PRIMARY KEY,
      status TEXT NOT NULL,
      traits TEXT NOT NULL UNIQUE,
      claims INTEGER NOT NULL CHECK (claims >= 0)
    ) STRICT;
    ALTER TABLE claims ADD COLUMN cohort INTEGER REFERENCES cohorts (id);
    CREATE INDEX claims_by_cohort ON claims (cohort, clock);
    DROP INDEX claims_in_order;
    CREATE INDEX claims_in_order ON claims (clock);
    DROP INDEX claims_by_status;
    CREATE INDEX claims_by_status ON claims (status, clock);
    DROP INDEX claims_by_assignee;
    DROP INDEX reviews_by_reviewer;

    DROP TABLE claim_tags;
    CREATE TABLE claim_tags (
      tag TEXT NOT NULL,
      claim INTEGER NOT NULL REFERENCES claims (id),
      clock INTEGER NOT NULL,
      PRIMARY KEY (claim, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX claims_by_tag ON claim_tags (tag, clock, claim);

    -- The claims that cite a source, each once; how many of them are not withdrawn stands beside the source.
    CREATE TABLE source_claims (
      source INTEGER NOT NULL REFERENCES sources (id),
      clock INTEGER NOT NULL,
      claim INTEGER NOT NULL REFERENCES claims (id),
      PRIMARY KEY (source, clock, claim)
    ) STRICT, WITHOUT ROWID;
    DROP INDEX citations_by_source;
    CREATE INDEX citations_without_source ON citations (claim) WHERE source IS NULL;
    ALTER TABLE sources ADD COLUMN claims INTEGER NOT NULL DEFAULT 0 CHECK (claims >= 0);
    """
}
