import Claims

/// A line of a JSONL report, to be laid beside the line of the same claim on another desk.
struct ReportedClaim {
  let members: [String: JSON]

  init(_ line: some StringProtocol) throws {
    members = try JSON(parsing: String(line)).object ?? [:]
  }

  static func all(_ report: String) throws -> [ReportedClaim] {
    try report.split(separator: "\n").map { try ReportedClaim($0) }
  }

  var id: String { members["id"]?.string ?? "" }
  var status: String { members["status"]?.string ?? "" }
  private var citations: [[String: JSON]] { objects("citations") }
  var reviews: [[String: JSON]] { objects("reviews") }

  private func objects(_ name: String) -> [[String: JSON]] {
    (members[name]?.array ?? []).compactMap(\.object)
  }

  /// Which verdict an import takes, by its reason: the one that the headline follows, else the
  /// newest that has lapsed, was not replaced, and was given on what the line still has.
  var verdictsTaken: [String] {
    let live = reviews.filter { $0["live"] == true }
    if status != "stale", !live.isEmpty {
      let followed = live.filter { $0["verdict"]?.string == status }
      return [(followed.last ?? live[live.count - 1])["because"]?.string ?? ""]
    }
    var newest: [String: [String: JSON]] = [:]
    for review in reviews { newest[review["by"]?.string ?? ""] = review }
    return newest.values.filter { $0["lapsed"] != .null && $0["retracted"] == .null }
      .compactMap { $0["because"]?.string }
  }

  /// Everything but ids, people, times and other verdicts; ids are places instead.
  ///
  /// - Parameters:
  ///   - because: The reason of the verdict that is kept; none is where this is `nil`.
  ///   - lines: Where the claims of the file stand in it.
  func masked(keeping because: String?, lines: [String: Int]) -> [String: JSON] {
    let places = Dictionary(
      citations.enumerated().map { ($1["id"]?.string ?? "", $0) }, uniquingKeysWith: { $1 })
    func place(_ id: JSON?) -> JSON { id?.string.flatMap { places[$0] }.map { .int($0) } ?? .null }
    func lapse(_ json: JSON?) -> JSON {
      guard let lapse = json?.object else { return .null }
      return ["why": lapse["why"] ?? .null, "citation": place(lapse["citation"])]
    }
    var masked = members.filter {
      ["text", "claimant", "context", "priority", "tags"].contains($0.key)
    }
    masked["citations"] = .array(
      citations.map { citation in .object(citation.filter { $0.key != "id" }) })
    masked["notes"] = .array(
      objects("notes").map { .object($0.filter { ["text", "private"].contains($0.key) }) })
    masked["queries"] = .array(
      objects("queries").map { query in
        [
          "text": query["text"] ?? .null,
          "answers": .array(
            (query["answers"]?.array ?? []).map { $0.object?["text"] ?? .null }),
        ]
      })
    masked["stands"] = members["stands"]?.object?["because"] ?? .null
    masked["withdrawn"] =
      members["withdrawn"]?.object.map { withdrawn in
        let survivor = withdrawn["duplicate"]?.string
        return [
          "because": withdrawn["because"] ?? .null,
          "duplicate": survivor.map { lines[$0].map { .int($0) } ?? "missing" } ?? .null,
        ]
      } ?? .null
    let kept = reviews.first { because != nil && $0["because"]?.string == because }
    masked["review"] =
      kept.map { review in
        let said = [
          "verdict", "because", "basis", "fix", "checked", "live", "retracted", "overruled",
        ]
        var members = review.filter { said.contains($0.key) }
        members["lapsed"] = lapse(review["lapsed"])
        // What was taken back is in no line.
        members["rests"] = .array((review["rests"]?.array ?? []).map(place).filter { $0 != .null })
        return .object(members)
      } ?? .null
    masked["status"] = .string(status)
    masked["stale"] = .array((members["stale"]?.array ?? []).map(lapse))
    return masked
  }
}
