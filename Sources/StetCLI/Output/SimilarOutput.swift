internal import Claims
internal import Matching
internal import Terminal
internal import Workflow

extension Session {
  /// Claims that say nearly the same, with their scores and reasons.
  func printSimilar(_ found: [SimilarClaim], json: Bool) {
    if json {
      printJSONArray { element in for similar in found { element(similar.json) } }
    } else if found.isEmpty {
      report("stet: no claim says anything like it")
    } else if console.isTerminal {
      var table = Table([
        .init("score"), .init("id"), .init("status"), .init("claim", truncation: .end),
        .init("both have", truncation: .end),
      ])
      for similar in found {
        table.append([
          StyledText(similar.score), StyledText(similar.claim.id), similar.claim.status.shown,
          StyledText(similar.claim.text), StyledText(similar.reasons),
        ])
      }
      console.print(table)
    } else {
      for similar in found {
        console.printRow([
          StyledText(similar.score), StyledText(similar.claim.id),
          similar.claim.status.styledName, StyledText(similar.claim.text),
          StyledText(similar.reasons),
        ])
      }
    }
  }

  /// Shows earlier claims like one that is about to be logged, and asks whether to go on where
  /// somebody can be asked.
  func isNew(_ text: String, on desk: Desk) throws -> Bool {
    let found = try desk.claims(likeText: text, limit: 5)
    if found.isEmpty { return true }
    console.say("stet: earlier claims like it:")
    for similar in found {
      console.say(
        "  \(similar.score)  \(similar.claim.id)  \(similar.claim.status.rawValue)  \(similar.claim.text.shortened)"
      )
    }
    guard interaction != nil else { return true }
    return try confirms("log it all the same?", unless: false, sentence: "")
  }
}

extension SimilarClaim {
  /// The score in hundredths, as a person reads it.
  fileprivate var score: String {
    let hundredths = Int((likeness.score * 100).rounded(.down))
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// What both say.
  fileprivate var reasons: String {
    if likeness.score == 1 { return "the same words" }
    let shared = figures + words + (likeness.sharesSpan ? ["the same passage"] : [])
    return shared.joined(separator: ", ")
  }

  /// The claim with its score, canonical.
  fileprivate var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("figures", figures)
      json.member("id", claim.id)
      json.member("passage", likeness.sharesSpan)
      json.member("score", thousandths: Int((likeness.score * 1000).rounded(.down)))
      json.member("status", claim.status.rawValue)
      json.member("text", claim.text)
      json.member("words", words)
    }
    return writer.text
  }
}
