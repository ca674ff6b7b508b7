import Claims
import Foundation

/// Holds a document to schema.org's ClaimReview and to the tables of Google's page on structured
/// data for fact checks (updated 2025-12-10): what is required, what is recommended, and, of a work
/// that a claim stands in, where it is archived and when it was changed.
struct ClaimReviewChecker {
  private(set) var problems: [String] = []
  private var path = ""

  static func problems(in document: JSON) -> [String] {
    var checker = ClaimReviewChecker()
    checker.check(document)
    return checker.problems
  }

  private mutating func check(_ document: JSON) {
    let members = object(document, required: ["@context", "@graph"])
    expect(members["@context"] == "https://schema.org", "another context")
    var addresses: Set<String> = []
    for (index, node) in (members["@graph"]?.array ?? []).enumerated() {
      within("@graph[\(index)]") { checker in
        if let url = checker.review(node) {
          checker.expect(addresses.insert(url).inserted, "an address twice")
        }
      }
    }
  }

  private mutating func review(_ json: JSON) -> String? {
    let review = object(
      json, type: ["ClaimReview"], required: ["claimReviewed", "reviewRating", "url"],
      recommended: ["author", "datePublished", "itemReviewed"])
    text(review["claimReviewed"], "claimReviewed")
    address(review["url"], "url")
    date(review["datePublished"], "datePublished")
    within("author") { checker in
      checker.text(
        checker.object(
          review["author"], type: ["Organization"], required: ["name"], recommended: [])["name"],
        "name")
    }
    within("reviewRating") { $0.rating(review["reviewRating"]) }
    within("itemReviewed") { $0.claim(review["itemReviewed"]) }
    return review["url"]?.string
  }

  private mutating func rating(_ json: JSON?) {
    let rating = object(
      json, type: ["Rating"], required: ["alternateName"],
      recommended: ["ratingValue", "worstRating", "bestRating", "name", "ratingExplanation"])
    text(rating["alternateName"], "alternateName")
    let numbers = ["worstRating", "ratingValue", "bestRating"].compactMap { rating[$0] }
    if numbers.isEmpty { return }
    let values = numbers.compactMap(\.int)
    expect(values.count == 3, "a scale of which a part is missing")
    expect(values == values.sorted(), "a value off its scale")
    expect(values.first != values.last, "a scale without extent")
  }

  private mutating func claim(_ json: JSON?) {
    let claim = object(
      json, type: ["Claim"], required: [],
      recommended: ["appearance", "firstAppearance", "author", "datePublished"])
    if let author = claim["author"] {
      within("author") { checker in
        let types: Set<String> = ["Person", "Organization"]
        let members = author.object ?? [:]
        checker.text(members["name"], "name")
        checker.expect(Set(members.keys).isSubset(of: ["name", "@type"]), "unknown keys")
        if let type = members["@type"] {
          checker.expect(type.string.map(types.contains) ?? false, "an author of no sort")
        }
      }
    }
    if claim["datePublished"] != nil { date(claim["datePublished"], "datePublished") }
    if let works = claim["appearance"] { expect(works.array?.isEmpty == false, "no appearance") }
    for work in (claim["appearance"]?.array ?? []) + [claim["firstAppearance"]].compactMap(\.self) {
      within("appearance") { checker in
        let members = checker.object(
          work, type: ["CreativeWork"], required: ["url"],
          recommended: ["name", "datePublished", "dateModified", "archivedAt"])
        checker.address(members["url"], "url")
        if members["archivedAt"] != nil { checker.address(members["archivedAt"], "archivedAt") }
        if members["dateModified"] != nil { checker.time(members["dateModified"], "dateModified") }
        if members["datePublished"] != nil {
          checker.date(members["datePublished"], "datePublished")
        }
      }
    }
  }

  // MARK: Values

  private mutating func object(
    _ json: JSON?, type types: [String] = [], required: [String], recommended: [String] = []
  ) -> [String: JSON] {
    guard let members = json?.object else {
      problems.append("\(path): no object")
      return [:]
    }
    if !types.isEmpty {
      expect(members["@type"]?.string.map(types.contains) ?? false, "another type")
    }
    for key in required where members[key] == nil { problems.append("\(path): no \(key)") }
    let known = Set(required + recommended + (types.isEmpty ? [] : ["@type"]))
    for key in members.keys.sorted() where !known.contains(key) {
      problems.append("\(path): \(key) has no place here")
    }
    return members
  }

  private mutating func text(_ json: JSON?, _ name: String) {
    expect(json?.string?.isEmpty == false, "\(name) is no text")
  }

  private mutating func address(_ json: JSON?, _ name: String) {
    let url = json?.string.flatMap(URL.init(string:))
    let isWeb = ["http", "https"].contains(url?.scheme) && url?.host?.isEmpty == false
    expect(isWeb && url?.absoluteString == json?.string, "\(name) is no address")
  }

  /// ISO 8601: a year, a month or a day.
  private mutating func date(_ json: JSON?, _ name: String) {
    let isDate = json?.string?.wholeMatch(of: /\d{4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?/) != nil
    expect(isDate, "\(name) is no date")
  }

  /// ISO 8601: a date, or a second in UTC.
  private mutating func time(_ json: JSON?, _ name: String) {
    let isTime = json?.string?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
    if !isTime { date(json, name) }
  }

  private mutating func expect(_ holds: Bool, _ problem: String) {
    if !holds { problems.append("\(path): \(problem)") }
  }

  private mutating func within(_ name: String, _ body: (inout Self) -> Void) {
    let outer = path
    path += "/" + name
    body(&self)
    path = outer
  }
}
