extension Schema {
  // What texts were made from, byte for byte as it came. A large file is no row: it stands beside the
  // database, under its digest.
  static let originals = """
    CREATE TABLE originals (
      sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
      content BLOB NOT NULL
    ) STRICT;
    """
}
