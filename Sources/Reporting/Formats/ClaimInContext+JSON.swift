internal import Anchoring
public import Claims

extension ClaimInContext {
  /// The claim in canonical JSON as `show --json` has it: every key present, `null` where there is
  /// nothing.
  ///
  /// - Parameter includingPrivateNotes: What leaves the desk goes without them.
  public func json(includingPrivateNotes: Bool = true) -> String {
    var writer = JSONWriter()
    write(to: &writer, includingPrivateNotes: includingPrivateNotes)
    return writer.text
  }

  func write(to writer: inout JSONWriter, includingPrivateNotes: Bool) {
    let ids = claim.shortIDs
    writer.object { json in
      json.member("agreement", claim.agreement.rawValue)
      json.member("assigned", claim.assigned)
      json.member("citations", claim.citations) { json, citations in
        json.array(citations) { write($1, ids: ids, to: &$0) }
      }
      json.member("claimant", claim.fields.claimant)
      json.member("context", claim.fields.context)
      json.member("id", claim.id)
      json.member("logged", claim.logged) { json, logged in json.object { $0.members(of: logged) } }
      json.member("notes", includingPrivateNotes ? claim.notes : publicNotes) { json, notes in
        json.array(notes) { $0.write($1) }
      }
      json.member("priority", claim.priority)
      json.member("queries", claim.queries) { json, queries in
        json.array(queries) { $0.write($1, ids: ids) }
      }
      json.member("reviews", claim.reviews) { json, reviews in
        json.array(reviews) { $0.write($1, ids: ids) }
      }
      json.member("stale", claim.stale) { json, lapses in
        json.array(lapses) { $0.write($1, ids: ids) }
      }
      json.member("stands", claim.stands) { json, decision in
        json.object { $0.members(of: decision) }
      }
      json.member("status", claim.status.rawValue)
      json.member("tags", claim.tags)
      json.member("text", claim.text)
      json.member("withdrawn", claim.withdrawn) { json, withdrawn in
        json.object {
          $0.members(of: withdrawn.decision)
          $0.member("duplicate", duplicateOf)
        }
      }
    }
  }

  private func write(
    _ citation: Citation, ids: [EventHash: String], to writer: inout JSONWriter
  ) {
    let context = contexts[citation.hash]
    let source = sources[citation.source]
    let witness = witness(of: citation)
    writer.object { json in
      json.member("anchor", citation.anchor.rawValue)
      json.member("archived", witness?.archived)
      json.member("end", citation.span.end)
      json.member("exact", citation.span.exact)
      json.member("id", ids[citation.hash])
      json.member("locator", citation.locator)
      json.member("material", citation.material)
      json.member("now", citation.now) { json, place in
        json.object { json in
          json.member("end", place.range.end)
          json.member("exact", wordsNow(of: citation))
          json.member("revision", source?.revision(place.revision)?.number)
          json.member("start", place.range.start)
        }
      }
      json.member("prefix", context?.prefix)
      json.member("retrieved", witness?.retrieved)
      json.member("revision", source?.revision(citation.revision)?.number)
      json.member("source", name(ofSource: citation.source))
      json.member("stance", citation.stance.rawValue)
      json.member("start", citation.span.start)
      json.member("suffix", context?.suffix)
      json.member("updated", source?.fields.updated)
      json.member("url", source?.fields.url)
    }
  }
}

extension JSONWriter {
  mutating func write(_ review: Review, ids: [EventHash: String]) {
    let given = review.given
    object { json in
      json.member("at", review.stamp.at)
      json.member("basis", given.basis?.rawValue)
      json.member("because", given.because)
      json.member("by", review.stamp.by)
      json.member("checked", given.checked)
      json.member("fix", given.fix)
      json.member("id", ids[review.hash])
      json.member("lapsed", review.lapsed) { $0.write($1, ids: ids) }
      json.member("live", review.isLive)
      json.member("overruled", review.overruledBy.flatMap { ids[$0] })
      json.member("rests", review.rests.compactMap { ids[$0] })
      json.member("retracted", review.retracted) { json, decision in
        json.object { $0.members(of: decision) }
      }
      json.member("role", given.role.rawValue)
      json.member("verdict", given.verdict.rawValue)
    }
  }

  mutating func write(_ lapse: Lapse, ids: [EventHash: String]) {
    object { json in
      json.member("citation", lapse.citation.flatMap { ids[$0] })
      json.member("since", lapse.since)
      json.member("why", lapse.why.rawValue)
    }
  }

  fileprivate mutating func write(_ query: Query, ids: [EventHash: String]) {
    object { json in
      json.member("answers", query.answers) { json, answers in
        json.array(answers) { json, answer in
          json.object {
            $0.members(of: answer.stamp)
            $0.member("text", answer.text)
          }
        }
      }
      json.members(of: query.stamp)
      json.member("id", ids[query.hash])
      json.member("text", query.text)
    }
  }

  fileprivate mutating func write(_ note: Note) {
    object {
      $0.members(of: note.stamp)
      $0.member("private", note.isPrivate)
      $0.member("text", note.text)
    }
  }

  /// `at`, `because`, `by`.
  fileprivate mutating func members(of decision: Decision) {
    member("at", decision.stamp.at)
    member("because", decision.because)
    member("by", decision.stamp.by)
  }

  /// `at`, `by`.
  fileprivate mutating func members(of stamp: Stamp) {
    member("at", stamp.at)
    member("by", stamp.by)
  }
}
