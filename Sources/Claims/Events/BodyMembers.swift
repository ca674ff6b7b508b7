/// The members of an event's body: of JSON that was read whole, or of text that is read in place.
enum BodyMembers {
  case json([String: JSON])
  case text(FlatObject)

  subscript(field: String) -> BodyValue? {
    switch self {
    case .json(let members): members[field].map { .json($0) }
    case .text(let object): object[field].map { .text($0) }
    }
  }
}

/// The value of one of them.
enum BodyValue {
  case json(JSON)
  case text(FlatValue)

  /// The JSON value, where it was read whole.
  var json: JSON? { if case .json(let value) = self { value } else { nil } }

  var string: String? {
    switch self {
    case .json(let value): value.string
    case .text(let value): value.string
    }
  }

  var int: Int? {
    switch self {
    case .json(let value): value.int
    case .text(let value): value.int
    }
  }

  var hash: EventHash? {
    switch self {
    case .json(let value): value.string.flatMap(EventHash.init(hex:))
    case .text(let value): value.hash
    }
  }

  var array: [BodyValue]? {
    switch self {
    case .json(let value): value.array?.map { .json($0) }
    case .text(let value): value.array?.map { .text($0) }
    }
  }
}
