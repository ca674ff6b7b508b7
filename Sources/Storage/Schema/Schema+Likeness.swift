extension Schema {
  // What look-alikes are found by: for each claim the terms of its text and a short fingerprint,
  // with a space between each two. Neither texts nor places nor lengths are kept, and a claim is
  // taken out again by naming what was put in. rowid is the claim's.
  static let likeness = """
    CREATE VIRTUAL TABLE likeness USING fts5 (
      terms, content = '', detail = none, columnsize = 0,
      tokenize = 'ascii tokenchars ''=/-#''');
    """
}
