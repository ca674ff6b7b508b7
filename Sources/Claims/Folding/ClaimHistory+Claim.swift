extension ClaimHistory {
  /// The claim that these events give.
  ///
  /// - Parameters:
  ///   - id: What people call it; the ledger knows, the claim's own events do not.
  ///   - duplicates: Claims that are withdrawn into this one, directly or through others: their
  ///     `asserts` citations become this claim's.
  ///   - sources: The sources known, by hash. A citation into one that has not arrived is
  ///     `unsearched`.
  public func claim(
    id: String, adopting duplicates: [ClaimHistory] = [], sources: [EventHash: Source]
  ) -> Claim {
    let evidence = Evidence(
      own: self, duplicates: duplicates.sorted { $0.logged < $1.logged }, sources: sources)
    let (reviews, lapses) = evidence.reviews()
    let headline = Headline(reviews: reviews, lapses: lapses, isWithdrawn: withdrawal != nil)
    let wording = currentWording
    return Claim(
      hash: hash, id: id, text: wording.text, wording: wording.event.hash,
      worded: Stamp(wording.event), logged: Stamp(logged), fields: fields,
      tags: tags.map(\.name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
      assigned: assigned, stands: evidence.standing(), withdrawn: withdrawal,
      citations: evidence.citations(), reviews: reviews, notes: notes, queries: queries,
      status: headline.status, agreement: headline.agreement, stale: headline.stale)
  }

  /// The wording that counts: the last in ledger order.
  var currentWording: (event: Event, text: String) { wordings[wordings.count - 1] }

  /// What was asked, each with the answers that name it; those that name anything else answer
  /// nothing.
  private var queries: [Query] {
    askings.map { event, text in
      Query(
        hash: event.hash, stamp: Stamp(event), text: text,
        answers: answersByQuery[event.hash] ?? [])
    }
  }
}
