extension Schema {
  // What claims are found by: terms cut by the program, with a space between each two, so that
  // SQLite's own tokenizer has nothing left to do but to split. No texts are kept, and a claim is
  // taken out again by naming what was put in. rowid is the claim's.
  static let search = """
    CREATE VIRTUAL TABLE search USING fts5 (
      text, reasons, quotes, titles, content = '',
      tokenize = 'ascii tokenchars ''.$+<=>|~%&@#_''');
    """
}
