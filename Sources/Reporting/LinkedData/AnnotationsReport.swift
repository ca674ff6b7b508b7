internal import Claims

/// The citations as a collection of the W3C's Web Annotation Data Model (Recommendation of
/// 2017-02-23): one page, an annotation a citation, each on a line, keys in canonical order.
///
/// All names are URNs made from the ledger's hashes, so that the same ledger gives the same ones.
struct AnnotationsReport: SelectiveReportFormatter {
  /// Hands the document to `sink`, a claim's annotations a piece.
  func writeSelection(
    of report: Report, to sink: (String) throws -> Void
  ) throws -> ClaimsLeftOut {
    var leftOut = ClaimsLeftOut(total: report.outlines.count)
    let id = collectionID(of: report)
    let page = StableURN.uuid("annotation-page", [id.hash])
    var total = 0
    // In the order of their keys, the number of annotations comes after them.
    try sink("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\"")
    try report.forEachClaim { entry in
      if entry.claim.citations.isEmpty { leftOut.leaveOut(.uncited) }
      var piece = ""
      for citation in entry.claim.citations {
        piece += total == 0 ? ",\"first\":{\"id\":\"\(page)\",\"items\":[\n" : ",\n"
        piece += WebAnnotation(entry, citation).json.canonical
        total += 1
      }
      if !piece.isEmpty { try sink(piece) }
    }
    if total > 0 {
      try sink(
        "\n],\"partOf\":\"\(id.urn)\",\"startIndex\":0,\"type\":\"AnnotationPage\"}")
    }
    try sink(",\"id\":\"\(id.urn)\",\"label\":\(label(of: report).canonical)")
    if total > 0 { try sink(",\"last\":\"\(page)\"") }
    try sink(",\"total\":\(total),\"type\":\"AnnotationCollection\"}\n")
    return leftOut
  }

  /// The collection is these claims as they stood when the ledger reached so far.
  private func collectionID(of report: Report) -> (hash: EventHash, urn: String) {
    var name: [UInt8] = []
    for head in report.heads { name += head.head.bytes }
    name += Array((report.asOf ?? "").utf8)
    for outline in report.outlines { name += outline.hash.bytes }
    let hash = EventHash.sha256(name)
    return (hash, StableURN.uuid("annotations", [hash]))
  }

  private func label(of report: Report) -> JSON {
    .string(report.organisation.map { "Claims checked: \($0)" } ?? "Claims checked")
  }
}
