import Claims
import Foundation

/// Holds a document to what the Web Annotation Data Model (W3C Recommendation of 2017-02-23) says a
/// collection with an embedded page must be, and must not.
struct AnnotationChecker {
  private(set) var problems: [String] = []
  private var ids: Set<String> = []
  private var path = ""

  static func problems(in document: JSON) -> [String] {
    var checker = AnnotationChecker()
    checker.collection(document)
    return checker.problems
  }

  // MARK: Collections (section 5)

  private mutating func collection(_ json: JSON) {
    let collection = object(
      json, type: "AnnotationCollection", must: ["@context", "id"],
      may: ["label", "total", "first", "last"])
    expect(collection["@context"] == "http://www.w3.org/ns/anno.jsonld", "another context")
    identity(collection["id"])
    expect(collection["label"]?.string != nil, "a label that is no string")
    let page = collection["first"]
    let count = page?.object?["items"]?.array?.count ?? 0
    expect(collection["total"]?.int == count, "another total")
    guard let page else { return expect(collection["last"] == nil, "a last page and no first one") }
    expect(collection["last"] == page.object?["id"], "another last page")
    within("first") { $0.page(page, of: collection["id"]) }
  }

  private mutating func page(_ json: JSON, of collection: JSON?) {
    let page = object(
      json, type: "AnnotationPage", must: ["id", "items"], may: ["partOf", "startIndex"])
    identity(page["id"])
    expect(page["partOf"] == collection, "part of something else")
    expect(page["startIndex"] == 0, "a first page that does not start at 0")
    let items = page["items"]?.array ?? []
    expect(!items.isEmpty, "no items")
    for (index, item) in items.enumerated() { within("items[\(index)]") { $0.annotation(item) } }
  }

  // MARK: Annotations (section 3)

  private mutating func annotation(_ json: JSON) {
    let annotation = object(
      json, type: "Annotation", must: ["id", "target"],
      may: ["body", "motivation", "created", "creator"])
    identity(annotation["id"])
    expect(annotation["motivation"].map(Self.isMotivation) ?? false, "no motivation")
    lifecycle(annotation)
    for (index, body) in (annotation["body"]?.array ?? []).enumerated() {
      within("body[\(index)]") { $0.body(body) }
    }
    within("target") { $0.target(annotation["target"]) }
  }

  private static func isMotivation(_ json: JSON) -> Bool {
    [
      "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
      "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging",
    ].contains(json.string)
  }

  private mutating func body(_ json: JSON) {
    let body = object(
      json, type: "TextualBody", must: ["value"], may: ["purpose", "format", "created", "creator"])
    expect(body["value"]?.string != nil, "a value that is no string")
    expect(body["purpose"].map(Self.isMotivation) ?? false, "a purpose that is none")
    expect(["text/plain", "application/json"].contains(body["format"]?.string), "another format")
    if body["format"] == "application/json" {
      expect((try? JSON(parsing: body["value"]?.string ?? "")) != nil, "a value that is no JSON")
    }
    lifecycle(body)
  }

  private mutating func lifecycle(_ members: [String: JSON]) {
    if let created = members["created"] { time(created) }
    if let creator = members["creator"] {
      within("creator") { checker in
        let agent = checker.object(creator, type: "Person", must: [], may: ["name", "nickname"])
        checker.expect(agent["name"]?.string != nil, "an agent without a name")
      }
    }
  }

  // MARK: Specific resources (section 4)

  private mutating func target(_ json: JSON?) {
    let target = object(
      json, type: "SpecificResource", must: ["source"], may: ["selector", "state"])
    iri(target["source"])
    for selector in target["selector"]?.array ?? [] {
      within("selector") { $0.selector(selector) }
    }
    if let state = target["state"] { within("state") { $0.state(state) } }
  }

  private mutating func selector(_ json: JSON) {
    switch json.object?["type"]?.string {
    case "TextQuoteSelector":
      let quote = object(
        json, type: "TextQuoteSelector", must: ["exact"], may: ["prefix", "suffix"])
      for (key, value) in quote { expect(value.string != nil, "\(key) is no string") }
    case "TextPositionSelector":
      let position = object(json, type: "TextPositionSelector", must: ["start", "end"], may: [])
      let numbers = ["start", "end"].compactMap { position[$0]?.int }
      expect(numbers.count == 2 && numbers[0] >= 0 && numbers[0] < numbers[1], "no range")
    default: problems.append("\(path): a selector of another sort")
    }
  }

  private mutating func state(_ json: JSON) {
    let state = object(
      json, type: "TimeState", must: [],
      may: [
        "sourceDate", "sourceDateStart", "sourceDateEnd", "cached", "schema:sha256",
        "schema:dateModified",
      ])
    for key in ["sourceDate", "sourceDateStart", "sourceDateEnd"] {
      if let date = state[key] { time(date) }
    }
    expect((state["sourceDateStart"] == nil) == (state["sourceDateEnd"] == nil), "half an interval")
    expect(
      state["sourceDate"] == nil || state["sourceDateStart"] == nil, "a time and an interval")
    // One or many: JSON-LD has a list for several, and would have none for no copy.
    let copies = state["cached"]?.array ?? [state["cached"] ?? .null]
    expect(!copies.isEmpty, "no copies")
    for copy in copies { iri(copy) }
    if let modified = state["schema:dateModified"] {
      let form = /\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\dZ)?)?)?/
      expect(modified.string?.wholeMatch(of: form) != nil, "no date of a change")
    }
    expect(
      state["schema:sha256"]?.string.flatMap(EventHash.init(hex:)) != nil, "no digest")
  }

  // MARK: Values

  private mutating func object(
    _ json: JSON?, type: String, must: [String], may: [String]
  ) -> [String: JSON] {
    guard let members = json?.object else {
      problems.append("\(path): no object")
      return [:]
    }
    expect(members["type"]?.string == type, "no \(type)")
    for key in must where members[key] == nil { problems.append("\(path): no \(key)") }
    for key in members.keys.sorted() where !(["type"] + must + may).contains(key) {
      problems.append("\(path): \(key) has no place here")
    }
    return members
  }

  private mutating func identity(_ json: JSON?) {
    iri(json)
    expect(ids.insert(json?.string ?? "").inserted, "an id twice")
  }

  /// An absolute IRI: a scheme, and nothing that RFC 3987 has no place for.
  private mutating func iri(_ json: JSON?) {
    let form = /[A-Za-z][A-Za-z0-9+.\-]*:[^\s<>"{}|\\^`\x00-\x20]+/
    expect(json?.string?.wholeMatch(of: form) != nil, "no IRI: \(json?.string ?? "nothing")")
  }

  /// `xsd:dateTime` in UTC.
  private mutating func time(_ json: JSON) {
    let form = /\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ/
    expect(json.string?.wholeMatch(of: form) != nil, "no time: \(json.string ?? "nothing")")
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
