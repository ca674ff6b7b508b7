import Claims
import Reporting

extension ClaimInContext {
  /// What ``json(includingPrivateNotes:)`` writes, read again.
  var json: JSON { json(includingPrivateNotes: true) }

  func json(includingPrivateNotes: Bool) -> JSON {
    let text: String = json(includingPrivateNotes: includingPrivateNotes)
    return (try? JSON(parsing: text)) ?? .null
  }
}
