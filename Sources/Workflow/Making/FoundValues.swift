internal import Claims
public import Extraction

/// What a file says of itself, as far as it follows the rules that a desk has for such things.
struct FoundValues: Sendable {
  private var values: [FoundMetadata.Field: FoundMetadata.Value] = [:]

  /// - Parameters:
  ///   - wanted: What is looked for, because nobody has said it.
  ///   - warn: Takes what breaks a rule, and is left out for that: a page may say anything.
  init(
    _ metadata: FoundMetadata, wanting wanted: Set<FoundMetadata.Field>,
    warn: (DeskWarning) -> Void
  ) {
    for field in FoundMetadata.Field.allCases where wanted.contains(field) {
      guard let value = metadata[field] else { continue }
      if field.takes(value.text) {
        values[field] = value
      } else {
        warn(.badFoundValue(field, value: value.text, origin: value.origin))
      }
    }
  }

  subscript(field: FoundMetadata.Field) -> FoundMetadata.Value? { values[field] }

  /// A source's metadata, with what was found where nothing is said.
  func filling(_ fields: SourceFields) -> (fields: SourceFields, taken: [TakenValue]) {
    var filled = fields
    var taken: [TakenValue] = []
    for field in FoundMetadata.Field.allCases {
      guard let path = field.path, fields[keyPath: path] == nil, let value = values[field] else {
        continue
      }
      filled[keyPath: path] = value.text
      taken.append(TakenValue(field, value))
    }
    return (filled, taken)
  }

  /// What was found of the text itself, not of its source.
  var ofText: [TakenValue] {
    FoundMetadata.Field.allCases.filter { $0.path == nil }
      .compactMap { field in values[field].map { TakenValue(field, $0) } }
  }
}

/// What a source's metadata have from its file, because nobody said otherwise.
public struct TakenValue: Sendable, Equatable {
  /// What was found.
  public let field: FoundMetadata.Field
  /// The value.
  public let text: String
  /// Where it stood, in words for a person, such as `JSON-LD`.
  public let origin: String

  init(_ field: FoundMetadata.Field, _ value: FoundMetadata.Value) {
    self.field = field
    text = value.text
    origin = value.origin
  }
}

extension FoundMetadata.Field {
  /// Longer values say something else than they should: code points, and bytes of an address.
  private static let longest = 500
  private static let longestURL = 2_048

  /// The field of a source that it fills; none of what belongs to one text of it.
  var path: WritableKeyPath<SourceFields, String?>? {
    switch self {
    case .title: \.title
    case .author: \.author
    case .publisher: \.publisher
    case .url: \.url
    case .published: \.published
    case .updated: \.updated
    case .language: \.language
    case .retrieved, .archived: nil
    }
  }

  /// Whether a value follows the rules for what a person would type there.
  fileprivate func takes(_ text: String) -> Bool {
    guard (try? FieldRule.line(rawValue, text)) != nil else { return false }
    let length = text.unicodeScalars.count
    switch self {
    case .title, .author, .publisher: return length <= Self.longest
    case .url, .archived:
      return text.utf8.count <= Self.longestURL && WebAddress.isOne(text)
    case .published: return (try? FieldRule.date(rawValue, text)) != nil
    case .updated, .retrieved: return (try? FieldRule.time(rawValue, text)) != nil
    case .language: return text.isLanguageTag
    }
  }
}

extension String {
  /// Whether it has the form of a BCP 47 tag (RFC 5646): letters and digits, eight at most between
  /// two hyphens, the first of them two letters at least.
  fileprivate var isLanguageTag: Bool {
    let parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    guard let first = parts.first, first.count >= 2, first.allSatisfy(isLetter) else {
      return false
    }
    return parts.allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
    }
  }
}
