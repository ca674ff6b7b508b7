internal import Matching

extension Failure {
  init(search problem: SearchQuery.Problem) {
    switch problem {
    case .noTerm:
      self.init(
        "there is nothing in the query to search for.",
        hint:
          "it takes words, \"phrases\", begin*, AND, OR, NOT, and text:, reason:, quote: or title:",
        .usage)
    case .tooLong(let words):
      self.init(
        "the query has \(words) words; a search takes \(SearchQuery.longest) at most.",
        hint: "a claim has to hold them all; a few rare ones find it", .usage)
    }
  }
}
