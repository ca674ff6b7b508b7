extension Schema {
  // What claims are found by: terms cut by the program, with a space between each two, so that
  // SQLite's own tokenizer has nothing left to do but to split. No texts are kept, and a claim is
  // taken out again by naming what was put in. rowid is the claim's.
  static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      text, reasons, quotes, titles, content = '',
      tokenize = 'ascii tokenchars ''.$+<=>|~%&@#_''');
    -- The claim's own words count most. Long writes gather 32 MB before they are sorted in.
    INSERT INTO search (search, rank) VALUES
      ('rank', 'bm25(10.0, 2.0, 4.0, 1.0)'), ('hashsize', 33554432);
    CREATE VIRTUAL TABLE search_terms USING fts5vocab (search, row);
    """
}
