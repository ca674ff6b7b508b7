internal import Claims
internal import GRDB

/// What is wrong with the rows of a claim that are not what its events give.
struct MistakenRows {
  private let snapshot: LedgerSnapshot

  init(_ snapshot: LedgerSnapshot) {
    self.snapshot = snapshot
  }

  /// What the claim is called, and what is wrong with them.
  func problem(with id: Int64) throws -> (name: String, problem: String) {
    let label = try snapshot.statement("SELECT label FROM claims WHERE id = ?").first {
      $0.bind(id)
    } _: {
      $0.text(0)
    }
    let name = try label ?? snapshot.hash(ofEvent: id).hex
    do { try ClaimBatch(snapshot, [id]).forEachClaim { _ in } } catch let error as DatabaseError {
      return (name, "its rows cannot be read: \(error.message ?? "damaged")")
    }
    return (name, "its rows are not what its events give")
  }
}
