internal import GRDB

/// Something that a person can name, and words that tell them which it is.
public struct NamedThing: Equatable, Sendable {
  /// What is typed for it.
  public let name: String
  /// What it says or is called.
  public let words: String

  /// Something with a name.
  public init(name: String, words: String) {
    self.name = name
    self.words = words
  }
}

extension LedgerSnapshot {
  /// As many rows as can be sorted without anybody noticing.
  private static let quicklySorted = 1000

  /// Ids of claims with their wordings, newest first.
  ///
  /// - Parameters:
  ///   - prefix: What the ids begin with.
  ///   - limit: How many at most; on a desk of any size this takes milliseconds.
  public func claimNames(
    startingWith prefix: String, includingWithdrawn: Bool, limit: Int
  ) throws -> [NamedThing] {
    let isWanted = includingWithdrawn ? "TRUE" : "status != 'withdrawn'"
    // "~~" sorts after every id that begins so.
    let few = try rows(
      """
      SELECT id FROM claims WHERE label >= ? AND label < ? AND \(isWanted)
      LIMIT \(Self.quicklySorted)
      """, [prefix, prefix + "~~"])
    // Few are found by their ids and sorted; many lie so close in the order of logging that the
    // newest of them are soon met.
    let found =
      few.count < Self.quicklySorted
      ? try rows(
        """
        SELECT label, text FROM claims WHERE label >= ? AND label < ? AND \(isWanted)
        ORDER BY clock DESC, desk DESC, seq DESC LIMIT ?
        """, [prefix, prefix + "~~", limit])
      : try rows(
        """
        SELECT label, text FROM claims INDEXED BY claims_in_order
        WHERE +label >= ? AND +label < ? AND \(isWanted.replacing("status", with: "+status"))
        ORDER BY clock DESC, desk DESC, seq DESC LIMIT ?
        """, [prefix, prefix + "~~", limit])
    return try found.map { try NamedThing(name: $0[0], words: $0[1]) }
  }

  /// Slugs of sources with their titles, sorted.
  public func sourceNames(startingWith prefix: String, limit: Int) throws -> [NamedThing] {
    try rows(
      """
      SELECT label, coalesce(fields ->> 'title', '') FROM sources WHERE label >= ? AND label < ?
      ORDER BY label LIMIT ?
      """, [prefix, prefix + "~~", limit]
    ).map { try NamedThing(name: $0[0], words: $0[1]) }
  }

  /// The tags that claims bear, sorted.
  public func tags(startingWith prefix: String, limit: Int) throws -> [String] {
    // A loose index scan: one step for each tag, however many claims bear it.
    try rows(
      """
      WITH RECURSIVE tags (tag) AS (
        SELECT min(tag) FROM claim_tags WHERE tag >= :prefix
        UNION ALL
        SELECT (SELECT min(tag) FROM claim_tags WHERE tag > tags.tag) FROM tags
        WHERE tags.tag IS NOT NULL
      )
      SELECT tag FROM tags WHERE substr(tag, 1, length(:prefix)) = :prefix LIMIT :limit
      """, ["prefix": prefix, "limit": limit]
    ).map { try $0[0] }
  }
}
