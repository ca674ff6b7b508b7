/// Why a line is not an event, or an event is not what it claims to be.
public enum EventError: Error, Equatable, CustomStringConvertible {
  /// Not JSON; the offset is in bytes.
  case notJSON(offset: Int, reason: String)
  /// JSON, but not the bytes that RFC 8785 gives for it.
  case notCanonical
  /// A member of the event itself is missing or of another shape.
  case malformed(field: String)
  /// A known kind whose body lacks a field or has it in another shape.
  case malformedBody(kind: String, field: String)
  /// The digest that the line bears is not the digest of its content.
  case wrongHash(stated: EventHash, computed: EventHash)
  /// More than any desk takes, whatever it is.
  case tooLarge(Excess)

  /// What is wrong, as the end of a sentence.
  public var description: String {
    switch self {
    case .notJSON(let offset, let reason): "not JSON at byte \(offset): \(reason)"
    case .notCanonical: "not in canonical form (RFC 8785)"
    case .malformed(let field): "`\(field)` is missing or malformed"
    case .malformedBody(let kind, let field): "`\(field)` of \(kind) is missing or malformed"
    case .wrongHash(let stated, let computed):
      "the hash is \(stated.hex.prefix(12))…, but the content gives \(computed.hex.prefix(12))…"
    case .tooLarge(let excess): "\(excess)"
    }
  }
}
