import Claims
import Foundation
import GRDB

@testable import Storage

extension LedgerSnapshot {
  /// Every row of every projection, with the numbers that this one database gave its events replaced by hashes.
  func projectionDump() throws -> [String] {
    let references = [
      "sources": ["id"], "revisions": ["id", "source"], "exclusions": ["id", "source", "included"],
      "claims": ["id", "wording", "standing", "withdrawal"], "claim_tags": ["claim"],
      "citations": ["claim", "id", "source", "now_revision", "grounds"],
      "reviews": ["claim", "id", "retraction", "overruled_by"], "notes": ["claim", "id"],
      "queries": ["claim", "id"], "sign_offs": ["source", "id"],
      "source_claims": ["source", "claim"],
    ]
    let hashes = try Dictionary(
      uniqueKeysWithValues: rows("SELECT id, hash FROM events", []).map {
        (
          try $0.decode(Int64.self, atIndex: 0),
          try EventHash(column: $0.decode(Data.self, atIndex: 1)).base32
        )
      })
    let cohorts = try Dictionary(
      uniqueKeysWithValues: rows("SELECT id, traits FROM cohorts", []).map {
        (try $0.decode(Int64.self, atIndex: 0), try $0.decode(String.self, atIndex: 1))
      })
    let counted = try rows(
      "SELECT 'cohorts: ' || traits || ' ' || claims FROM cohorts WHERE claims > 0", []
    ).map { try $0.decode(String.self, atIndex: 0) }
    let dumped = try references.flatMap { table, columns in
      try rows("SELECT * FROM \(table)", []).map { row in
        let cells = row.map { name, value in
          if name == "cohort", let id = Int64.fromDatabaseValue(value) {
            return "cohort=\(cohorts[id] ?? "one that is not there")"
          }
          if columns.contains(name), let id = Int64.fromDatabaseValue(value) {
            return "\(name)=\(hashes[id] ?? "an event that is not there")"
          }
          if name == "rests" || name == "answers", let ids = String.fromDatabaseValue(value) {
            let named = (try? JSON(parsing: ids))?.array?.map { hashes[Int64($0.int ?? 0)] ?? "?" }
            return "\(name)=\(named ?? [])"
          }
          return "\(name)=\(value)"
        }
        return "\(table): " + cells.joined(separator: " ")
      }
    }
    return (dumped + counted).sorted()
  }
}
