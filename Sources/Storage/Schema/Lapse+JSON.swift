internal import Claims

extension Lapse {
  /// As the projections keep it.
  var json: JSON {
    var members: [String: JSON] = ["why": .string(why.rawValue), "since": .string(since)]
    members["citation"] = citation.map { .string($0.hex) }
    return .object(members)
  }

  /// From ``json``.
  init?(json: JSON) {
    guard let why = json.object?["why"]?.string.flatMap(Cause.init(rawValue:)),
      let since = json.object?["since"]?.string
    else { return nil }
    self.init(
      why: why, citation: json.object?["citation"]?.string.flatMap(EventHash.init(hex:)),
      since: since)
  }
}
